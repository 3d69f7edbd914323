#include <pact/git/history.hpp>
#include <pact/index/index.hpp>

#include "../progress.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct IndexArgs {
  bool rebuild = false;
};

void setup_index(Arguments& arguments, IndexArgs& args) {
  arguments.flag("--rebuild", args.rebuild);
}

Result run_index(const IndexArgs& args, Context& context) {
  context.require_now();
  const git::Repository& repository = context.ledger().repository();
  if (args.rebuild) {
    index::Index::discard(View::index_folder(repository));
    git::discard_history_index(repository);
  }
  const View view(repository, std::nullopt,
                  {.least = 0, .progress = counting(context.env(), "Reading the ledger")});
  const index::Index* made = view.index();
  if (!made) {
    throw Error(ErrorKind::blocked, "no index can be kept here")
        .at({.file = View::index_folder(repository).string()})
        .hint("git config pact.index never    (where none is wanted)");
  }
  if (const auto head = repository.head().commit) {
    git::index_history(repository, *head,
                       counting(context.env(), "Reading the history", "commits"));
  }
  const std::size_t all = made->paths().size();
  Result result;
  result.data = data_for("index");
  result.data.set("files", Node::number(static_cast<long long>(all)))
      .set("read", Node::number(static_cast<long long>(made->files_read())));
  result.page.line("Index", std::to_string(all) + " files, " + std::to_string(made->files_read()) +
                                " of them read now");
  return result;
}

}  // namespace

Command index_command() {
  return command<IndexArgs>("index", Theme::unlisted, "Brings the index of the files up to date",
                            setup_index, run_index);
}

}  // namespace pact::cli
