#include <doctest/doctest.h>
#include <unistd.h>

#include <pact/base/error.hpp>
#include <pact/git/config.hpp>
#include <pact/git/history.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// The author that git itself would record with these variables.
std::string gits_author(const GitSandbox& box, const git::Variables& variables) {
  const git::ProcessResult result =
      git::run({"git", "var", "GIT_AUTHOR_IDENT"}, variables, box.root());
  return result.out.substr(0, result.out.find('>') + 1);
}

std::string our_author(const GitSandbox& box, const git::Variables& variables) {
  const git::Library library(variables);
  const auto who = git::Repository::open(library, box.root()).author();
  return who ? who->name + " <" + who->email + ">" : "";
}

std::string refusal(const git::Library& library, const fs::path& folder) {
  try {
    git::Repository::open(library, folder);
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

}  // namespace

TEST_CASE("author: the one that git would record, whichever way it is told") {
  GitSandbox box;
  const git::Variables plain = box.variables();
  const auto with = [&](git::Variables more) {
    more.insert(plain.begin(), plain.end());
    return more;
  };
  std::ofstream(box.top() / "other.config")
      << "[user]\n\tname = Other\n\temail = other@example.com\n[include]\n\tpath = more.config\n";
  std::ofstream(box.top() / "more.config") << "[user]\n\tname = Included\n";
  const std::vector<git::Variables> cases = {
      with({}),
      with({{"GIT_AUTHOR_NAME", "Raj"}}),
      with({{"GIT_AUTHOR_NAME", "  .Raj \"R.\" <Patel>, "},
            {"GIT_AUTHOR_EMAIL", "<raj@example.com>"}}),
      with({{"GIT_CONFIG_COUNT", "2"},
            {"GIT_CONFIG_KEY_0", "User.Name"},
            {"GIT_CONFIG_VALUE_0", "Counted"},
            {"GIT_CONFIG_KEY_1", "author.email"},
            {"GIT_CONFIG_VALUE_1", "counted@example.com"}}),
      with({{"GIT_CONFIG_PARAMETERS", "'user.name'='It'\\''s me' 'user.email=p@example.com'"}}),
      with({{"GIT_CONFIG_GLOBAL", (box.top() / "other.config").string()}}),
      with({{"EMAIL", "unused@example.com"}}),
  };
  for (const git::Variables& variables : cases) {
    CHECK(our_author(box, variables) == gits_author(box, variables));
  }
  box.git({"config", "author.name", "Author Section"});
  CHECK(our_author(box, plain) == gits_author(box, plain));
  CHECK(our_author(box, plain) == "Author Section <ann@example.com>");
  CHECK(our_author(box, with({{"GIT_CONFIG_GLOBAL", "/dev/null"}})) == "");
}

TEST_CASE("settings: the user's own file is written where GIT_CONFIG_GLOBAL or HOME says") {
  GitSandbox box;
  git::set_user_setting(box.library(), "pact.ledger", "/somewhere");
  CHECK(box.git({"config", "--global", "pact.ledger"}) == "/somewhere\n");
  CHECK(git::default_setting(box.library(), "pact.ledger") == "/somewhere");
  git::Repository repository = box.open();
  repository.set_setting("merge.pact.driver", "pact merge-driver %O %A %B -- %P");
  CHECK(box.git({"config", "--local", "merge.pact.driver"}) ==
        "pact merge-driver %O %A %B -- %P\n");
  CHECK(repository.setting("merge.pact.driver") == "pact merge-driver %O %A %B -- %P");
  CHECK(repository.setting("pact.ledger") == "/somewhere");
  CHECK_FALSE(repository.setting("pact.nothing"));
}

TEST_CASE("open: a foreign owner is refused as git refuses it, unless safe.directory names it") {
  if (geteuid() != 0) return;
  GitSandbox box;
  box.write("a.yaml", "a\n");
  box.commit_all("start");
  for (const auto& entry : fs::recursive_directory_iterator(box.root())) {
    REQUIRE(lchown(entry.path().c_str(), 65534, 65534) == 0);
  }
  REQUIRE(chown(box.root().c_str(), 65534, 65534) == 0);
  const auto same_as_git = [&](const git::Variables& variables, bool opens) {
    const git::Library library(variables);
    CHECK((git::run({"git", "rev-parse", "HEAD"}, variables, box.root()).exit_code == 0) == opens);
    CHECK((refusal(library, box.root()) == "") == opens);
  };
  const git::Variables plain = box.variables();
  same_as_git(plain, false);
  CHECK(refusal(box.library(), box.root()).find("another user") != std::string::npos);
  const auto counted = [&](const std::string& value) {
    git::Variables variables = plain;
    variables["GIT_CONFIG_COUNT"] = "1";
    variables["GIT_CONFIG_KEY_0"] = "safe.directory";
    variables["GIT_CONFIG_VALUE_0"] = value;
    return variables;
  };
  same_as_git(counted("*"), true);
  same_as_git(counted(box.root().string()), true);
  same_as_git(counted("/elsewhere"), false);
  box.git({"config", "--global", "--add", "safe.directory", "*"}, box.top());
  same_as_git(plain, true);
  box.git({"config", "--global", "--add", "safe.directory", ""}, box.top());
  same_as_git(plain, false);
  box.git({"config", "--global", "--add", "safe.directory", box.root().string()}, box.top());
  same_as_git(plain, true);
}

TEST_CASE("open: bare, SHA-256, none at all") {
  GitSandbox box;
  box.git({"init", "-q", "--bare", "bare"}, box.top());
  CHECK(refusal(box.library(), box.top() / "bare").find("bare") != std::string::npos);
  box.git({"init", "-q", "--object-format=sha256", "long"}, box.top());
  CHECK(refusal(box.library(), box.top() / "long").find("SHA-256") != std::string::npos);
  CHECK(refusal(box.library(), box.top()).find("no git repository") != std::string::npos);
  CHECK_FALSE(git::Repository::discover(box.library(), box.top()));
  fs::create_directories(box.root() / "deep/er");
  CHECK(git::Repository::open(box.library(), box.root() / "deep/er").work_tree() == box.root());
}

TEST_CASE("open: GIT_DIR and GIT_WORK_TREE as a hook has them") {
  GitSandbox box;
  box.write("a.yaml", "a\n");
  box.commit_all("start");
  git::Variables variables = box.variables();
  variables["GIT_DIR"] = ".git";
  const git::Library library(variables);
  CHECK(git::Repository::open(library, box.root()).work_tree() == box.root());
  variables["GIT_DIR"] = (box.root() / ".git").string();
  variables["GIT_WORK_TREE"] = box.root().string();
  const git::Library named(variables);
  CHECK(git::Repository::open(named, box.top()).work_tree() == box.root());
}

TEST_CASE("a git directory elsewhere, on another file system: files still come in whole") {
  GitSandbox box;
  const fs::path far = fs::temp_directory_path() / ("pact-far-" + std::to_string(getpid()));
  const fs::path tree = box.top() / "tree";
  box.git({"init", "-q", "--separate-git-dir", far.string(), tree.string()}, box.top());
  git::Repository repository = git::Repository::open(box.library(), tree);
  commit_texts(repository, {{"customers/a.yaml", "a: 1\n"}});
  CHECK(box.trouble(tree) == "");
  const int code = exit_code_of(start_child([&] {
    git::Repository own = git::Repository::open(box.library(), tree);
    const git::WriteLock lock(own);
    git::commit(own, lock, request_for(own, {{"customers/a.yaml", "a: 2\n"}}),
                [](std::string_view step) {
                  if (step == "moved") _exit(137);
                });
  }));
  CHECK(code == 137);
  { const git::WriteLock lock(repository); }
  CHECK(box.trouble(tree) == "");
  fs::remove_all(far);
}

TEST_CASE("a shallow clone: history ends where the clone does, and commits work") {
  GitSandbox box;
  git::Repository origin = box.open();
  for (int i = 0; i < 6; ++i) {
    commit_texts(origin, {{"a.yaml", "a: " + std::to_string(i) + "\n"}}, "n", 1767225600 + i);
  }
  const fs::path clone = box.top() / "clone";
  box.git({"clone", "-q", "--depth", "3", "file://" + box.root().string(), clone.string()},
          box.top());
  git::Repository repository = git::Repository::open(box.library(), clone);
  CHECK(repository.is_shallow());
  const git::Oid made = commit_texts(repository, {{"b.yaml", "b\n"}});
  int commits = 0;
  git::walk(repository, made, [&](const git::CommitInfo&) { return ++commits > 0; });
  CHECK(commits == 4);
  CHECK(repository.is_ancestor(*origin.head().commit, made));
  CHECK_FALSE(repository.is_ancestor(made, *origin.head().commit));
  commits = 0;
  git::walk_file(repository, made, "a.yaml", [&](const git::FileCommit&) { return ++commits > 0; });
  CHECK(commits == 3);
  CHECK(git::blame(repository, made, "a.yaml").size() == 1);
  CHECK(repository.is_pushed(*origin.head().commit));
  CHECK_FALSE(repository.is_pushed(made));
  CHECK(box.trouble(clone) == "");
}

TEST_CASE("head: detached, and a branch that is another name of a branch") {
  GitSandbox box;
  box.write("a.yaml", "a\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  box.git({"symbolic-ref", "refs/heads/alias", "refs/heads/main"});
  box.git({"symbolic-ref", "HEAD", "refs/heads/alias"});
  CHECK(repository.head().branch == "refs/heads/main");
  commit_texts(repository, {{"a.yaml", "b\n"}});
  CHECK(box.git({"rev-parse", "main"}) == box.git({"rev-parse", "HEAD"}));
  CHECK(box.git({"symbolic-ref", "refs/heads/alias"}) == "refs/heads/main\n");
  box.git({"checkout", "-q", "--detach"});
  CHECK(repository.head().branch == "");
  CHECK(repository.head().commit);
}

TEST_CASE("objects: trees, files and revisions as git lists them") {
  GitSandbox box;
  box.write("asks/a.yaml", "a\n");
  box.write("customers/ha/b.yaml", "b\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::Oid first = *repository.head().commit;
  const git::Oid second =
      commit_texts(repository, {{"customers/ha/b.yaml", "b: 2\n"}, {"c.yaml", "c\n"}});
  CHECK(repository.changed_files(first, second) ==
        std::vector<std::string>{"c.yaml", "customers/ha/b.yaml"});
  CHECK(repository.files_at(second).size() == 3);
  REQUIRE(repository.files_at(second, "customers").size() == 1);
  CHECK(repository.files_at(second, "customers")[0].path == "customers/ha/b.yaml");
  CHECK(repository.files_at(second, "nowhere").empty());
  CHECK(repository.resolve_commit("HEAD~1") == first);
  CHECK(repository.resolve_commit(second.short_hex()) == second);
  CHECK_FALSE(repository.resolve_commit("nothing"));
  CHECK(repository.read_blob(*repository.blob_at(second, "c.yaml")) == "c\n");
  CHECK(repository.contains(second));
  CHECK_FALSE(repository.contains(git::Oid()));
  CHECK(repository.operation() == git::Operation::none);
  CHECK_THROWS_AS(repository.read_blob(git::Oid()), Error);
}
