#include "item_change.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>

#include "commit_words.hpp"
#include "for_you.hpp"
#include "made.hpp"
#include "warnings.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// Of a shared item: the customers among what it is about, and the one whose idea it is.
std::vector<std::string> customers_about(const View& view, const Node& root) {
  std::vector<std::string> words = root.texts_of("about");
  if (const Node* from = root.find("from")) words.emplace_back(from->text_of("customer"));
  std::erase_if(words,
                [&](const std::string& word) { return word.empty() || !view.path_of_slug(word); });
  return words;
}

ItemInHand in_hand(const View& view, const lookup::Record& record, Path at, const Node& node) {
  const schema::Shape& root = schema::shape_of(record.file->kind);
  ItemInHand item{.id = std::string(node.text_of("id")),
                  .file = record.file->path,
                  .file_kind = record.file->kind,
                  .at = std::move(at),
                  .node = node,
                  .noun = {},
                  .customers = {},
                  .name = {},
                  .headline = headline_of(node)};
  const schema::Shape* shape = schema::shape_at(root, item.at);
  item.noun =
      item.at.empty() || !shape ? std::string(schema::name_of(record.file->kind)) : shape->noun;
  item.customers = record.customer ? std::vector{record.customer->customer.slug}
                                   : customers_about(view, record.file->document.root);
  if (!item.customers.empty()) item.name = customer_name(view, item.customers.front());
  return item;
}

bool is_unsettled_at(const Node& node, const std::string& key) {
  const std::vector<Node>& places = node.items_of("unsettled");
  return std::any_of(places.begin(), places.end(), [&](const Node& place) {
    const std::string_view at = place.text_of("at");
    return at == key || at.starts_with(key + "/");
  });
}

/// "25 Mar, Raj: One date by 9 April."
std::string words_of(const Node& account, const People& people, Date today) {
  const auto date = Date::from_iso(account.text_of("date"));
  std::string words =
      (date ? date->brief(today) + ", " : "") + std::string(people.display(account.text_of("by")));
  if (const std::string_view text = account.text_of("text"); !text.empty())
    words += ": " + std::string(text);
  return words;
}

}  // namespace

std::string headline_of(const Node& node) {
  for (const char* key : {"title", "text", "wants", "purpose", "says", "for", "because"}) {
    const std::vector<std::string_view> lines = text::lines(node.text_of(key));
    if (!lines.empty()) return std::string(text::trim(lines.front()));
  }
  return {};
}

std::string ItemInHand::kind() const {
  const std::string_view own = noun == "note" ? node.text_of("kind") : "";
  return own.empty() ? noun : std::string(own);
}

Path ItemInHand::place(const std::string& key) const {
  Path path = at;
  path.push_back(key);
  return path;
}

const schema::Shape* ItemInHand::shape_of(const std::string& key) const {
  return schema::shape_at(schema::shape_of(file_kind), place(key));
}

void setup_words_on_item(Arguments& arguments, WordsOnItem& args) {
  arguments.required("ID", args.item)
      .rest("TEXT", args.words, args.literal)
      .option("--date", args.date);
}

WordsOnItem with_fields(WordsOnItem args) {
  for (const Field& field : take_fields(args.words, {"date"})) args.date = field.value;
  return args;
}

ItemInHand item_in_hand(Context& context, const std::string& reference) {
  context.require_now();
  require_writable(context.ledger());
  const lookup::Record& record = lookup::record(context.ledger(), context.records(), reference);
  return in_hand(context.ledger().view(), record, record.at, *record.node);
}

std::optional<ItemInHand> nearest_with(Context& context, const ItemInHand& item,
                                       const std::string& key) {
  const lookup::Record& record = *context.records().try_find(item.id);
  const schema::Shape& root = schema::shape_of(item.file_kind);
  for (Path at = item.at;; at.resize(at.size() - 2)) {
    const schema::Shape* shape = schema::shape_at(root, at);
    const Node* node = schema::resolve(record.file->document.root, root, at);
    if (node && shape && shape->property(key))
      return in_hand(context.ledger().view(), record, at, *node);
    if (at.size() < 2) return std::nullopt;
  }
}

