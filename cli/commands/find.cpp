#include <algorithm>
#include <pact/base/text.hpp>

#include "../item_lines.hpp"
#include "../query_typed.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct FindArgs {
  std::vector<std::string> words;
};

void setup_find(Arguments& arguments, FindArgs& args) {
  arguments.query("QUERY", args.words);
}

/// The record as the file has it, and where it stands: what a program gets.
Node row_of(const Item& item) {
  Node row = Node::map();
  row.set("id", item.id);
  if (!item.customer.empty()) row.set("customer", item.customer);
  if (!item.to.empty()) row.set("to", item.to);
  for (const Entry& entry : item.node->entries()) {
    if (entry.key != "id" && entry.key != "schema") row.set(entry.key, entry.value);
  }
  return row;
}

Result run_find(const FindArgs& args, Context& context) {
  const query::Query query = query_typed(context, text::join(args.words, " "));
  const View& view = context.view();
  const std::vector<Item> items = view.items_for(query);
  std::vector<const Item*> found;
  for (const Item& item : items) {
    if (query::matches(query, item, {.today = context.today()})) found.push_back(&item);
  }
  std::stable_sort(found.begin(), found.end(), [](const Item* a, const Item* b) {
    return a->date != b->date ? a->date > b->date : a->id > b->id;
  });

  Result result;
  result.data = data_for("find");
  for (const ItemKind kind :
       {ItemKind::note, ItemKind::reply, ItemKind::ask, ItemKind::answer, ItemKind::idea,
        ItemKind::insight, ItemKind::brief, ItemKind::story}) {
    const std::string list(plural_of(kind));
    result.data.set(list, Node::list());
    result.rows.push_back(list);
  }
  const Reader reader{context.view().people(), context.records(), context.today()};
  for (const Item* item : found) {
    result.data.find(plural_of(item->kind))->add(row_of(*item));
    add_found(result.page, *item, reader);
  }
  if (found.empty()) {
    context.ui().warn("nothing in the ledger says that",
                      query.empty() ? "" : "fewer words, or the beginning of one: cran*");
  }
  warn_of_unreadable(context);
  return result;
}

}  // namespace

Command find_command() {
  return command<FindArgs>("find", Theme::every_day,
                           "Who knows about it: notes, asks, ideas by word, tag, date", setup_find,
                           run_find);
}

}  // namespace pact::cli
