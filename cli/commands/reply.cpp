#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/model/shared_items.hpp>
#include <pact/schema/measure.hpp>

#include "../item_change.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct ReplyArgs {
  std::string item, date, context;
  std::vector<std::string> words, literal, cites;
  bool unclear = false;
};

void setup_reply(Arguments& arguments, ReplyArgs& args) {
  arguments.required("ID", args.item)
      .rest("TEXT", args.words, args.literal)
      .flag("--unclear", args.unclear)
      .option("--context", args.context)
      .option("--cite", args.cites)
      .option("--date", args.date);
}

/// The item whose list of replies it joins: a reply to a reply stands beside it, and cites it.
ItemInHand host_of(Context& context, const ItemInHand& item, std::vector<std::string>& cites) {
  const std::optional<ItemInHand> target = nearest_with(context, item, "replies");
  if (!target) {
    const std::string short_id = context.records().short_id(item.id);
    Error error(ErrorKind::refused, with_article(item.noun) + " takes no replies");
    if (item.shape_of("thanks")) throw std::move(error).hint("pact thank " + short_id + " TEXT");
    if (item.customers.empty())
      throw std::move(error).hint("pact ask WHO TEXT --about " + short_id);
    throw std::move(error).hint("pact note " + item.customer() + " TEXT --cite " + short_id);
  }
  if (target->at != item.at) cites.push_back(item.id);
  return *target;
}

std::string kind_of(const ReplyArgs& args, const ItemInHand& item, const std::string& me) {
  if (args.unclear) return "unclear";
  return item.noun == "ask" && item.node.text_of("by") != me ? "answer" : "comment";
}

/// The quarterly value question wants words, and what they rest on (R19).
void check_value_answer(Context& context, const ItemInHand& item, const Node& reply) {
  if (item.node.text_of("quarter").empty() || reply.text_of("kind") != "answer") return;
  if (schema::measure_of(reply.text_of("text"), schema::Letters::free) != schema::Measure::none) {
    throw Error(ErrorKind::refused, "a number alone does not say what new value you created")
        .hint("say for whom it is new, and what they do with it");
  }
  if (!reply.find("cites")) {
    context.ui().warn("this answer rests on nothing in the ledger",
                      "pact reply " + context.records().short_id(item.id) + " TEXT --cite ID");
  }
}

Result run_reply(const ReplyArgs& given, Context& context) {
  ReplyArgs args = given;
  for (const Field& field : take_fields(args.words, {"date", "context"})) {
    (field.key == "date" ? args.date : args.context) = field.value;
  }
  const Ledger& ledger = context.ledger();
  for (std::string& cited : args.cites) cited = lookup::record(ledger, context.records(), cited).id;
  const ItemInHand answered = item_in_hand(context, args.item);
  ItemInHand item = host_of(context, answered, args.cites);
  item.headline = answered.headline;
  const Date date = past_day(context, args.date);
  if (!args.context.empty()) require_text(args.context, "the context");
  const std::string text = text_or_asked(context, args.words, args.literal, "the reply",
                                         args.unclear ? "What is unclear?" : "Your reply?");
  const std::string me = ledger.me();
  const std::string kind = kind_of(args, item, me);
  const std::string id = new_id(ledger, *ledger.view().file(item.file), "replies", date);
  Node reply = Node::map();
  reply.set("id", id).set("date", date.iso()).set("by", me).set("kind", kind).set("text", text);
  reply.set_if("context", args.context);
  reply.set_if("cites", Node::list(std::vector<Node>(args.cites.begin(), args.cites.end())));
  check_value_answer(context, item, reply);

  std::vector<yaml::Edit> edits{{yaml::Edit::Op::add, item.place("replies"), reply}};
  const std::string_view state = item.node.text_of("state");
  if (kind == "answer" && (state.empty() || state == "open")) {
    edits.push_back({yaml::Edit::Op::set, item.place("state"), "answered"});
  }
  std::string about(ledger.view().people().display(answered.node.text_of("by")));
  if (!item.name.empty()) about += ", " + item.name;
  return change_item(context, item,
                     {.command = "reply",
                      .text = text,
                      .id = id,
                      .kind = kind,
                      .done = kind == "answer"    ? "Answered"
                              : kind == "unclear" ? "Asked back"
                                                  : "Replied",
                      .about = about,
                      .edits = std::move(edits)});
}

}  // namespace

Command reply_command() {
  return command<ReplyArgs>("reply", Theme::every_day,
                            "Answer an ask, or say something to a note or an idea", setup_reply,
                            run_reply);
}

}  // namespace pact::cli
