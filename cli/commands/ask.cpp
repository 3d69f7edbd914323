#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/model/shared_items.hpp>
#include <pact/report/who_knows.hpp>

#include "../item_change.hpp"
#include "../item_lines.hpp"
#include "../new_shared_item.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct AskArgs {
  std::string who, offer, context, quarter, handling;
  std::vector<std::string> words, literal, about, tags;
};

void setup_ask(Arguments& arguments, AskArgs& args) {
  arguments.required("WHO", args.who)
      .rest("TEXT", args.words, args.literal)
      .option("--offer", args.offer)
      .option("--about", args.about)
      .option("--tag", args.tags)
      .option("--context", args.context)
      .option("--quarter", args.quarter)
      .option("--handling", args.handling);
}

AskArgs with_fields(AskArgs args) {
  for (const Field& field : take_fields(args.words, {"about", "tag", "context", "offer"})) {
    if (field.key == "about") args.about.push_back(field.value);
    if (field.key == "tag") args.tags.push_back(field.value);
    if (field.key == "context") args.context = field.value;
    if (field.key == "offer") args.offer = field.value;
  }
  return args;
}

/// "tom,print" → the ids of the people and the names of the divisions.
std::vector<std::string> asked_of(const std::string& typed, Context& context) {
  std::vector<std::string> asked;
  for (const std::string_view each : text::split(typed, ',')) {
    if (text::trim(each).empty()) continue;
    std::string who = person_or_division(context, std::string(text::trim(each)));
    if (who == context.ledger().me()) {
      throw Error(ErrorKind::usage, "a question is for somebody else, and that is you")
          .hint("pact find WORD    (what the ledger knows)");
    }
    if (std::ranges::find(asked, who) == asked.end()) asked.push_back(std::move(who));
  }
  return asked;
}

/// What is given back: "help:I can introduce you".
Node offer_of(const std::string& typed) {
  if (typed.empty()) return Node::map();
  const std::vector<std::string> kinds =
      schema::shape_at(schema::shape_of(schema::FileKind::ask), {"offer", "kind"})->values;
  const std::size_t colon = typed.find(':');
  const std::string kind = typed.substr(0, colon);
  if (colon == std::string::npos || std::ranges::find(kinds, kind) == kinds.end()) {
    Error error(ErrorKind::usage, "what is offered back has a kind, and then its words");
    if (const auto near = text::nearest(kind, kinds))
      error = std::move(error).hint(
          "did you mean " + *near + ":" +
          (colon == std::string::npos ? "TEXT" : typed.substr(colon + 1)) + "?");
    throw std::move(error).hint("--offer KIND:TEXT, of " + text::join_words(kinds));
  }
  return Node::map({{"kind", kind}, {"says", one_line(typed.substr(colon + 1), "the offer")}});
}

/// Customers and items by what they are called, else a topic as it is.
std::vector<std::string> about_of(const std::vector<std::string>& typed, Context& context,
                                  std::vector<std::string>& customers) {
  std::vector<std::string> about;
  for (const std::string& each : typed) {
    std::string what = one_line(each, "what it is about");
    try {
      const lookup::Reference found = context.reference(each);
      const CustomerFile* customer = found.customer ? found.customer : found.record->customer;
      what = found.customer ? found.customer->customer.slug : found.record->id;
      if (customer) customers.push_back(customer->customer.slug);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found) throw;
    }
    if (std::ranges::find(about, what) == about.end()) about.push_back(std::move(what));
  }
  return about;
}

/// Those who may know, which is what the one who asks gets at once. The question is written down
/// already, so that nothing here may fail.
void add_who_may_know(Page& page, const std::vector<std::string>& tags, Context& context) {
  const View& view = context.ledger().view();
  for (const std::string& tag : tags) {
    std::vector<std::string> names;
    try {
      for (const auto& each : report::who_knows(view, "\"" + tag + "\"", context.today())) {
        if (each.who != context.ledger().me()) names.emplace_back(view.people().display(each.who));
      }
    } catch (const Error&) {
      continue;  // a tag of which the query language can make nothing
    }
    if (names.empty()) continue;
    page.line("May know", text::join_words(names) + ", of " + tag, "pact who-knows " + tag);
  }
}

Result run_ask(const AskArgs& given, Context& context) {
  context.require_now();
  const AskArgs args = with_fields(given);
  require_writable(context.ledger());
  const std::vector<std::string> to = asked_of(args.who, context);
  std::vector<std::string> customers;
  const std::vector<std::string> about = about_of(args.about, context, customers);
  const Node offer = offer_of(args.offer);
  if (!args.context.empty()) require_text(args.context, "the context");
  const std::string text =
      text_or_asked(context, args.words, args.literal, "the question", "What do you want to know?");
  Node fields = Node::map({{"date", context.today().iso()}, {"by", context.ledger().me()}});
  fields.set("to", list_of(to)).set_if("about", list_of(about)).set_if("tags", list_of(args.tags));
  fields.set_if("quarter", args.quarter).set("text", text).set_if("context", args.context);
  fields.set_if("handling", args.handling).set_if("offer", offer);
  std::vector<std::string> names;
  for (const std::string& each : to)
    names.emplace_back(context.ledger().view().people().display(each));
  Result result =
      add_shared_item(context, {.command = "ask",
                                .kind = schema::FileKind::ask,
                                .folder = "asks",
                                .title = first_sentence(text),
                                .day = context.today(),
                                .fields = fields,
                                .customers = customers,
                                .done = "Asked",
                                .about = text::join_words(names) + ": " + first_sentence(text)});
  warn_of_low_cards(context, text);
  add_who_may_know(result.page, args.tags, context);
  return result;
}

