#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/items.hpp>

#include "../for_you.hpp"
#include "../item_change.hpp"
#include "../new_shared_item.hpp"
#include "../story_page.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct StoryListArgs {
  std::string month;
  bool anonymous = false;
};

void setup_story_list(Arguments& arguments, StoryListArgs& args) {
  arguments.option("--month", args.month).flag("--anon", args.anonymous);
}

std::optional<Date> month_typed(const std::string& typed, const Context& context) {
  if (typed.empty()) return std::nullopt;
  const auto range = parse_date(typed, context.today(), DateSense::back);
  if (range && range->first.day() == 1 && range->last.plus_days(1).day() == 1 &&
      report::month_of(range->last) == range->first)
    return range->first;
  throw Error(ErrorKind::usage, "no month: " + text::printable(typed))
      .hint("--month " + context.today().iso().substr(0, 7));
}

Result run_story_list(const StoryListArgs& args, Context& context) {
  const std::optional<Date> month = month_typed(args.month, context);
  Result result = story_page(report::story_digest(context.view(), month, context.today()), month,
                             args.anonymous ? Naming::anonymous : Naming::named, context);
  warn_of_unreadable(context);
  return result;
}

struct StoryAddArgs {
  std::string behaviour, kind, title, context, date;
  std::vector<std::string> words, literal, from, cites, tags;
};

void setup_story_add(Arguments& arguments, StoryAddArgs& args) {
  arguments.rest("TEXT", args.words, args.literal)
      .option("--behaviour", args.behaviour)
      .option("--kind", args.kind)
      .option("--from", args.from)
      .option("--cite", args.cites)
      .option("--title", args.title)
      .option("--context", args.context)
      .option("--tag", args.tags)
      .option("--date", args.date);
}

StoryAddArgs with_fields(StoryAddArgs args) {
  for (const Field& field :
       take_fields(args.words, {"behaviour", "kind", "from", "cite", "context", "tag", "date"})) {
    if (field.key == "from") args.from.push_back(field.value);
    if (field.key == "cite") args.cites.push_back(field.value);
    if (field.key == "tag") args.tags.push_back(field.value);
    if (field.key == "behaviour") args.behaviour = field.value;
    if (field.key == "kind") args.kind = field.value;
    if (field.key == "context") args.context = field.value;
    if (field.key == "date") args.date = field.value;
  }
  return args;
}

/// R09: one of the charter's.
void require_behaviour(const std::string& typed, const Charter& charter) {
  std::vector<std::string> ids;
  for (const Behaviour& each : charter.behaviours) ids.push_back(each.id);
  if (std::ranges::find(ids, typed) != ids.end()) return;
  Error error(ErrorKind::usage,
              typed.empty() ? "a story shows one of the behaviours that we agreed on"
                            : "no behaviour of the charter is called " + text::printable(typed));
  if (const auto near = text::nearest(typed, ids); near && !typed.empty())
    throw std::move(error).hint("did you mean --behaviour " + *near + "?");
  for (const Behaviour& each : charter.behaviours)
    error = std::move(error).hint("--behaviour " + each.id + "    (" + each.says + ")");
  throw error;
}

/// R25: mistakes and malcontents too, so that nothing is taken for granted.
void require_kind(const std::string& typed) {
  const std::vector<std::string> kinds =
      schema::shape_at(schema::shape_of(schema::FileKind::story), {"kind"})->values;
  if (std::ranges::find(kinds, typed) != kinds.end()) return;
  throw Error(ErrorKind::usage, typed.empty() ? "a story is of a kind"
                                              : "no kind of story: " + text::printable(typed))
      .hint("--kind " + text::join(kinds, "|"));
}

/// Whether it, or what it stands in, is retold only after asking.
bool is_ask_first(const lookup::Record& record) {
  const schema::Shape& root = schema::shape_of(record.file->kind);
  for (Path at = record.at;; at.resize(at.size() - 2)) {
    const Node* node = schema::resolve(record.file->document.root, root, at);
    if (node && node->text_of("handling") == "ask-first") return true;
    if (at.size() < 2) return false;
  }
}

/// What a story rests on, and what it takes over from there.
struct Basis {
  std::vector<std::string> ids, texts, contexts, tags, customers;
};

const lookup::Record& add_cited(Basis& basis, const std::string& typed, Context& context) {
  const lookup::Record& record = lookup::record(context.ledger(), context.records(), typed);
  add_once(basis.ids, record.id);
  for (const std::string& tag : record.node->texts_of("tags")) add_once(basis.tags, tag);
  const ItemInHand item = item_in_hand(context, record.id);
  for (const std::string& slug : item.customers) add_once(basis.customers, slug);
  return record;
}

