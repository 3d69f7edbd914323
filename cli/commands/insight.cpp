#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/query/words.hpp>
#include <pact/report/like_problem.hpp>
#include <pact/report/shared_files.hpp>

#include "../for_you.hpp"
#include "../item_change.hpp"
#include "../item_lines.hpp"
#include "../made.hpp"
#include "../new_shared_item.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct InsightListArgs {
  std::vector<std::string> words, industries, topics;
  bool newest = false;
};

void setup_insight_list(Arguments& arguments, InsightListArgs& args) {
  arguments.rest("WORD", args.words)
      .option("--industry", args.industries)
      .option("--about", args.topics)
      .flag("--newest", args.newest);
}

bool has_one(const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& each) {
           return std::ranges::any_of(present, [&](const std::string& other) {
             return text::fold(each) == text::fold(other);
           });
         });
}

bool is_wanted(const Insight& insight, const InsightListArgs& args) {
  query::Words words;
  for (const std::string* each :
       {&insight.title, &insight.problem, &insight.value, &insight.solution})
    words.add(*each);
  for (const auto* list : {&insight.tags, &insight.industries}) {
    for (const std::string& each : *list) words.add(each);
  }
  return has_one(args.industries, insight.industries) && has_one(args.topics, insight.tags) &&
         std::ranges::all_of(args.words, [&](const std::string& each) {
           return words.contains(query::pattern_of(each, true));
         });
}

Node row_of(const Insight& insight) {
  Node row = Node::map();
  row.set_if("id", insight.id);
  if (insight.date) row.set("date", insight.date->iso());
  row.set("title", insight.title).set("problem", insight.problem).set_if("value", insight.value);
  row.set_if("solution", insight.solution).set_if("industries", list_of(insight.industries));
  return row.set_if("tags", list_of(insight.tags)).set("file", insight.path);
}

/// By title, or the newest first: how often one was used orders nothing, and is not told (R47).
Result run_insight_list(const InsightListArgs& args, Context& context) {
  std::vector<Insight> insights = report::insights(context.view());
  std::erase_if(insights, [&](const Insight& each) { return !is_wanted(each, args); });
  if (!args.newest) {
    std::ranges::stable_sort(insights, {},
                             [](const Insight& each) { return text::fold(each.title); });
  }
  Result result;
  result.data = data_for("insight");
  result.rows = {"insights"};
  Node rows = Node::list();
  const auto below = [&](const std::string& word, const std::string& text) {
    if (!text.empty())
      result.page.line({.gutter = "  " + word, .text = text, .gutter_tone = Tone::dim});
  };
  for (const Insight& insight : insights) {
    rows.add(row_of(insight));
    result.page.line({.gutter = insight.date ? insight.date->brief(context.today()) : "",
                      .text = insight.title,
                      .aside = insight.id.empty() ? "" : context.records().short_id(insight.id)});
    below("problem", insight.problem);
    below("value", insight.value);
    below("solution", insight.solution);
    below("for", text::join(insight.industries, ", "));
    below("about", text::join(insight.tags, ", "));
  }
  if (insights.empty()) {
    const bool any = args.words.empty() && args.industries.empty() && args.topics.empty();
    result.page.line("", any ? "No insight yet" : "No insight of that",
                     any ? "pact insight add TITLE --problem TEXT" : "pact insight list");
  }
  result.data.set("insights", std::move(rows));
  return result;
}

struct InsightAddArgs {
  std::string title, problem, value, solution;
  std::vector<std::string> with, industries, topics;
};

void setup_insight_add(Arguments& arguments, InsightAddArgs& args) {
  arguments.required("TITLE", args.title)
      .option("--problem", args.problem)
      .option("--value", args.value)
      .option("--solution", args.solution)
      .option("--with", args.with)
      .option("--industry", args.industries)
      .option("--about", args.topics);
}

/// R50: what the customer has not seen comes first; what we sell, last.
void require_problem(const InsightAddArgs& args) {
  if (!args.problem.empty()) return;
  const std::string title = "pact insight add \"" + text::printable(args.title) + "\"";
  if (args.solution.empty()) {
    throw Error(ErrorKind::usage, "an insight begins with a problem that the customer has not seen")
        .hint(title + " --problem TEXT --value TEXT --solution TEXT");
  }
  throw Error(ErrorKind::refused, "this is a solution without a problem")
      .cause(
          "An insight says what the customer has not seen, what it is worth, and only then what "
          "we can do.")
      .hint(title + " --problem TEXT --value TEXT --solution \"" + text::printable(args.solution) +
            "\"");
}

