#include <doctest/doctest.h>

#include <pact/git/history_table.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;
using git::HistoryTable;

namespace {

git::Oid named(char digit) {
  return *git::Oid::from_hex(std::string(40, digit));
}

/// A merge "a" of "c" and "b", which comes from "c".
HistoryTable small_table() {
  return {.commits = {{named('a'), 0, 2}, {named('c'), 2, 0}, {named('b'), 2, 1}},
          .seconds = {30, 10, -20},
          .edges = {{1, 0, 2}, {2, 0, HistoryTable::k_any}, {1, 2, 1}},
          .paths = {5, 9, 7},
          .by_id = {0, 2, 1}};
}

}  // namespace

TEST_CASE("HistoryTable: what is written is read again") {
  GitSandbox box;
  const fs::path file = box.top() / "history";
  CHECK(!HistoryTable::read(file));
  small_table().write(file);
  const auto table = HistoryTable::read(file);
  REQUIRE(table);
  CHECK(table->find(named('a')) == 0U);
  CHECK(table->find(named('b')) == 2U);
  CHECK(table->find(named('c')) == 1U);
  CHECK(!table->find(named('d')));
  CHECK(table->seconds == std::vector<std::int64_t>{30, 10, -20});
  CHECK(table->edges[1].paths == HistoryTable::k_any);
  CHECK(table->paths == std::vector<std::uint32_t>{5, 9, 7});
  HistoryTable().write(file);
  CHECK(HistoryTable::read(file));
}

TEST_CASE("HistoryTable: numbers that name nothing are refused, though the file is whole") {
  GitSandbox box;
  const fs::path file = box.top() / "history";
  const auto is_read = [&](const std::function<void(HistoryTable&)>& change) {
    HistoryTable table = small_table();
    change(table);
    table.write(file);
    return HistoryTable::read(file).has_value();
  };
  CHECK(is_read([](HistoryTable&) {}));
  CHECK(!is_read([](HistoryTable& table) { table.by_id[1] = 3; }));
  CHECK(!is_read([](HistoryTable& table) { table.edges[0].parent = 3; }));
  CHECK(!is_read([](HistoryTable& table) { table.commits[2].parents = 2; }));
  CHECK(!is_read([](HistoryTable& table) { table.commits[1].first_edge = 0xffffffff; }));
  CHECK(!is_read([](HistoryTable& table) { table.edges[2].paths = 2; }));
  CHECK(!is_read([](HistoryTable& table) { table.edges[2].first_path = 0xffffffff; }));
}
