#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/lookup/people.hpp>

#include "../for_you.hpp"
#include "../idea_page.hpp"
#include "../new_shared_item.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct IdeaListArgs {
  bool open = false;
  std::vector<std::string> states, about;
};

void setup_idea_list(Arguments& arguments, IdeaListArgs& args) {
  arguments.flag("--open", args.open).option("--state", args.states).option("--about", args.about);
}

std::vector<IdeaState> states_of(const std::vector<std::string>& typed) {
  std::vector<std::string> names;
  for (const IdeaState each : idea_states()) names.emplace_back(name_of(each));
  std::vector<IdeaState> states;
  for (const std::string& each : typed) {
    const std::optional<IdeaState> state = idea_state_of(each);
    if (!state) {
      Error error(ErrorKind::usage, "an idea is never \"" + text::printable(each) + "\"");
      if (const auto near = text::nearest(each, names))
        error = std::move(error).hint("did you mean --state " + *near + "?");
      throw std::move(error).hint("--state STATE, of " + text::join_words(names));
    }
    states.push_back(*state);
  }
  return states;
}

bool is_about(const Idea& idea, const std::vector<std::string>& topics) {
  return std::ranges::all_of(topics, [&](const std::string& topic) {
    const auto is_it = [&](const std::string& each) {
      return text::fold(each) == text::fold(topic);
    };
    return std::ranges::any_of(idea.about, is_it) || std::ranges::any_of(idea.tags, is_it) ||
           is_it(idea.from.customer);
  });
}

Node row_of(const Idea& idea, IdeaState state) {
  Node row = Node::map();
  row.set_if("id", idea.id);
  if (idea.date) row.set("date", idea.date->iso());
  row.set_if("by", idea.by).set("title", idea.title).set("state", std::string(name_of(state)));
  Node from = Node::map();
  from.set_if("customer", idea.from.customer)
      .set_if("contact", idea.from.contact)
      .set_if("colleague", idea.from.colleague);
  row.set_if("from", from).set_if("about", list_of(idea.about));
  return row.set_if("joined", idea.joined).set("file", idea.path);
}

/// By where they stand, then by title: nothing of who speaks for them has a say in it.
std::vector<report::IdeaWhole> in_order(const std::vector<Idea>& all) {
  std::vector<report::IdeaWhole> wholes = report::idea_wholes(all);
  std::ranges::stable_sort(wholes, {}, [](const report::IdeaWhole& each) {
    return std::tuple(standing(*each.home), text::fold(each.home->title), each.home->id);
  });
  return wholes;
}

Result run_idea_list(const IdeaListArgs& args, Context& context) {
  const std::vector<IdeaState> states = states_of(args.states);
  const View& view = context.view();
  const std::vector<Idea> all = report::ideas(view);
  Result result;
  result.data = data_for("idea");
  result.rows = {"ideas"};
  Node rows = Node::list();
  std::optional<IdeaState> last;
  for (const report::IdeaWhole& whole : in_order(all)) {
    const Idea* idea = whole.home;
    const IdeaState state = standing(*idea);
    const bool about =
        is_about(*idea, args.about) || std::ranges::any_of(whole.joined, [&](const Idea* each) {
          return is_about(*each, args.about);
        });
    if (!about || (args.open && !idea->is_open()) ||
        (!states.empty() && std::ranges::find(states, state) == states.end()))
      continue;
    rows.add(row_of(*idea, state));
    const std::string from = from_words(*idea, view);
    result.page.line({.gutter = last == state ? "" : capitalised(in_words(state)),
                      .text = idea->title + (from.empty() ? "" : ", from " + from),
                      .aside = idea->id.empty() ? "" : context.records().short_id(idea->id),
                      .tone = idea->is_open() ? Tone::plain : Tone::dim});
    last = state;
    for (const Idea* each : whole.joined) {
      rows.add(row_of(*each, state));
      result.page.line({.gutter = "  joined",
                        .text = each->title,
                        .aside = context.records().short_id(each->id),
                        .tone = Tone::dim,
                        .gutter_tone = Tone::dim});
    }
  }
  if (rows.items().empty()) {
    result.page.line("", all.empty() ? "No idea yet" : "No such idea",
                     all.empty() ? "pact idea add TITLE" : "pact idea list");
  }
  warn_of_unreadable(context);
  result.data.set("ideas", std::move(rows));
  return result;
}

