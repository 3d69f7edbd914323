#include <algorithm>
#include <iterator>
#include <pact/base/text.hpp>
#include <pact/check/push.hpp>

#include "../errors.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

/// git puts "remote: " before each line.
constexpr int k_columns = 70;
constexpr std::size_t k_shown = 20;

struct HookRunArgs {
  std::string hook;
};

void setup_hook_run(Arguments& arguments, HookRunArgs& args) {
  arguments.required("HOOK", args.hook);
}

/// A text below a word in the margin.
void say(const Ui& ui, const std::string& margin, const std::string& words) {
  const std::string under(margin.size(), ' ');
  const int room = k_columns - static_cast<int>(margin.size());
  const std::vector<std::string> lines = text::wrap(text::printable(words), room);
  for (const std::string& line : lines) ui.say((&line == &lines.front() ? margin : under) + line);
}

void say(const Ui& ui, const check::ArrivingFinding& each) {
  const std::string where = to_string(each.finding.where);
  // A place is copied; it is not broken.
  if (!where.empty()) ui.say("pact: " + where + ":");
  say(ui, where.empty() ? "pact: " : "      ", each.finding.message);
  if (each.commit) say(ui, "  in  ", each.commit->id.short_hex() + " " + each.commit->subject());
  if (!each.finding.hint.empty()) say(ui, "  try ", each.finding.hint);
}

Node data_of(const check::ArrivingFinding& each) {
  const check::Finding& finding = each.finding;
  Node row = Node::map();
  row.set("rule", finding.rule).set("file", finding.where.file);
  row.set("line", Node::number(finding.where.line))
      .set("column", Node::number(finding.where.column));
  row.set("message", finding.message).set("hint", finding.hint);
  row.set("commit", each.commit ? Node(each.commit->id.hex()) : Node());
  return row;
}

Result run_hook_run(const HookRunArgs& args, Context& context) {
  if (args.hook != "pre-receive") {
    throw Error(ErrorKind::usage, "no hook that git gives lines to: " + text::printable(args.hook))
        .hint("pact hook run pre-receive    (what git runs on a server)");
  }
  const Env& env = context.env();
  const std::string lines(std::istreambuf_iterator<char>(*env.in), {});
  const git::Receiving receiving(env.variables, context.folder());
  std::vector<check::ArrivingFinding> found =
      check::check_push(receiving.repository(), git::ref_updates(lines));
  // Warnings are for the clone; here they would only delay.
  std::erase_if(found, [](const check::ArrivingFinding& each) {
    return each.finding.severity != check::Severity::error;
  });
  Result result;
  result.data = data_for("hook-run");
  Node list = Node::list();
  for (const check::ArrivingFinding& each : found) {
    if (list.items().size() < k_shown) say(context.ui(), each);
    list.add(data_of(each));
  }
  result.data.set("findings", std::move(list));
  result.rows = {"findings"};
  if (found.empty()) return result;
  if (found.size() > k_shown) context.ui().say("      and more like these");
  context.ui().say("pact: nothing was taken in");
  const std::string branch = receiving.repository().head().branch;
  context.ui().say("  try pact check --base origin/" + branch.substr(branch.rfind('/') + 1) +
                   "    (in your clone, before a push)");
  result.exit_code = k_findings;
  return result;
}

}  // namespace

Command hook_run_command() {
  return command<HookRunArgs>("hook run", Theme::unlisted, "What git runs where others push to",
                              setup_hook_run, run_hook_run);
}

}  // namespace pact::cli
