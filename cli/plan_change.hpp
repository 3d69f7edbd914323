#pragma once

#include <string>
#include <vector>

#include "item_change.hpp"
#include "note_words.hpp"

/// What becomes of a visit that was planned.
namespace pact::cli {

struct PlanDoneArgs {
  std::string item;
  std::vector<std::string> words, literal;
  NoteFields fields;
};
void setup_plan_done(Arguments& arguments, PlanDoneArgs& args);
/// It took place. The High Card that it produced becomes a note, in the same commit; somebody at a
/// terminal is asked for it once, and may say that there was none.
Result run_plan_done(const PlanDoneArgs& args, Context& context);

struct PlanMoveArgs {
  std::string item, day;
  std::vector<std::string> words, literal;
};
void setup_plan_move(Arguments& arguments, PlanMoveArgs& args);
Result run_plan_move(const PlanMoveArgs& args, Context& context);

/// It will not take place; the reason is welcome.
Result run_plan_drop(const WordsOnItem& args, Context& context);

}  // namespace pact::cli
