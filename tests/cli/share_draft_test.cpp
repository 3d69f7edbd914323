#include <doctest/doctest.h>

#include <draft_lines.hpp>
#include <functional>
#include <pact/base/error.hpp>
#include <sstream>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// Ann's ledger of one customer, with `pact` at hand.
class Desk {
 public:
  Desk() {
    box.write("pact.yaml", "schema: pact/charter/1\nname: Meridian\n");
    box.write("people.yaml",
              "schema: pact/people/1\npeople:\n  - {id: ann, name: Ann Berg, emails: "
              "[ann@example.com]}\n");
    box.write("customers/ac/acme.yaml", "schema: pact/customer/1\nid: acme\nname: Acme Foods\n");
    box.commit_all("start");
  }

  cli::Env env(std::vector<std::string> words) {
    cli::Env made;
    made.arguments = std::move(words);
    made.folder = box.root();
    made.variables = box.variables();
    made.variables["PACT_TODAY"] = "2026-04-01";
    made.in = &in_;
    made.out = &out_;
    made.err = &err_;
    made.random = [this] { return ++draws_; };
    return made;
  }

  /// Gives the id that stands alone on the first line.
  std::string pact(std::vector<std::string> words) {
    out_.str("");
    REQUIRE(cli::run(env(std::move(words))) == 0);
    return out_.str().substr(0, out_.str().find('\n'));
  }

  cli::SharedDraft share(const std::string& reference) {
    const cli::Env around = env({});
    const git::Library library(around.variables);
    const cli::Ui ui(around, {});
    const cli::CommonOptions options;
    cli::Context context([&]() -> const git::Library& { return library; }, around, ui, options);
    return cli::share_draft(context, reference);
  }

  ErrorKind refused(const std::string& reference) {
    try {
      share(reference);
    } catch (const Error& error) {
      return error.kind();
    }
    FAIL("nothing was refused");
    return ErrorKind::failed;
  }

  std::string acme() const { return box.read("customers/ac/acme.yaml").value_or(""); }

  GitSandbox box;

 private:
  std::istringstream in_;
  std::ostringstream out_, err_;
  std::uint64_t draws_ = 0x123456789abcdef;
};

}  // namespace

TEST_CASE("share_draft: the draft that is named becomes the note, the others stay") {
  Desk desk;
  const std::string first = desk.pact({"note", "acme", "First", "--draft"});
  const std::string second = desk.pact({"note", "acme", "Second", "due:9apr", "--draft"});
  const cli::SharedDraft shared = desk.share(first);
  CHECK(shared.id == first);
  CHECK(shared.customer == "acme");
  REQUIRE(shared.commit);
  CHECK(shared.commit->hex() + "\n" == desk.box.git({"rev-parse", "HEAD"}));
  CHECK(desk.box.git({"log", "-1", "--format=%s"}) == "note acme: First\n");
  CHECK(shared.line.gutter == "Noted");
  CHECK(shared.line.text == "Acme Foods: First");
  CHECK(first.starts_with(shared.line.aside));
  CHECK(desk.acme().find(first) != std::string::npos);
  CHECK(desk.acme().find(second) == std::string::npos);

  const std::string third = desk.pact({"note", "acme", "Third", "--draft"});
  CHECK(desk.share("last").id == third);
  CHECK(desk.share(second).id == second);
  CHECK(desk.box.git({"log", "-2", "--format=%s"}) == "note acme: Second\nnote acme: Third\n");
  CHECK(fs::is_empty(desk.box.root() / ".git/pact/drafts"));
  CHECK(desk.box.trouble() == "");
}

TEST_CASE("share_draft: what is no draft, is several, or is nothing") {
  Desk desk;
  const std::string note = desk.pact({"note", "acme", "Known to all"});
  CHECK(desk.refused(note) == ErrorKind::usage);
  CHECK(desk.refused("last") == ErrorKind::usage);
  desk.pact({"note", "acme", "First", "--draft"});
  desk.pact({"note", "acme", "Second", "--draft"});
  CHECK(desk.refused("27a") == ErrorKind::ambiguous);
  CHECK(desk.refused("zzz") == ErrorKind::not_found);
  CHECK(desk.box.git({"rev-list", "--count", "HEAD"}) == "2\n");
}