std::string prose(const std::string& typed, const std::string& what) {
  if (!typed.empty()) require_text(typed, what);
  return typed;
}

Node fields_of(const InsightAddArgs& args, Context& context) {
  std::vector<std::string> authors, industries, topics;
  for (const std::string& each : args.with) add_once(authors, person_or_division(context, each));
  if (!authors.empty()) add_once(authors, context.ledger().me());
  std::ranges::sort(authors);
  for (const std::string& each : args.industries)
    add_once(industries, one_line(each, "the industry"));
  for (const std::string& each : args.topics) add_once(topics, one_line(each, "the topic"));
  Node fields = Node::map({{"date", context.today().iso()},
                           {"by", context.ledger().me()},
                           {"title", one_line(args.title, "the title")},
                           {"problem", prose(args.problem, "the problem")}});
  fields.set_if("value", prose(args.value, "the value"));
  fields.set_if("solution", prose(args.solution, "the solution"));
  fields.set_if("authors", list_of(authors)).set_if("industries", list_of(industries));
  return fields.set_if("tags", list_of(topics));
}

constexpr std::size_t k_most_customers = 4;

/// R51: who else may have the problem, by name. It is written down already, so that nothing here
/// may fail.
void add_who_may_have_it(Result& result, const std::string& path, Context& context) {
  std::vector<report::LikeProblem> found;
  try {
    const View& view = context.ledger().view();
    const Insight insight = insight_from(view.file(path)->document.root, path);
    found = report::with_like_problem(view, insight, context.today(), k_most_customers);
  } catch (const Error&) {
    // A file that cannot be read has nothing to give; check says what is wrong.
  }
  Node customers = Node::list();
  std::string gutter = "For you";
  for (const report::LikeProblem& each : found) {
    customers.add(Node::map(
        {{"customer", each.customer}, {"name", each.customer_name}, {"why", list_of(each.why)}}));
    result.page.line(
        {.gutter = std::exchange(gutter, ""),
         .text = each.customer_name + " may have it (" + text::join(each.why, ", ") + ")",
         .aside = "pact " + each.customer});
  }
  if (found.empty()) return add_nothing_yet(result);
  result.data.set("for_you",
                  Node::map({{"kind", "customers"}, {"customers", std::move(customers)}}));
}

Result run_insight_add(const InsightAddArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  require_problem(args);
  const Node fields = fields_of(args, context);
  const std::string title(fields.text_of("title"));
  const std::vector<std::string> authors = authors_of(fields, context.ledger().view().people());
  std::string about = title;
  if (!args.with.empty())
    about += ", by " + names_in_words(authors, context.ledger().view().people());
  Result result = add_shared_item(context, {.command = "insight add",
                                            .kind = schema::FileKind::insight,
                                            .folder = "insights",
                                            .title = title,
                                            .day = context.today(),
                                            .fields = fields,
                                            .customers = {},
                                            .done = "Insight",
                                            .about = about});
  warn_of_low_cards(context, text::join({args.problem, args.value, args.solution}, "\n"));
  if (!args.solution.empty() && args.value.empty()) {
    context.ui().warn("nothing says yet what it is worth to the customer",
                      "pact set " + context.new_records().short_id(result.id) + " value TEXT");
  }
  add_who_may_have_it(result, std::string(result.data.text_of("file")), context);
  return result;
}

struct InsightUseArgs {
  std::string item, customer, date;
  std::vector<std::string> words, literal;
};

void setup_insight_use(Arguments& arguments, InsightUseArgs& args) {
  arguments.required("ID", args.item)
      .required("REF", args.customer)
      .rest("TEXT", args.words, args.literal)
      .option("--date", args.date);
}

/// Where it was used with the customer already, or null.
const Node* use_with(const Node& insight, const Customer& customer) {
  const std::vector<Node>& uses = insight.items_of("used");
  const auto found = std::ranges::find_if(
      uses, [&](const Node& use) { return customer.has_slug(use.text_of("customer")); });
  return found == uses.end() ? nullptr : &*found;
}

