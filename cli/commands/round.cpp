#include <algorithm>
#include <fstream>
#include <pact/base/text.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/report/open_items.hpp>
#include <set>

#include "../circle_page.hpp"
#include "../commands.hpp"
#include "../commit_words.hpp"
#include "../errors.hpp"
#include "../item_lines.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

using report::OpenItem;

struct RoundArgs {
  std::vector<std::string> people;
  bool again = false;
};

void setup_round(Arguments& arguments, RoundArgs& args) {
  arguments.rest("PEOPLE", args.people).flag("--again", args.again);
}

/// What was looked at today, so that a round that was broken off goes on where it was. It stays on
/// this machine, and a new day begins anew.
class Looked {
 public:
  Looked(const std::filesystem::path& folder, Date today)
      : file_(folder / "round"), day_(today.iso()) {
    std::ifstream in(file_);
    std::string line;
    if (!std::getline(in, line) || line != day_) return;
    while (std::getline(in, line)) ids_.insert(line);
  }
  bool has(const std::string& id) const { return ids_.contains(id); }
  bool empty() const { return ids_.empty(); }
  void add(const std::string& id) {
    ids_.insert(id);
    std::string text = day_ + "\n";
    for (const std::string& each : ids_) text += each + "\n";
    git::write_durably(file_, text);
  }
  void forget() {
    std::error_code none;
    std::filesystem::remove(file_, none);
    ids_.clear();
  }

 private:
  std::filesystem::path file_;
  std::string day_;
  std::set<std::string> ids_;
};

std::string gutter_of(OpenItem::Kind kind) {
  switch (kind) {
    case OpenItem::Kind::visit:
      return "Visit";
    case OpenItem::Kind::past_visit:
      return "Visited";
    case OpenItem::Kind::promise:
      return "I promised";
    case OpenItem::Kind::act:
    case OpenItem::Kind::ask:
      return "Asked of me";
    case OpenItem::Kind::handoff:
      return "Handed over";
    case OpenItem::Kind::untold:
      return "Not told";
  }
  return "";
}

/// What one can do about it there and then: a letter, the command that it stands for, what it asks.
struct Step {
  char letter;
  std::string command;
  std::string meaning;
  bool needs_words;
  std::string words_as = "--";  ///< what stands before the words, or is their field ("due:")
};

std::vector<Step> steps_for(OpenItem::Kind kind) {
  const Step done{'d', "done", "d done", false};
  const Step reply{'r', "reply", "r TEXT reply", true};
  const Step move{'m', "plan move", "m DATE move", true, ""};
  const Step drop{'x', "plan drop", "x WHY drop", true};
  switch (kind) {
    case OpenItem::Kind::visit:
      return {move, drop};
    case OpenItem::Kind::past_visit:
      return {{'d', "plan done", "d NOTE done", false}, move, drop};
    case OpenItem::Kind::promise:
      return {done};
    case OpenItem::Kind::act:
      return {{'a', "accept", "a DATE accept", false, "due:"},
              {'x', "decline", "x WHY decline", true},
              reply};
    case OpenItem::Kind::handoff:
      return {{'a', "accept", "a accept", false}, {'x', "decline", "x WHY decline", true}};
    case OpenItem::Kind::ask:
      return {reply};
    case OpenItem::Kind::untold:
      return {{'t', "told", "t TEXT told", true}, reply};
  }
  return {};
}

class Round {
 public:
  explicit Round(Context& context)
      : context_(context), looked_(context.ledger().repository().own_dir(), context.today()) {}

  Result result(const RoundArgs& args) {
    result_.data = data_for("round");
    result_.data.set("date", context_.today().iso());
    result_.rows = {"open"};
    if (args.again) looked_.forget();
    const std::vector<OpenItem> all = items();
    Node rows = Node::list();
    for (const OpenItem& each : all) rows.add(row_of(each));
    result_.data.set("open", std::move(rows));
    if (context_.ui().interactive() && context_.ui().format() == Format::text &&
        !context_.looks_back()) {
      walk(all);
    } else {
      list(all);
    }
    return std::move(result_);
  }

 private:
  std::vector<OpenItem> items() {
    Ledger& ledger = context_.ledger();
    const Person* person = ledger.my_record();
    return report::open_items(context_.view(), {ledger.me(), person ? person->division : ""},
                              context_.today(), report::Width::with_untold);
  }

