#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>

#include "../idea_change.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct StepArgs {
  std::string item;
  std::vector<std::string> words, literal;
};

void setup_step(Arguments& arguments, StepArgs& args) {
  arguments.required("ID", args.item).rest("TEXT", args.words, args.literal);
}

/// One step on the way; words are welcome, and stand among the comments.
struct Step {
  IdeaState to;
  std::string verb;  ///< "try"
  std::string done;  ///< the gutter word of the answer: "Trying"
};

Result take_step(const Step& step, const StepArgs& args, Context& context) {
  const IdeaInHand hand = idea_in_hand(context, args.item);
  require_home(context, hand, step.verb);
  require_step(context, hand, step.to);
  const bool wordless = args.words.empty() && args.literal.empty();
  const std::string text =
      wordless ? "" : text_of(context, args.words, args.literal, "what you say of it");
  const std::string state(name_of(step.to));
  std::vector<yaml::Edit> edits{{yaml::Edit::Op::set, hand.item.place("state"), state}};
  if (!wordless) edits.push_back(comment_edit(context, hand, text));
  return change_idea(context, hand, "idea " + step.verb,
                     {.command = {},
                      .text = wordless ? hand.item.headline : text,
                      .id = hand.item.id,
                      .kind = "idea",
                      .done = step.done,
                      .about = {},
                      .edits = std::move(edits),
                      .subject = state + ": " + hand.item.headline});
}

Result run_try(const StepArgs& args, Context& context) {
  return take_step({IdeaState::trying, "try", "Trying"}, args, context);
}

Result run_ship(const StepArgs& args, Context& context) {
  return take_step({IdeaState::shipped, "ship", "Shipped"}, args, context);
}

Result run_decline(const StepArgs& args, Context& context) {
  const IdeaInHand hand = idea_in_hand(context, args.item);
  require_home(context, hand, "decline");
  require_step(context, hand, IdeaState::declined);
  const std::string reason =
      reason_in_words(context, args.words, args.literal, "Why not, in words for those who had it?");
  return change_idea(context, hand, "idea decline",
                     {.command = {},
                      .text = reason,
                      .id = hand.item.id,
                      .kind = "idea",
                      .done = "Declined",
                      .about = {},
                      .edits = {{yaml::Edit::Op::set, hand.item.place("state"), "declined"},
                                {yaml::Edit::Op::set, hand.item.place("reason"), reason}},
                      .subject = "declined: " + hand.item.headline});
}

struct ToldArgs {
  std::string item, to, date;
  std::vector<std::string> words, literal;
};

void setup_told(Arguments& arguments, ToldArgs& args) {
  arguments.required("ID", args.item)
      .rest("TEXT", args.words, args.literal)
      .option("--to", args.to)
      .option("--date", args.date);
}

using report::IdeaSourceOf;

std::vector<std::string> commands_to_tell(const std::vector<IdeaSourceOf>& whom,
                                          const std::string& short_id) {
  std::vector<std::string> commands;
  for (const IdeaSourceOf& each : whom) {
    commands.push_back("pact idea told " + short_id + " TEXT --to " + each.who + "    (" +
                       each.name + ")");
  }
  return commands;
}

/// Whom the message went to: those who were typed, else the one who is left.
IdeaSourceOf told_whom(const ToldArgs& args, const IdeaInHand& hand, const View& view) {
  std::vector<IdeaSourceOf> whom;
  const std::vector<IdeaSourceOf> all = report::sources(hand.whole, view);
  if (args.to.empty()) {
    whom = report::still_to_tell(hand.whole, view);
    if (whom.empty()) {
      throw Error(ErrorKind::refused, "everybody whom this idea came from was told")
          .hint("pact reply " + hand.short_id + " TEXT    (says it to colleagues)");
    }
  } else {
    const std::string wanted = text::fold(args.to);
    std::ranges::copy_if(all, std::back_inserter(whom), [&](const IdeaSourceOf& each) {
      return each.who == args.to || text::fold(each.name).find(wanted) != std::string::npos;
    });
  }
  // Of an idea that was joined, its own source is meant.
  if (whom.size() > 1 && hand.idea != hand.whole.home)
    std::erase_if(whom, [&](const IdeaSourceOf& each) { return each.idea != hand.idea; });
  if (whom.size() == 1) return whom.front();
  Error error(whom.empty() ? ErrorKind::not_found : ErrorKind::ambiguous,
              whom.empty() ? "this idea did not come from " + text::printable(args.to)
                           : "several people are to be told, one by one");
  for (std::string& each : commands_to_tell(whom.empty() ? all : whom, hand.short_id))
    error = std::move(error).hint(std::move(each));
  throw error;
}