/// R07: the credit goes to those who crafted it, in the words of whoever used it.
std::vector<Line> credit(const ItemInHand& item, Context& context) {
  const People& people = context.ledger().view().people();
  std::vector<std::string> authors = authors_of(item.node, people);
  std::erase(authors, context.ledger().me());
  if (authors.empty()) return {};
  return {{.gutter = "Crafted by",
           .text = names_in_words(authors, people),
           .aside = item.node.text_of("by") == context.ledger().me()
                        ? ""
                        : "pact thank " + context.records().short_id(item.id) + " TEXT"}};
}

/// The same use twice is one; words that would be lost are not taken.
Result used_already(const ItemInHand& item, const Node& use, const std::string& outcome,
                    Context& context) {
  const Reader reader{context.ledger().view().people(), context.records(), context.today()};
  const std::string had(use.text_of("outcome"));
  const std::string words =
      said(Date::from_iso(use.text_of("date")), use.text_of("by"), had, reader);
  if (!outcome.empty() && outcome != had) {
    throw Error(ErrorKind::refused,
                "that it was used with " + item.name + " is written down already")
        .cause(words)
        .hint("pact note " + item.customer() + " TEXT --cite " +
              context.records().short_id(item.id) + "    (adds your words beside it)");
  }
  Result result;
  result.id = use.text_of("id").empty() ? item.id : std::string(use.text_of("id"));
  result.data = data_for_made("insight-use", {.id = result.id,
                                              .kind = "use",
                                              .customer = item.customer(),
                                              .file = item.file,
                                              .commit = {}});
  result.page.line("Used already", item.name + ", " + words, context.records().short_id(result.id));
  for (const Line& line : credit(item, context)) result.page.line(line);
  return result;
}

Result run_insight_use(const InsightUseArgs& given, Context& context) {
  InsightUseArgs args = given;
  for (const Field& field : take_fields(args.words, {"date"})) args.date = field.value;
  ItemInHand item = item_in_hand(context, args.item);
  const Ledger& ledger = context.ledger();
  if (item.noun != "insight") {
    throw Error(ErrorKind::refused,
                "an insight is used with a customer, and this is " + with_article(item.noun))
        .hint("pact insight list    (the ids stand at the right edge)");
  }
  const Customer& customer = lookup::customer(ledger.view(), args.customer).customer;
  item.customers = {customer.slug};
  item.name = customer.display();
  const bool wordless = args.words.empty() && args.literal.empty();
  const std::string outcome =
      wordless ? ""
               : one_line(text_of(context, args.words, args.literal, "what came of it"),
                          "what came of it");
  const Date date = past_day(context, args.date);
  std::string id = new_id(ledger, *ledger.view().file(item.file), "used", date);
  std::vector<yaml::Edit> edits;
  if (const Node* use = use_with(item.node, customer)) {
    const bool mine = use->text_of("by") == ledger.me() && !use->text_of("id").empty();
    if (!mine || outcome.empty() || !use->text_of("outcome").empty())
      return used_already(item, *use, outcome, context);
    id = use->text_of("id");
    edits.push_back({yaml::Edit::Op::set, {"used", id, "outcome"}, outcome});
  } else {
    Node value = Node::map({{"id", id}, {"customer", customer.slug}, {"date", date.iso()}});
    value.set("by", ledger.me()).set_if("outcome", outcome);
    edits.push_back({yaml::Edit::Op::add, item.place("used"), value});
  }
  Result result = change_item(context, item,
                              {.command = "insight use",
                               .text = outcome.empty() ? item.headline : outcome,
                               .id = id,
                               .kind = "use",
                               .done = "Used",
                               .about = item.name,
                               .edits = std::move(edits),
                               .below = credit(item, context)});
  result.data.set("schema", "pact/out/insight-use/1");
  return result;
}

Command list_called(const char* name) {
  return command<InsightListArgs>(name, Theme::together,
                                  "Problems that a customer may not see yet, and what helps",
                                  setup_insight_list, run_insight_list);
}

}  // namespace

Command insight_command() {
  return list_called("insight");
}

Command insight_list_command() {
  return list_called("insight list");
}

Command insight_add_command() {
  return command<InsightAddArgs>("insight add", Theme::together,
                                 "A problem, what it is worth, and then a solution",
                                 setup_insight_add, run_insight_add);
}

Command insight_use_command() {
  return command<InsightUseArgs>("insight use", Theme::together,
                                 "It was used with a customer, and this came of it",
                                 setup_insight_use, run_insight_use);
}

}  // namespace pact::cli
