#include <pact/ledger/transaction.hpp>

#include "../setting.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct SetArgs {
  std::string reference, path;
  std::vector<std::string> words, literal;
};

void setup_set(Arguments& arguments, SetArgs& args) {
  arguments.required("REF", args.reference)
      .required("PATH", args.path)
      .rest("VALUE", args.words, args.literal);
}

Result run_set(const SetArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  return set_place(context, find_reference(context, args.reference),
                   {.path = args.path, .value = setting_value(context, args.words, args.literal)});
}

}  // namespace

Command set_command() {
  return command<SetArgs>("set", Theme::customers, "Correct or complete one thing", setup_set,
                          run_set);
}

}  // namespace pact::cli
