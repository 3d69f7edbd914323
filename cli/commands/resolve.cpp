#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/ledger/split_records.hpp>
#include <pact/ledger/transaction.hpp>

#include "../errors.hpp"
#include "../repair.hpp"
#include "../settle.hpp"
#include "../unsettled_list.hpp"
#include "../unsettled_words.hpp"
#include "../warnings.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

using Places = std::vector<lookup::UnsettledPlace>;

struct ResolveArgs {
  std::string what, take;
  std::optional<std::string> value;
};

void setup_resolve(Arguments& arguments, ResolveArgs& args) {
  arguments.optional("ID|FILE", args.what)
      .option("--take", args.take)
      .option("--value", args.value);
}

/// The ledger's name for a file that was typed, from the root of the ledger or from where the
/// person is; nothing for what is no file of a record.
std::optional<std::string> file_named(const Context& context, const Ledger& ledger,
                                      const std::string& typed) {
  const auto here = (context.folder() / typed).lexically_normal();
  for (const std::string& path : {typed, here.lexically_relative(ledger.root()).generic_string()}) {
    if (schema::kind_of_path(path) && ledger.view().bytes(path)) return path;
  }
  return std::nullopt;
}

class Resolving {
 public:
  Resolving(const ResolveArgs& args, Context& context)
      : args_(args), context_(context), ledger_(context.ledger()) {
    result_.data = data_for("resolve");
    for (const char* list : {"repaired", "settled", "unsettled"})
      result_.data.set(list, Node::list());
    result_.data.set("commit", Node());
    result_.rows = {"unsettled"};
  }

  Result run() {
    if (!args_.take.empty() && args_.value) {
      throw Error(ErrorKind::usage, "--take and --value settle a place each in its way")
          .hint("pact resolve " + (args_.what.empty() ? "ID" : args_.what) + " --take a");
    }
    const bool free = repair();
    const bool settles = !args_.take.empty() || args_.value;
    if (settles) {
      settle_one();
    } else if (free && context_.ui().interactive() && context_.ui().format() == Format::text) {
      dialogue();
    }
    const Places all = unsettled_places(context_);
    const Places left = settles ? all : meant(all);
    list(left, settles);
    warn_of_unreadable(context_);
    if (!left.empty() && result_.exit_code == 0) result_.exit_code = k_unsettled;
    if (result_.page.empty()) result_.page.line("", "Nothing is unsettled");
    return std::move(result_);
  }

 private:
  /// What needs no person. False while git is in the middle of something.
  bool repair() {
    const bool free = repair_what_git_left(context_, result_);
    if (!free) return false;
    const auto file = file_named(context_, ledger_, args_.what);
    if (args_.what.empty()) {
      for (const std::string& path : join_split_records(ledger_)) {
        result_.data.find("repaired")
            ->add(Node::map(
                {{"file", path}, {"how", "joined"}, {"former", Node()}, {"problem", Node()}}));
        result_.page.line("One now", path + ", which git had left in two files");
        context_.reread();
      }
      if (!repair_committed_markers(context_, result_)) result_.exit_code = k_blocked;
    } else if (file) {
      repair_file(context_, *file, result_);
    }
    return true;
  }