  static Node row_of(const OpenItem& item) {
    Node row = Node::map({{"kind", std::string(name_of(item.kind))}});
    row.set_if("id", item.id).set_if("customer", item.customer);
    if (item.day) row.set("date", item.day->iso());
    return row.set_if("by", item.by).set("text", item.text);
  }

  Line line_of(const OpenItem& item) {
    const View& view = context_.view();
    std::string words = first_sentence(item.text);
    if (!item.with.empty()) words += ", " + text::join_words(item.with);
    if (item.kind == OpenItem::Kind::act || item.kind == OpenItem::Kind::ask ||
        item.kind == OpenItem::Kind::handoff)
      words = std::string(view.people().first_name(item.by)) + ": " + words;
    return {.gutter = gutter_of(item.kind),
            .cells = {item.day ? day_in_words(*item.day, context_.today()) : "",
                      item.customer.empty() ? "" : customer_name(view, item.customer)},
            .text = std::move(words),
            .aside = item.id.empty() ? "" : context_.records().short_id(item.id),
            .tone = item.overdue ? Tone::waits : Tone::plain};
  }

  void list(const std::vector<OpenItem>& all) {
    std::string last;
    for (const OpenItem& each : all) {
      Line line = line_of(each);
      if (std::exchange(last, line.gutter) == line.gutter) line.gutter.clear();
      result_.page.line(std::move(line));
    }
    if (all.empty()) result_.page.line("", "Nothing waits for you");
  }

  /// One after the other; what was looked at is not shown again that day.
  void walk(const std::vector<OpenItem>& all) {
    std::vector<const OpenItem*> left;
    for (const OpenItem& each : all) {
      if (!each.id.empty() && !looked_.has(each.id)) left.push_back(&each);
    }
    if (left.empty()) {
      result_.page.line("",
                        all.empty() ? "Nothing waits for you" : "You looked at everything today",
                        all.empty() ? "" : "pact round --again");
      return;
    }
    for (const OpenItem* each : left) {
      if (!look_at(*each)) {
        result_.page.line("", "Broken off; it goes on from here", "pact round");
        return;
      }
      looked_.add(each->id);
    }
    result_.page.line("", "That was all");
  }

  /// False when the person wants to stop.
  bool look_at(const OpenItem& item) {
    Result shown;
    shown.page.line(line_of(item));
    context_.ui().show(shown);
    const std::vector<Step> steps = steps_for(item.kind);
    std::string prompt;
    for (const Step& each : steps) prompt += each.meaning + ", ";
    prompt = steps.empty() ? "Enter, q to stop: " : prompt + "Enter for later, q to stop: ";
    for (;;) {
      const auto answer = context_.ui().ask(prompt);
      if (!answer) return false;
      const std::string words(text::trim(*answer));
      if (words.empty()) return true;
      if (words == "q") return false;
      if (take(item, steps, words)) return true;
    }
  }

  /// False when nothing was done, and the question stands.
  bool take(const OpenItem& item, const std::vector<Step>& steps, const std::string& words) {
    const auto step = std::ranges::find(steps, words[0], &Step::letter);
    const bool known = step != steps.end() && (words.size() == 1 || words[1] == ' ');
    const std::string rest(text::trim(std::string_view(words).substr(1)));
    if (!known || (rest.empty() && step->needs_words)) {
      context_.ui().warn(known ? "a few words are needed" : "that is none of these");
      return false;
    }
    try {
      std::vector<std::string> arguments{item.id};
      if (!rest.empty() && step->words_as == "--") arguments.emplace_back("--");
      if (!rest.empty()) arguments.push_back((step->words_as == "--" ? "" : step->words_as) + rest);
      context_.reread();
      context_.ui().show(run_command(step->command, std::move(arguments), context_));
      return true;
    } catch (const Error& error) {
      context_.ui().say(describe(error, false));
      return false;
    }
  }

  Context& context_;
  Looked looked_;
  Result result_;
};

Result run_round(const RoundArgs& args, Context& context) {
  return args.people.empty() ? Round(context).result(args) : circle_of(args.people, context);
}

}  // namespace

Command round_command() {
  return command<RoundArgs>("round", Theme::informed, "Five minutes with all that waits for me",
                            setup_round, run_round);
}

}  // namespace pact::cli
