#include <algorithm>
#include <charconv>
#include <pact/base/text.hpp>
#include <pact/git/address.hpp>
#include <pact/git/attended_process.hpp>
#include <pact/git/config.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/new_folder.hpp>
#include <pact/git/transport.hpp>
#include <pact/git/transport_failure.hpp>
#include <thread>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds k_patience = seconds(60);
constexpr milliseconds k_longest_patience = std::chrono::hours(24);

milliseconds patience_of(const Transport& transport, const std::optional<std::string>& setting) {
  if (transport.patience > milliseconds(0)) return transport.patience;
  if (!setting) return k_patience;
  int number = 0;
  const char* end = setting->data() + setting->size();
  const auto [stop, problem] = std::from_chars(setting->data(), end, number);
  if (problem != std::errc() || stop != end || number <= 0) {
    throw Error(ErrorKind::usage, "pact.patience is no number of seconds: " + *setting)
        .hint("git config --global pact.patience 60");
  }
  return std::min<milliseconds>(seconds(number), k_longest_patience);
}

bool has(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found != variables.end() && !found->second.empty();
}

/// The person's own environment, less what points at another repository, in the language that
/// failures are told apart by.
Variables variables_for(Variables variables, const Transport& transport, bool own_ssh) {
  for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
                           "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX", "LANGUAGE"}) {
    variables.erase(name);
  }
  variables["LC_ALL"] = "C";
  if (transport.prompts == Transport::Prompts::never) {
    variables["GIT_TERMINAL_PROMPT"] = "0";
    if (!own_ssh) variables["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes";
  }
  return variables;
}

/// Whether the person has a say of their own in how ssh is started.
bool has_own_ssh(const Variables& variables, const std::optional<std::string>& setting) {
  return has(variables, "GIT_SSH_COMMAND") || has(variables, "GIT_SSH") || setting;
}