struct AskListArgs {};

void setup_ask_list(Arguments&, AskListArgs&) {}

/// Open questions: those to me, those to anybody else, and mine; each the oldest first.
Result run_ask_list(const AskListArgs&, Context& context) {
  const View& view = context.view();
  const std::string me = context.ledger().me();
  const Person* person = view.people().find(me);
  const auto is_mine_to_answer = [&](const Item& item) {
    return std::ranges::any_of(item.node->texts_of("to"), [&](const std::string& who) {
      return who == me || who == "anyone" || (person && who == person->division && !who.empty());
    });
  };
  const query::Query open =
      query::parse("in:ask is:open", {.today = context.today(), .me = me, .customers = {}});
  std::vector<Item> items;
  for (Item& item : view.items_for(open)) {
    if (item.kind == ItemKind::ask && query::matches(open, item, {.today = context.today()}))
      items.push_back(std::move(item));
  }
  const auto place = [&](const Item& item) {
    return item.by == me ? 2 : is_mine_to_answer(item) ? 0 : 1;
  };
  std::ranges::stable_sort(
      items, {}, [&](const Item& item) { return std::tuple(place(item), item.date, item.id); });
  Result result;
  result.data = data_for("ask-list");
  result.rows = {"asks"};
  Node rows = Node::list();
  int last = -1;
  for (const Item& item : items) {
    const int group = place(item);
    Node row = *item.node;
    row.erase("schema");
    rows.add(std::move(row));
    std::vector<std::string> asked;
    for (const std::string& who : item.node->texts_of("to"))
      asked.emplace_back(view.people().display(who));
    const std::string gutter = group == 0 ? "Asked of me" : group == 1 ? "Of others" : "I asked";
    const std::string who = group == 2   ? text::join_words(asked)
                            : group == 1 ? std::string(view.people().first_name(item.by)) +
                                               " asks " + text::join_words(asked)
                                         : std::string(view.people().first_name(item.by));
    result.page.line({.gutter = std::exchange(last, group) == group ? "" : gutter,
                      .text = who + ": " + first_sentence(std::string(item.text("text"))),
                      .aside = context.records().short_id(item.id)});
    if (const Node* offer = item.node->find("offer"))
      result.page.line({.gutter = "  offers",
                        .text = std::string(offer->text_of("says")),
                        .gutter_tone = Tone::dim});
    if (const std::string_view words = item.text("context"); !words.empty())
      result.page.line(
          {.gutter = "  context", .text = std::string(words), .gutter_tone = Tone::dim});
  }
  if (items.empty()) result.page.line("", "No question is open", "pact ask WHO TEXT");
  result.data.set("asks", std::move(rows));
  return result;
}

struct AskWithdrawArgs {
  std::string item;
};

void setup_ask_withdraw(Arguments& arguments, AskWithdrawArgs& args) {
  arguments.required("ID", args.item);
}

Result run_ask_withdraw(const AskWithdrawArgs& args, Context& context) {
  const ItemInHand item = item_in_hand(context, args.item);
  const std::string short_id = context.records().short_id(item.id);
  if (item.noun != "ask") {
    throw Error(ErrorKind::refused,
                "a question is withdrawn, and this is " + with_article(item.noun))
        .hint("pact remove " + short_id + "    (something of your own)");
  }
  if (item.node.text_of("by") != context.ledger().me()) {
    throw Error(ErrorKind::refused, "only who asked withdraws a question")
        .hint("pact reply " + short_id + " TEXT");
  }
  Result result = change_item(context, item,
                              {.command = "ask",
                               .text = "withdrawn: " + item.headline,
                               .id = item.id,
                               .kind = item.kind(),
                               .done = "Withdrawn",
                               .about = "",
                               .edits = {{yaml::Edit::Op::set, item.place("state"), "withdrawn"}}});
  result.data.set("schema", "pact/out/ask-withdraw/1");
  return result;
}

}  // namespace

Command ask_command() {
  return command<AskArgs>("ask", Theme::every_day, "Ask colleagues, and say what you offer back",
                          setup_ask, run_ask);
}

Command ask_list_command() {
  return command<AskListArgs>("ask list", Theme::every_day, "Questions that are open",
                              setup_ask_list, run_ask_list);
}

Command ask_withdraw_command() {
  return command<AskWithdrawArgs>("ask withdraw", Theme::every_day,
                                  "My question needs no answer any more", setup_ask_withdraw,
                                  run_ask_withdraw);
}

}  // namespace pact::cli
