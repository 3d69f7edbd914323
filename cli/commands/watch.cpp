#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>

#include "../item_lines.hpp"
#include "../query_typed.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

constexpr int k_days_shown = 28;
constexpr std::size_t k_most_shown = 3;

struct WatchArgs {};

void setup_watch(Arguments&, WatchArgs&) {}

Result run_watch(const WatchArgs&, Context& context) {
  const Person* me = context.ledger().my_record();
  const std::vector<std::string> watches = me ? me->watches : std::vector<std::string>();
  Result result;
  result.data = data_for("watch");
  result.data.set("watches", list_of(watches));
  for (const std::string& each : watches) result.page.line({.cells = {each}, .flush = true});
  if (watches.empty())
    result.page.line(
        {.text = "You watch nothing yet", .aside = "pact watch add QUERY", .flush = true});
  return result;
}

struct WatchQueryArgs {
  std::vector<std::string> words;
};

void setup_watch_query(Arguments& arguments, WatchQueryArgs& args) {
  arguments.query("QUERY", args.words);
}

/// A watch stands in people.yaml, beside one's name.
const Person& require_me(Context& context) {
  if (const Person* me = context.ledger().my_record()) return *me;
  const git::Identity& identity = context.ledger().my_identity();
  throw Error(ErrorKind::not_found, "a watch stands beside your name, which is not in people.yaml")
      .hint("pact person add " + context.ledger().me() + " --name \"" + identity.name +
            "\" --email " + identity.email);
}

git::Oid write_watch(Context& context, const yaml::Edit& edit, const std::string& text) {
  Transaction transaction(context.ledger());
  transaction.edit("people.yaml", {edit});
  return transaction.commit({.operation = "watch",
                             .subject = subject_line("watch", context.ledger().me(), text),
                             .customers = {},
                             .item = {},
                             .undoes = {}});
}

/// What it would have shown of late, by others, the newest first.
void add_of_late(Context& context, const query::Query& query, Result& result) {
  const View& view = context.ledger().view();
  const Date today = context.today();
  const std::vector<Item> items = view.items_for(query);
  std::vector<const Item*> found;
  for (const Item& item : items) {
    if (item.by != context.ledger().me() && item.date &&
        *item.date >= today.plus_days(-k_days_shown) &&
        query::matches(query, item, {.today = today}))
      found.push_back(&item);
  }
  std::ranges::sort(found, {}, [](const Item* each) { return std::pair(each->date, each->id); });
  std::ranges::reverse(found);
  if (found.size() > k_most_shown) found.resize(k_most_shown);
  Node ids = Node::list();
  const lookup::Records records = context.new_records();
  result.page.gap();
  for (const Item* each : found) {
    ids.add(each->id);
    add_found(result.page, *each, {view.people(), records, today});
  }
  result.data.set("of_late", std::move(ids));
  if (found.empty())
    result.page.line({.gutter = "Of late", .text = "Nothing yet", .tone = Tone::dim});
}

Result run_watch_add(const WatchQueryArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  const std::string text(text::trim(text::join(args.words, " ")));
  if (text.empty()) {
    throw Error(ErrorKind::usage, "a watch says what to look for, as a query of find")
        .hint("pact watch add crane");
  }
  const query::Query query = query_typed(context, text);
  const Person& me = require_me(context);
  if (std::ranges::find(me.watches, text) != me.watches.end()) {
    throw Error(ErrorKind::refused, "you watch that already: " + text)
        .hint("pact watch list")
        .hint("pact watch drop " + text);
  }
  const git::Oid commit =
      write_watch(context, {yaml::Edit::Op::add, {"people", me.id, "watches"}, text}, text);
  Result result;
  result.data = data_for("watch-add");
  result.data.set("query", text).set("file", "people.yaml").set("commit", commit.hex());
  result.page.line("Watching", text, "pact news");
  add_of_late(context, query, result);
  return result;
}

/// The watch itself, or the only one with the words in it.
std::string watch_called(const std::vector<std::string>& watches, const std::string& typed) {
  if (std::ranges::find(watches, typed) != watches.end()) return typed;
  std::vector<std::string> found;
  for (const std::string& each : watches) {
    if (text::fold(each).find(text::fold(typed)) != std::string::npos) found.push_back(each);
  }
  if (found.size() == 1) return found.front();
  Error error(found.empty() ? ErrorKind::not_found : ErrorKind::ambiguous,
              found.empty() ? "you do not watch " + text::printable(typed)
                            : "several watches say " + text::printable(typed));
  for (const std::string& each : found) error = std::move(error).cause(each);
  throw std::move(error).hint(found.empty() ? "pact watch list"
                                            : "pact watch drop " + found.front());
}

Result run_watch_drop(const WatchQueryArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  const std::string typed(text::trim(text::join(args.words, " ")));
  if (typed.empty()) {
    throw Error(ErrorKind::usage, "which watch is to be dropped?").hint("pact watch list");
  }
  const Person& me = require_me(context);
  const std::string text = watch_called(me.watches, typed);
  const git::Oid commit =
      write_watch(context, {yaml::Edit::Op::remove, {"people", me.id, "watches", text}, {}},
                  "no longer " + text);
  Result result;
  result.data = data_for("watch-drop");
  result.data.set("query", text).set("file", "people.yaml").set("commit", commit.hex());
  result.page.line("Dropped", text);
  return result;
}

}  // namespace

Command watch_command() {
  return command<WatchArgs>("watch", Theme::informed, "Standing questions of mine, for the news",
                            setup_watch, run_watch);
}

Command watch_list_command() {
  return command<WatchArgs>("watch list", Theme::informed, "What I watch", setup_watch, run_watch);
}

Command watch_add_command() {
  return command<WatchQueryArgs>("watch add", Theme::informed,
                                 "Hear of whatever a query matches from now on", setup_watch_query,
                                 run_watch_add);
}

Command watch_drop_command() {
  return command<WatchQueryArgs>("watch drop", Theme::informed, "No longer watch something",
                                 setup_watch_query, run_watch_drop);
}

}  // namespace pact::cli