/// Runs git; gives what came of it when it ended by itself.
ProcessResult converse(const Errand& errand, std::vector<std::string> arguments,
                       const Variables& variables, const fs::path& folder,
                       const Transport& transport, milliseconds patience) {
  std::vector<std::string> command{"git", "-c", "protocol.ext.allow=never", "-c",
                                   "protocol.fd.allow=never"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  Attendance attendance{.patience = patience,
                        .heard = {},
                        .interrupted = transport.interrupted,
                        .terminal = transport.prompts == Transport::Prompts::never
                                        ? Attendance::Terminal::none
                                        : Attendance::Terminal::shared};
  if (transport.progress) {
    attendance.heard = [&](std::string_view line) {
      if (is_progress(line)) transport.progress(text::trim(line));
    };
  }
  Attended attended = run_attended(command, variables, folder, attendance);
  switch (attended.end) {
    case Attended::End::out_of_patience:
      throw silence(errand, patience);
    case Attended::End::interrupted:
      throw stopped(errand);
    case Attended::End::by_itself:
      break;
  }
  return std::move(attended.result);
}

/// A conversation of a clone with its remote.
class Clone {
 public:
  Clone(const Repository& repository, const Upstream& upstream, Doing doing,
        const Transport& transport)
      : repository_(repository),
        transport_(transport),
        errand_{doing, upstream.remote, url_of(repository, upstream.remote, doing)},
        patience_(patience_of(transport, repository.setting("pact.patience"))),
        variables_(variables_for(
            repository.variables(), transport,
            has_own_ssh(repository.variables(), repository.setting("core.sshCommand")))) {
    require_harmless(errand_.url);
    variables_["GIT_DIR"] = repository.git_dir().string();
    variables_["GIT_WORK_TREE"] = repository.work_tree().string();
  }

  const Errand& errand() const { return errand_; }

  ProcessResult run(std::vector<std::string> arguments) const {
    return converse(errand_, std::move(arguments), variables_, repository_.work_tree(), transport_,
                    patience_);
  }

 private:
  /// With url.….insteadOf applied.
  static std::string url_of(const Repository& repository, const std::string& name, Doing doing) {
    Handle<git_remote, git_remote_free> remote;
    check(take(remote, git_remote_lookup, repository.raw(), name.c_str()), "find remote " + name);
    const char* to = doing == Doing::push ? git_remote_pushurl(remote.get()) : nullptr;
    if (!to) to = git_remote_url(remote.get());
    return to ? to : "";
  }

  const Repository& repository_;
  const Transport& transport_;
  Errand errand_;
  milliseconds patience_;
  Variables variables_;
};

bool mentions(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// What the branch came to, by a line of `git push --porcelain`: FLAG, "FROM:TO", "SUMMARY
/// (REASON)", with tabs between.
struct Status {
  char flag = ' ';
  std::string_view summary;
  std::string_view reason;
};

std::optional<Status> status_of(std::string_view porcelain, std::string_view branch) {
  for (const std::string_view line : text::lines(porcelain)) {
    const std::vector<std::string_view> parts = text::split(line, '\t');
    if (parts.size() < 3 || parts[0].size() != 1) continue;
    const std::size_t colon = parts[1].rfind(':');
    if (colon == std::string_view::npos || parts[1].substr(colon + 1) != branch) continue;
    Status status{.flag = parts[0][0], .summary = parts[2], .reason = {}};
    if (const std::size_t open = parts[2].find(" ("); open != std::string_view::npos) {
      status.summary = parts[2].substr(0, open);
      status.reason = parts[2].substr(open + 2);
      if (status.reason.ends_with(")")) status.reason.remove_suffix(1);
    }
    return status;
  }
  return std::nullopt;
}

bool is_overtaken(const Status& status, std::string_view said) {
  if (status.summary == "[rejected]") {
    return status.reason == "non-fast-forward" || status.reason == "fetch first" ||
           status.reason == "stale info";
  }
  // Another push moved the branch while the server took ours in.
  const auto is_lost_race = [](std::string_view words) {
    return mentions(words, "but expected") || mentions(words, "reference already exists") ||
           mentions(words, "incorrect old value") || mentions(words, ".lock': File exists");
  };
  return status.summary == "[remote rejected]" &&
         (is_lost_race(status.reason) ||
          (mentions(status.reason, "failed to ") && is_lost_race(said)));
}

void note_tip(Repository& repository, const Upstream& upstream, const Oid& commit) {
  const std::optional<Oid> present = tracked_tip(repository, upstream);
  if (present && repository.is_ancestor(commit, *present)) return;
  const git_oid raw = to_raw(commit);
  ReferenceHandle made;
  take(made, git_reference_create, repository.raw(), upstream.tracking.c_str(), &raw, 1,
       "update by push");
}

}  // namespace

void fetch(Repository& repository, const Upstream& upstream, const Transport& transport) {
  const Clone clone(repository, upstream, Doing::fetch, transport);
  constexpr int k_attempts = 5;
  for (int attempt = 1;; ++attempt) {
    const ProcessResult result =
        clone.run({"fetch", "--progress", "--no-recurse-submodules", "--no-write-fetch-head", "--",
                   upstream.remote, "+" + upstream.branch + ":" + upstream.tracking});
    if (result.exit_code == 0) return;
    if (mentions(result.err, "couldn't find remote ref")) {
      git_reference_remove(repository.raw(), upstream.tracking.c_str());
      return;
    }
    // Another fetch of this clone holds the reference for a moment.
    const bool raced = mentions(result.err, "cannot lock ref");
    if (!raced || attempt == k_attempts) throw failure(clone.errand(), result.err);
    std::this_thread::sleep_for(milliseconds(50 * attempt));
  }
}

Pushed push(Repository& repository, const Upstream& upstream, const Oid& commit,
            const Transport& transport) {
  const Clone clone(repository, upstream, Doing::push, transport);
  const ProcessResult result =
      clone.run({"push", "--porcelain", "--progress", "--no-recurse-submodules", "--no-force", "--",
                 upstream.remote, commit.hex() + ":" + upstream.branch});
  const std::optional<Status> status = status_of(result.out, upstream.branch);
  if (!status) throw failure(clone.errand(), result.err);
  if (status->flag == '!') {
    if (is_overtaken(*status, result.err)) return Pushed::overtaken;
    throw refusal(clone.errand(), status->reason, result.err);
  }
  note_tip(repository, upstream, commit);
  return Pushed::yes;
}

void clone(const Library& library, const std::string& url, const fs::path& folder,
           const Transport& transport) {
  require_harmless(url);
  NewFolder made(folder);
  const Errand errand{Doing::clone, "", url};
  const Variables variables =
      variables_for(library.variables(), transport,
                    has_own_ssh(library.variables(), default_setting(library, "core.sshCommand")));
  const milliseconds patience = patience_of(transport, default_setting(library, "pact.patience"));
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) {
    throw Error(ErrorKind::blocked, "could not make the folder of the clone")
        .at({.file = folder.string()})
        .cause(problem.message());
  }
  const ProcessResult result =
      converse(errand, {"clone", "--progress", "--no-recurse-submodules", "--", url, "."},
               variables, folder, transport, patience);
  if (result.exit_code != 0) throw failure(errand, result.err);
  made.keep();
}

}  // namespace pact::git