struct IdeaShowArgs {
  std::string item;
};

void setup_idea_show(Arguments& arguments, IdeaShowArgs& args) {
  arguments.required("ID", args.item);
}

Result run_idea_show(const IdeaShowArgs& args, Context& context) {
  const View& view = context.view();
  const lookup::Records& records = context.records();
  const lookup::Record& found = lookup::record(context.ledger(), records, args.item);
  const lookup::Record* idea = found.file->kind == schema::FileKind::idea
                                   ? records.try_find(found.file->document.root.text_of("id"))
                                   : nullptr;
  if (!idea) {
    throw Error(ErrorKind::refused, "idea show takes an idea, and this is another item")
        .hint("pact show " + records.short_id(found.id));
  }
  const lookup::Record& record = *idea;
  Result result =
      show_idea(record, view, {view.people(), records, context.today()}, data_for("idea-show"));
  const std::vector<Idea> all = report::ideas(view);
  const report::IdeaWhole whole = report::idea_whole(all, record.id);
  Node joined = Node::list(), to_tell = Node::list();
  for (const Idea* each : whole.joined) joined.add(each->id);
  for (const report::IdeaSourceOf& each : report::still_to_tell(whole, view)) {
    Node row = Node::map({{"who", each.who}, {"name", each.name}});
    to_tell.add(std::move(row.set_if("customer", each.customer)));
  }
  result.data.set("state", std::string(name_of(standing(*whole.home))))
      .set("home", whole.home->id)
      .set("joined", std::move(joined))
      .set("to_tell", std::move(to_tell));
  return result;
}

struct IdeaAddArgs {
  std::string text, from, contact, context;
  std::vector<std::string> words, literal, about, tags;
};

void setup_idea_add(Arguments& arguments, IdeaAddArgs& args) {
  arguments.rest("TITLE", args.words, args.literal)
      .option("--text", args.text)
      .option("--about", args.about)
      .option("--from", args.from)
      .option("--contact", args.contact)
      .option("--tag", args.tags)
      .option("--context", args.context);
}

IdeaAddArgs with_fields(IdeaAddArgs args) {
  for (const Field& field :
       take_fields(args.words, {"about", "from", "contact", "tag", "context"})) {
    if (field.key == "about") args.about.push_back(field.value);
    if (field.key == "from") args.from = field.value;
    if (field.key == "contact") args.contact = field.value;
    if (field.key == "tag") args.tags.push_back(field.value);
    if (field.key == "context") args.context = field.value;
  }
  return args;
}

/// Whose idea it is, and the item that says so, whose words and context are taken over where no
/// others are given.
struct Origin {
  IdeaSource from;
  std::string cites, text, context, ask_first;  ///< the last: a colleague, by name
};

Origin origin_in(const lookup::Record& record, const People& people, const std::string& me) {
  const Node& node = *record.node;
  const std::string by(node.text_of("by"));
  Origin origin;
  origin.cites = record.id;
  if (record.customer) origin.from.customer = record.customer->customer.slug;
  if (record.sort() == "notes") origin.from.contact = node.text_of("from");
  if (record.sort() == "needs") origin.from.contact = node.text_of("who");
  if (const Node* from = node.find("from"); from && record.sort() == "idea") {
    origin.from = {std::string(from->text_of("customer")), std::string(from->text_of("contact")),
                   std::string(from->text_of("colleague"))};
  } else if (origin.from.contact.empty() && by != me) {
    origin.from.colleague = by;
  }
  if (node.text_of("handling") == "ask-first" && by != me) {
    origin.ask_first = people.display(by);
    return origin;
  }
  for (const char* key : {"text", "wants"}) {
    if (origin.text.empty()) origin.text = node.text_of(key);
  }
  origin.context = node.text_of("context");
  return origin;
}

