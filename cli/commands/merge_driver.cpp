#include <filesystem>
#include <fstream>
#include <pact/git/line_merge.hpp>
#include <pact/ledger/valid_text.hpp>
#include <pact/merge/merge.hpp>

#include "../errors.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

namespace fs = std::filesystem;

struct MergeDriverArgs {
  std::string base, ours, theirs;
  std::vector<std::string> path;
};

void setup_merge_driver(Arguments& arguments, MergeDriverArgs& args) {
  arguments.required("BASE", args.base)
      .required("OURS", args.ours)
      .required("THEIRS", args.theirs)
      .rest("PATH", args.path);
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(ErrorKind::not_found, "git's version is not there").at({.file = file.string()});
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

/// Appears whole or not at all. What git handed over is its own temporary file, which it reads
/// again and removes, so nothing need outlast a loss of power.
void write(const fs::path& file, const std::string& text) {
  const fs::path made = file.string() + ".pact";
  std::ofstream out(made, std::ios::binary | std::ios::trunc);
  out << text << std::flush;
  out.close();
  std::error_code failed;
  if (out) fs::rename(made, file, failed);
  if (!out || failed) {
    std::error_code none;
    fs::remove(made, none);
    throw Error(ErrorKind::failed, "could not write the merged file").at({.file = file.string()});
  }
}

/// What is wrong with a side; nothing when it is valid.
std::optional<Error> problem_of(const std::string& path, const std::string& text) {
  try {
    require_valid(path, text);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

Result left_to_git(Context& context, const std::string& path, const std::string& why) {
  context.ui().say("pact: " + why);
  Result result;
  result.data = data_for("merge-driver");
  result.data.set("file", path).set("unsettled", Node::list()).set("problem", why);
  result.exit_code = k_findings;
  return result;
}

Result run_merge_driver(const MergeDriverArgs& args, Context& context) {
  if (args.path.size() != 1) {
    throw Error(ErrorKind::usage, "the file's path goes after the three versions")
        .hint("pact merge-driver %O %A %B -- %P");
  }
  const std::string& path = args.path.front();
  const fs::path folder = context.folder();
  const fs::path target = folder / args.ours;
  const std::string base = read(folder / args.base), ours = read(target),
                    theirs = read(folder / args.theirs);
  const auto kind = schema::kind_of_path(path);
  if (!kind) {
    write(target, git::merge_with_markers(base, ours, theirs));
    return left_to_git(context, path, path + " is no record of a ledger, so git merged its lines");
  }
  merge::Merged merged;
  try {
    merged = merge::merge(*kind, path, {.base = base, .ours = ours, .theirs = theirs});
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::blocked) throw;
    write(target, git::merge_with_markers(base, ours, theirs));
    const bool is_ours = problem_of(path, ours).has_value();
    const std::string where = error.location() ? to_string(*error.location()) : path;
    return left_to_git(context, path,
                       where + ": " + (is_ours ? "our" : "their") +
                           " side is not valid, so both were left for you: " + error.message());
  }
  write(target, merged.text);
  Result result;
  result.data = data_for("merge-driver");
  Node places = Node::list();
  for (const merge::UnsettledPlace& each : merged.unsettled) {
    Path at = each.record;
    if (each.at != merge::k_whole_record) {
      for (std::string& step : parse_path(each.at)) at.push_back(std::move(step));
    }
    places.add(at.empty() ? std::string(merge::k_whole_record) : to_string(at));
  }
  if (!places.items().empty())
    context.ui().say("pact: " + path + ": two values, both kept    (pact resolve)");
  result.data.set("file", path).set("unsettled", std::move(places)).set("problem", Node());
  return result;
}

}  // namespace

Command merge_driver_command() {
  return command<MergeDriverArgs>("merge-driver", Theme::unlisted,
                                  "What plain git calls to merge a file of the ledger",
                                  setup_merge_driver, run_merge_driver);
}

}  // namespace pact::cli
