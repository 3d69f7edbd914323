#include <doctest/doctest.h>

#include <filesystem>
#include <pact/base/id.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>
#include <support/session_world.hpp>

namespace fs = std::filesystem;
using namespace pact;

namespace {

/// Ids of items begin with their item's day; others would sort wrongly in every view.
void check_ids(const Node& node) {
  for (const Entry& entry : node.entries()) {
    for (const Node& item : entry.value.items()) check_ids(item);
  }
  const std::string id(node.text_of("id"));
  const auto date = Date::from_iso(node.text_of("date"));
  if (!id::well_formed(id) || !date) return;
  CAPTURE(id);
  CHECK(id.substr(0, 3) == id::day_prefix(*date));
}

}  // namespace

TEST_CASE("the ledgers that sessions start with are valid") {
  const fs::path ledgers = fs::path(PACT_SOURCE_DIR) / "tests" / "cli" / "ledgers";
  int files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(ledgers)) {
    if (!entry.is_regular_file()) continue;
    const fs::path below = entry.path().lexically_relative(ledgers);
    const std::string path = below.lexically_relative(*below.begin()).string();
    const auto kind = schema::kind_of_path(path);
    if (!kind) continue;
    CAPTURE(below.string());
    const yaml::Document document = yaml::read(path, test::read_file(entry.path()));
    for (const schema::Problem& problem : schema::validate(*kind, document.root)) {
      CAPTURE(to_string(problem.at));
      FAIL_CHECK(problem.message);
    }
    check_ids(document.root);
    ++files;
  }
  CHECK(files > 10);
}