Origin origin_of(const IdeaAddArgs& args, Context& context) {
  const View& view = context.ledger().view();
  const std::string& me = context.ledger().me();
  Origin origin;
  if (args.from.empty()) {
    if (args.contact.empty()) return origin;
    throw Error(ErrorKind::usage, "a contact is one of a customer, whom --from names")
        .hint("pact idea add TITLE --from CUSTOMER --contact " + text::printable(args.contact));
  }
  const Person* person =
      args.from == "me" ? view.people().find(me) : lookup::try_person(view.people(), args.from);
  if (person) {
    if (person->id != me) origin.from.colleague = person->id;
    return origin;
  }
  const lookup::Reference found = context.reference(args.from);
  if (found.record) {
    origin = origin_in(*found.record, view.people(), me);
  } else {
    origin.from.customer = found.customer->customer.slug;
    for (const Contact& each : found.customer->customer.contacts) {
      if (!each.email.empty() && text::fold(each.email) == text::fold(args.from))
        origin.from.contact = each.id;
    }
  }
  const CustomerFile* customer = view.customer(origin.from.customer);
  if (customer && !args.contact.empty())
    origin.from.contact = lookup::contact(customer->customer, args.contact).id;
  return origin;
}

/// The text that was given, else the words of the item that it came from, else the title says all.
std::string idea_text(const IdeaAddArgs& args, const Origin& origin, const std::string& title,
                      Context& context) {
  if (!args.text.empty()) return text_of(context, {args.text}, {}, "the idea");
  if (!origin.ask_first.empty()) {
    throw Error(ErrorKind::refused, "its author is asked before these words are told on")
        .cause("ask " + origin.ask_first)
        .hint("pact idea add TITLE --from " + text::printable(args.from) +
              " --text TEXT    (your own words)");
  }
  return origin.text.empty() ? title : origin.text;
}

Result run_idea_add(const IdeaAddArgs& given, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  const IdeaAddArgs args = with_fields(given);
  const Origin origin = origin_of(args, context);
  const std::string title = one_line(
      text_or_asked(context, args.words, args.literal, "the title", "The idea in a few words?"),
      "the title");
  const std::string text = idea_text(args, origin, title, context);
  if (!args.context.empty()) require_text(args.context, "the context");
  const bool own_words = !args.text.empty();
  Node fields = Node::map({{"date", context.today().iso()}, {"by", context.ledger().me()}});
  Node from = Node::map();
  from.set_if("customer", origin.from.customer)
      .set_if("contact", origin.from.contact)
      .set_if("colleague", origin.from.colleague);
  std::vector<std::string> about;
  for (const std::string& each : args.about) about.push_back(one_line(each, "what it is about"));
  fields.set_if("from", from).set_if("about", list_of(about)).set_if("tags", list_of(args.tags));
  fields.set("title", title).set("text", text);
  fields.set_if("context", !args.context.empty() ? args.context : own_words ? "" : origin.context);
  if (!origin.cites.empty()) fields.set("cites", list_of({origin.cites}));
  Idea idea;
  idea.by = context.ledger().me();
  idea.from = origin.from;
  const std::string names = from_words(idea, context.ledger().view());
  std::vector<std::string> customers;
  if (!origin.from.customer.empty()) customers.push_back(origin.from.customer);
  Result result =
      add_shared_item(context, {.command = "idea add",
                                .kind = schema::FileKind::idea,
                                .folder = "ideas",
                                .title = title,
                                .day = context.today(),
                                .fields = fields,
                                .customers = customers,
                                .done = "Idea",
                                .about = title + (names.empty() ? "" : ", from " + names)});
  warn_of_low_cards(context, title + "\n" + text);
  add_for_you_of_idea(context, result.id, result);
  return result;
}

}  // namespace

Command idea_command() {
  return command<IdeaListArgs>("idea", Theme::together, "Ideas, and where they stand",
                               setup_idea_list, run_idea_list);
}

Command idea_list_command() {
  return command<IdeaListArgs>("idea list", Theme::together, "Ideas, and where they stand",
                               setup_idea_list, run_idea_list);
}

Command idea_show_command() {
  return command<IdeaShowArgs>("idea show", Theme::together,
                               "One idea, what was said of it, and what comes next",
                               setup_idea_show, run_idea_show);
}

Command idea_add_command() {
  return command<IdeaAddArgs>("idea add", Theme::together,
                              "An idea of a customer, a colleague, or my own", setup_idea_add,
                              run_idea_add);
}

}  // namespace pact::cli