/// R58: the words go along with their context, unless they are to be asked for.
void carry(Basis& basis, const std::string& typed, Context& context) {
  const lookup::Record& record = add_cited(basis, typed, context);
  const std::string id = context.records().short_id(record.id);
  if (is_ask_first(record)) {
    const std::string by(record.node->text_of("by"));
    Error error(ErrorKind::refused,
                "these words are handled ask-first, so that no story carries them along");
    if (!by.empty() && by != context.ledger().me())
      error = std::move(error).hint("pact ask " + by + " May I tell it? about:" + id);
    throw std::move(error).hint("pact story add TEXT --cite " + id +
                                "    (in words that may be told)");
  }
  std::string text;
  for (const char* key : {"text", "problem", "wants", "purpose", "says", "for", "title"}) {
    if (text.empty()) text = record.node->text_of(key);
  }
  const std::string context_of_it(record.node->text_of("context"));
  if (!text.empty()) add_once(basis.texts, text);
  if (!context_of_it.empty()) add_once(basis.contexts, context_of_it);
}

Basis basis_of(const StoryAddArgs& args, Context& context) {
  if (args.from.empty() && args.cites.empty()) {
    throw Error(ErrorKind::refused, "a story rests on something that the ledger holds")
        .hint("pact find WORD    (the ids stand at the right edge)")
        .hint("pact story add --from ID    (with its words)")
        .hint("pact story add TEXT --cite ID    (in your own)");
  }
  Basis basis;
  for (const std::string& each : args.from) carry(basis, each, context);
  for (const std::string& each : args.cites) add_cited(basis, each, context);
  return basis;
}

Result run_story_add(const StoryAddArgs& given, Context& context) {
  context.require_now();
  StoryAddArgs args = with_fields(given);
  require_writable(context.ledger());
  const Basis basis = basis_of(args, context);
  require_behaviour(args.behaviour, context.ledger().view().charter());
  require_kind(args.kind);
  const bool wordless = args.words.empty() && args.literal.empty();
  // Beside words that come along, one's own are the title.
  std::string text = text::join(basis.texts, "\n\n");
  if (text.empty())
    text = text_or_asked(context, args.words, args.literal, "the story", "What happened?");
  else if (!wordless)
    args.title = text_of(context, args.words, args.literal, "the title");
  if (!args.context.empty()) require_text(args.context, "the context");
  const std::string carried = text::join(basis.contexts, "\n\n");
  Node fields = Node::map({{"date", past_day(context, args.date).iso()},
                           {"by", context.ledger().me()},
                           {"behaviour", args.behaviour},
                           {"kind", args.kind}});
  if (!args.title.empty()) fields.set("title", one_line(args.title, "the title"));
  fields.set_if("tags", list_of(args.tags)).set("text", text);
  fields.set_if("context", args.context.empty() ? carried : args.context);
  fields.set("cites", list_of(basis.ids));
  const std::string headline = headline_of(fields);
  Result result = add_shared_item(context, {.command = "story add",
                                            .kind = schema::FileKind::story,
                                            .folder = "stories",
                                            .title = headline,
                                            .day = context.today(),
                                            .fields = fields,
                                            .customers = basis.customers,
                                            .done = "Story",
                                            .about = headline});
  warn_of_low_cards(context, text);
  std::vector<std::string> tags = args.tags.empty() ? basis.tags : args.tags;
  if (basis.customers.empty()) {
    add_nothing_yet(result);
  } else {
    add_for_you(context, basis.customers.front(),
                {.id = result.id,
                 .by = context.ledger().me(),
                 .tags = std::move(tags),
                 .text = text,
                 .cites = basis.ids},
                result);
  }
  return result;
}

Command list_called(const char* name) {
  Command list =
      command<StoryListArgs>(name, Theme::together, "Short true accounts, by month and behaviour",
                             setup_story_list, run_story_list);
  list.has_mail = true;
  return list;
}

}  // namespace

Command story_command() {
  return list_called("story");
}

Command story_list_command() {
  return list_called("story list");
}

Command story_add_command() {
  return command<StoryAddArgs>("story add", Theme::together,
                               "What happened, which behaviour it shows, and what it rests on",
                               setup_story_add, run_story_add);
}

}  // namespace pact::cli