  /// Of the places those that the person named: by an id, a file, a customer or an item.
  Places meant(const Places& places) {
    if (args_.what.empty()) return places;
    Places found;
    const auto keep = [&](const auto& wanted) {
      std::copy_if(places.begin(), places.end(), std::back_inserter(found), wanted);
      return found;
    };
    if (const auto file = file_named(context_, ledger_, args_.what))
      return keep([&](const lookup::UnsettledPlace& each) { return each.file->path == *file; });
    const bool some = std::any_of(places.begin(), places.end(), [&](const auto& each) {
      return each.id.starts_with(args_.what);
    });
    if (some) {
      found.push_back(lookup::find_place(places, args_.what));
      return found;
    }
    try {
      const lookup::Reference reference = context_.reference(args_.what);
      const LedgerFile* file = reference.record ? reference.record->file : reference.customer->file;
      const Path at = reference.record ? reference.record->at : Path();
      return keep([&](const lookup::UnsettledPlace& each) {
        Path whole = each.record;
        whole.insert(whole.end(), each.place.begin(), each.place.end());
        return each.file->path == file->path && whole.size() >= at.size() &&
               std::equal(at.begin(), at.end(), whole.begin());
      });
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found) throw;
      lookup::find_place(places, args_.what);
      throw;
    }
  }

  void settle_one() {
    const Places all = unsettled_places(context_);
    const Places places = meant(all);
    if (places.empty()) {
      throw Error(ErrorKind::not_found, "nothing is unsettled there")
          .hint("pact resolve    (what is unsettled)");
    }
    if (places.size() > 1) {
      Error error(ErrorKind::ambiguous, "several places are unsettled; say which one");
      for (const lookup::UnsettledPlace& each : places) {
        error = std::move(error).cause(lookup::short_id(all, each.id) + "  " +
                                       place_in_words(context_, each));
      }
      throw std::move(error).hint("pact resolve ID --take a");
    }
    settle_place(context_, places.front(), {.take = args_.take, .value = args_.value}, result_);
    context_.reread();
  }

  /// One place after the other, until the person has seen all.
  void dialogue() {
    std::vector<std::string> ids;
    for (const lookup::UnsettledPlace& each : meant(unsettled_places(context_)))
      ids.push_back(each.id);
    for (const std::string& id : ids) {
      while (ask_about(id)) {
      }
    }
  }

  std::string prompt(const lookup::UnsettledPlace& place) const {
    std::vector<std::string> ways;
    for (std::size_t i = 0; i < place.candidates.size(); ++i) ways.push_back(lookup::letter_of(i));
    if (takes_text(place)) ways.emplace_back("type another");
    return "Keep " + text::join(ways, ", ") + ", Enter for later: ";
  }

  /// True when the answer was refused, and is asked for again.
  bool ask_about(const std::string& id) {
    const Places places = unsettled_places(context_);
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const auto& each) { return each.id == id; });
    if (found == places.end()) return false;
    Result shown = std::exchange(result_, Result{.data = std::move(result_.data),
                                                 .page = {},
                                                 .rows = result_.rows,
                                                 .id = {},
                                                 .exit_code = result_.exit_code});
    add_unsettled(shown.page, context_, *found, lookup::short_id(places, id));
    context_.ui().show(shown);
    const auto answer = context_.ui().ask(prompt(*found));
    const std::string typed(text::trim(answer.value_or("")));
    if (typed.empty()) return false;
    try {
      settle_place(context_, *found, choice_of(*found, typed), result_);
      context_.reread();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage && error.kind() != ErrorKind::refused &&
          error.kind() != ErrorKind::not_found) {
        throw;
      }
      context_.ui().warn(error.message(), error.hints().empty() ? "" : error.hints().front());
      return true;
    }
    return false;
  }

  static Choice choice_of(const lookup::UnsettledPlace& place, const std::string& typed) {
    for (std::size_t i = 0; i < place.candidates.size(); ++i) {
      if (lookup::letter_of(i) == typed) return {.take = typed, .value = {}};
    }
    if (typed == "base" || !takes_text(place)) return {.take = typed, .value = {}};
    return {.take = {}, .value = typed};
  }

  /// What waits still: in full where that was asked for, else a line each.
  void list(const Places& places, bool briefly) {
    const bool asked = context_.ui().interactive() && context_.ui().format() == Format::text;
    for (const lookup::UnsettledPlace& each : places) {
      result_.data.find("unsettled")
          ->add(unsettled_row(context_, each, place_history(context_, each)));
      const std::string id = lookup::short_id(places, each.id);
      if (briefly || asked) {
        result_.page.line({.gutter = &each == &places.front() ? "Unsettled" : "",
                           .text = place_in_words(context_, each),
                           .aside = "pact resolve " + id,
                           .gutter_tone = Tone::waits});
      } else {
        add_unsettled(result_.page, context_, each, id);
      }
    }
  }

  const ResolveArgs& args_;
  Context& context_;
  Ledger& ledger_;
  Result result_;
};

Result run_resolve(const ResolveArgs& args, Context& context) {
  context.require_now();
  return Resolving(args, context).run();
}

}  // namespace

Command resolve_command() {
  return command<ResolveArgs>("resolve", Theme::sharing,
                              "Settle what two people changed differently, repair a broken merge",
                              setup_resolve, run_resolve);
}

}  // namespace pact::cli
