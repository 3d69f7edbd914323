#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/git/address.hpp>
#include <pact/git/config.hpp>
#include <pact/ledger/each_customer.hpp>
#include <pact/ledger/founding.hpp>
#include <pact/ledger/joining.hpp>

#include "../connection.hpp"
#include "../hook_words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_customers_named = 3;

/// The clone that one is in.
constexpr const char* k_here = ".";

struct JoinArgs {
  std::string url = k_here;
  std::string folder;
};

void setup_join(Arguments& arguments, JoinArgs& args) {
  arguments.optional("URL", args.url).optional("DIR", args.folder);
}

/// A folder is named from where the command was started, as for git.
std::string address_from(const std::string& url, const Context& context) {
  std::error_code none;
  git::require_harmless(url);
  const fs::path folder = context.folder() / url;
  const bool is_folder =
      fs::exists(folder, none) || git::address_of(url).way == git::Address::Way::folder;
  return is_folder && !url.starts_with("file://") ? fs::absolute(folder).lexically_normal().string()
                                                  : url;
}

fs::path folder_for(const JoinArgs& args, const std::string& url, const Context& context) {
  const std::string name = args.folder.empty() ? git::folder_name_of(url) : args.folder;
  if (name.empty()) {
    throw Error(ErrorKind::usage, "the address ends in no name for the folder")
        .hint("pact join URL DIR");
  }
  fs::path folder = fs::absolute(context.folder() / name).lexically_normal();
  return folder.has_filename() ? folder : folder.parent_path();
}

void set_up(Ledger& ledger, const Context& context) {
  const HookPlace hook = configure_clone(ledger.repository(), context.env().program.string());
  warn_of_hook(context, ledger.repository(), hook);
  if (!git::default_setting(context.library(), "pact.ledger")) {
    git::set_user_setting(context.library(), "pact.ledger", ledger.root().string());
  }
}

struct Written {
  std::string last;  ///< the id of the newest note, which begins with its day; or empty
  std::string slug;
  std::string name;
};

/// The customers that somebody wrote of last, first; then the others by slug.
std::vector<Written> customers_of(const View& view) {
  std::vector<Written> customers;
  each_customer(view, [&](const CustomerFile& each) {
    std::string last;
    for (const Note& note : each.customer.notes) last = std::max(last, note.id);
    customers.push_back(
        {std::move(last), each.customer.slug, std::string(each.customer.display())});
  });
  std::ranges::sort(customers, [](const Written& a, const Written& b) {
    return a.last != b.last ? a.last > b.last : a.slug < b.slug;
  });
  return customers;
}

std::string in_words(const std::vector<Written>& customers) {
  std::vector<std::string> names;
  for (const Written& each : customers) {
    if (names.size() < k_customers_named) names.push_back(each.name);
  }
  if (customers.size() > k_customers_named) return text::join(names, ", ") + " and others";
  return text::join_words(names);
}

/// The sentence that a charter begins with.
std::string first_words_of(const Charter& charter) {
  std::string_view words = text::trim(charter.admission);
  if (words.empty() && !charter.goals.empty()) words = text::trim(charter.goals.front());
  return std::string(words.substr(0, words.find(". ")));
}

void warn_of_unshared(const Introduction& introduction, const Context& context) {
  if (introduction.unshared_because) {
    const Error& error = *introduction.unshared_because;
    std::string said = error.message();
    for (const std::string& cause : error.causes()) said += "\n  " + cause;
    context.ui().warn(said, error.hints().empty() ? "" : error.hints().front());
  }
}

Result greeting(const Introduction& introduction, Ledger& ledger) {
  const View& view = ledger.view();
  const Charter& charter = view.charter();
  const bool is_new = introduction.commit.has_value();
  Result result;
  result.data = data_for("join");
  result.data.set("folder", ledger.root().string())
      .set("name", charter.name)
      .set("me", ledger.me())
      .set("state", !is_new               ? "known"
                    : introduction.shared ? "shared"
                                          : "not-shared")
      .set("commit", is_new ? Node(introduction.commit->hex()) : Node());
  result.page.title(charter.name, ledger.root().string());
  const std::string words = first_words_of(charter);
  if (!words.empty()) result.page.line("Charter", words, "pact charter");
  const std::vector<Written> customers = customers_of(view);
  if (!customers.empty()) result.page.line("Customers", in_words(customers), "pact list");
  const std::string name(view.people().display(ledger.me()));
  if (is_new && !introduction.shared && ledger.repository().has_remote()) {
    result.page.line({.gutter = "You",
                      .text = name + ", not shared yet",
                      .aside = "pact sync",
                      .tone = Tone::waits});
  } else {
    result.page.line("You", name + (is_new ? ", new here" : ""), ledger.me());
  }
  if (customers.empty()) {
    result.page.line("Next", "The first customer", "pact new \"Harbour Boats Ltd\"");
  } else {
    result.page.line("Next", "What you know of one of them",
                     "pact note " + customers.front().slug + " TEXT");
  }
  return result;
}

Result run_join(const JoinArgs& args, Context& context) {
  context.require_now();
  const bool here = args.url == k_here;
  Connection connection(context.ui(), here ? "Joining" : "Cloning");
  std::optional<Ledger> cloned;
  if (!here) {
    const std::string url = address_from(args.url, context);
    cloned = clone_ledger(context.library(), url, folder_for(args, url, context),
                          connection.transport(), context.surroundings());
  }
  Ledger& ledger = here ? context.ledger() : *cloned;
  set_up(ledger, context);
  const Introduction introduction = introduce_me(ledger, connection.transport());
  warn_of_unshared(introduction, context);
  return greeting(introduction, ledger);
}

}  // namespace

Command join_command() {
  return command<JoinArgs>("join", Theme::the_pact, "Clone the ledger that colleagues have",
                           setup_join, run_join);
}

}  // namespace pact::cli