/// Whether the message ends the way: it has shipped, and nobody else is left.
bool ends_the_way(const IdeaInHand& hand, const IdeaSourceOf& told, const View& view) {
  const std::vector<IdeaSourceOf> rest = report::still_to_tell(hand.whole, view);
  return hand.state() == IdeaState::shipped &&
         std::ranges::all_of(rest, [&](const IdeaSourceOf& each) {
           return each.customer == told.customer && each.who == told.who;
         });
}

Result run_told(const ToldArgs& given, Context& context) {
  ToldArgs args = given;
  for (const Field& field : take_fields(args.words, {"to", "date"}))
    (field.key == "to" ? args.to : args.date) = field.value;
  const IdeaInHand typed = idea_in_hand(context, args.item);
  // A declined idea stays declined, and those whom it came from hear of it all the same.
  if (typed.state() != IdeaState::declined && typed.state() != IdeaState::told)
    require_step(context, typed, IdeaState::told);
  const Ledger& ledger = context.ledger();
  const IdeaSourceOf whom = told_whom(args, typed, ledger.view());
  const bool is_last = ends_the_way(typed, whom, ledger.view());
  const Date date = past_day(context, args.date);
  const std::string text =
      text_or_asked(context, args.words, args.literal, "what was told", "What were they told?");
  // Of ideas that were joined, each holds what its own people were told.
  const IdeaInHand hand = idea_in_hand(context, whom.idea->id);
  const std::string id = new_id(ledger, *ledger.view().file(hand.item.file), "told", date);
  Node message = Node::map({{"id", id}, {"to", whom.who}, {"date", date.iso()}});
  message.set("by", ledger.me()).set("text", text);
  ItemChange change{.command = {},
                    .text = text,
                    .id = id,
                    .kind = "told",
                    .done = "Told",
                    .about = whom.name,
                    .edits = {{yaml::Edit::Op::add, hand.item.place("told"), message}},
                    .subject = "told: " + text,
                    .other_file = hand.whole.home->path};
  if (is_last) {
    (hand.idea == hand.whole.home ? change.edits : change.other_edits)
        .push_back({yaml::Edit::Op::set, {"state"}, "told"});
  }
  return change_idea(context, hand, "idea told", std::move(change));
}

struct JoinIdeaArgs {
  std::string item, other;
};

void setup_join_idea(Arguments& arguments, JoinIdeaArgs& args) {
  arguments.required("ID", args.item).required("OTHER", args.other);
}

void require_joinable(const IdeaInHand& hand, const IdeaInHand& other) {
  if (hand.whole.home == nullptr || hand.whole.home->id == other.whole.home->id) {
    throw Error(ErrorKind::refused, "these two are one idea already")
        .hint("pact idea show " + other.short_id);
  }
  const auto other_way = "pact idea join " + other.short_id + " " + hand.short_id;
  if (other.state() == IdeaState::declined) {
    throw Error(ErrorKind::refused, "the other idea was declined, so nothing goes on there")
        .cause(other.whole.home->reason)
        .hint(other_way);
  }
  if (hand.state() != IdeaState::declined && hand.state() > other.state()) {
    throw Error(ErrorKind::refused, "this idea is further on its way, so the other one joins it")
        .hint(other_way);
  }
}

Result run_join_idea(const JoinIdeaArgs& args, Context& context) {
  const IdeaInHand hand = idea_in_hand(context, args.item);
  require_home(context, hand, "show");
  const IdeaInHand other = idea_in_hand(context, args.other);
  require_joinable(hand, other);
  const Idea& home = *other.whole.home;
  return change_idea(context, hand, "idea join",
                     {.command = {},
                      .text = hand.item.headline,
                      .id = hand.item.id,
                      .kind = "idea",
                      .done = "Joined",
                      .about = {},
                      .edits = {{yaml::Edit::Op::set, hand.item.place("joined"), home.id}},
                      .subject = "joined: " + hand.item.headline,
                      .below = {{.gutter = "Goes on as",
                                 .text = home.title,
                                 .aside = context.records().short_id(home.id)}}});
}

}  // namespace

Command idea_try_command() {
  return command<StepArgs>("idea try", Theme::together, "An idea that was vetted is tried",
                           setup_step, run_try);
}

Command idea_ship_command() {
  return command<StepArgs>("idea ship", Theme::together, "An idea that was tried has become real",
                           setup_step, run_ship);
}

Command idea_told_command() {
  return command<ToldArgs>("idea told", Theme::together,
                           "What those whom it came from were told of it", setup_told, run_told);
}

Command idea_decline_command() {
  return command<StepArgs>("idea decline", Theme::together, "An idea is not taken up, and why",
                           setup_step, run_decline);
}

Command idea_join_command() {
  return command<JoinIdeaArgs>("idea join", Theme::together,
                               "Two ideas that say the same go on as one", setup_join_idea,
                               run_join_idea);
}

}  // namespace pact::cli