Result change_item(Context& context, const ItemInHand& item, const ItemChange& change) {
  Ledger& ledger = context.ledger();
  const std::string short_id = context.records().short_id(change.id);
  const Message message{
      .operation = change.command,
      .subject = subject_line(change.command, item.customers.empty() ? item.noun : item.customer(),
                              change.subject.empty() ? change.text : change.subject),
      .customers = item.customers,
      .item = change.id,
      .undoes = {}};
  Transaction transaction(ledger);
  transaction.edit(item.file, change.edits);
  if (!change.other_edits.empty()) transaction.edit(change.other_file, change.other_edits);
  const git::Oid commit = transaction.commit(message);

  warn_of_stranger(context);
  warn_of_low_cards(context, change.text);
  Result result;
  result.id = change.id;
  result.data =
      data_for_made(change.command, {.id = change.id,
                                     .kind = change.kind,
                                     .customer = item.customers.empty() ? "" : item.customer(),
                                     .file = item.file,
                                     .commit = commit});
  std::string words = change.about;
  if (!item.headline.empty()) words += (words.empty() ? "" : ": ") + item.headline;
  constexpr int k_text = 64;  // of a row of 80
  result.page.line(change.done, text::ellipsize(words, k_text - text::width(short_id)), short_id);
  for (const Line& line : change.below) result.page.line(line);
  if (!item.customers.empty()) {
    add_for_you(context, item.customer(),
                {.id = item.id,
                 .by = ledger.me(),
                 .tags = item.node.texts_of("tags"),
                 .text = change.text,
                 .cites = {}},
                result);
  }
  return result;
}

void require_settled(Context& context, const ItemInHand& item, const std::string& key) {
  if (!is_unsettled_at(item.node, key)) return;
  throw Error(ErrorKind::refused, "two people said different things here, and both are kept")
      .hint("pact resolve " + context.records().short_id(item.id) + "    (settles it)");
}

Result give_account(Context& context, const ItemInHand& item, const Account& account,
                    const std::string& about) {
  const std::string& me = context.ledger().me();
  const std::string short_id = context.records().short_id(item.id);
  require_settled(context, item, account.key);
  Node value = Node::map();
  value.set("date", account.date.iso()).set("by", me).set_if("text", account.text);
  const Node* present = item.node.find(account.key);
  if (present && !present->empty()) {
    const std::string said = words_of(*present, context.ledger().view().people(), context.today());
    if (present->text_of("by") != me) {
      throw Error(ErrorKind::refused, account.again)
          .cause(said)
          .hint((item.shape_of("replies") || item.customers.empty()
                     ? "pact reply " + short_id + " TEXT"
                     : "pact note " + item.customer() + " TEXT --cite " + short_id) +
                "    (adds your words beside it)");
    }
    // What it says in words is mine to say anew; the note that came of it still did.
    value.set_if("note", std::string(present->text_of("note")));
    if (*present == value)
      throw Error(ErrorKind::refused, "you said exactly this already").cause(said);
    context.ui().warn("this takes the place of what you said: " + said,
                      "pact undo    (gives it back)");
  }
  return change_item(context, item,
                     {.command = account.command,
                      .text = account.text.empty() ? item.headline : account.text,
                      .id = item.id,
                      .kind = item.kind(),
                      .done = account.word,
                      .about = about,
                      .edits = {{yaml::Edit::Op::set, item.place(account.key), value}}});
}

Result give_done(Context& context, const ItemInHand& item, const WordsOnItem& args) {
  const bool wordless = args.words.empty() && args.literal.empty();
  return give_account(
      context, item,
      {.command = "done",
       .key = "done",
       .word = "Done",
       .again = "this is done already",
       .date = past_day(context, args.date),
       .text = wordless ? "" : text_of(context, args.words, args.literal, "what was done")},
      item.name);
}

}  // namespace pact::cli
