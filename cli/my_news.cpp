#include "my_news.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "query_typed.hpp"

namespace pact::cli {

namespace {

/// Where programs keep what is no setting and no cache: XDG Base Directory Specification.
std::optional<std::filesystem::path> state_folder(const Env& env) {
  const std::filesystem::path own = env.variable("XDG_STATE_HOME");
  if (own.is_absolute()) return own;
  const std::filesystem::path home = env.variable("HOME");
  return home.is_absolute() ? std::optional(home / ".local" / "state") : std::nullopt;
}

/// A topic as a query for it, words side by side.
std::string query_for(std::string topic) {
  std::erase(topic, '"');
  return '"' + topic + '"';
}

void add_watch(report::NewsReader& reader, Context& context, const std::string& text,
               bool is_interest, Warnings warnings) {
  try {
    reader.watches.push_back(
        {text, query_typed(context, is_interest ? query_for(text) : text), is_interest});
  } catch (const Error& error) {
    if (warnings == Warnings::keep) return;
    context.ui().warn("a watch of yours can no longer be read, and was left out: " + text + " (" +
                          error.message() + ")",
                      is_interest ? "" : "pact watch drop " + text);
  }
}

}  // namespace

report::NewsReader news_reader(Context& context, Warnings warnings) {
  const Ledger& ledger = context.ledger();
  report::NewsReader reader{.id = ledger.me(), .division = {}, .watches = {}};
  const Person* person = ledger.my_record();
  if (!person) return reader;
  reader.division = person->division;
  for (const std::string& each : person->watches) add_watch(reader, context, each, false, warnings);
  for (const std::string& each : person->interests)
    add_watch(reader, context, each, true, warnings);
  return reader;
}

Channel::Channel(Context& context, const std::string& name) : context_(context), name_(name) {
  if (name.empty() || text::slug(name) != name) {
    throw Error(ErrorKind::usage, "no name of a channel: " + text::printable(name))
        .hint("--channel phone    (small letters, digits and hyphens)");
  }
  const Ledger& ledger = context.ledger();
  file_ = ledger.repository().shared_dir() / "news" / ledger.me() / name;
}

MarkPlaces Channel::places(const git::Oid& first) const {
  MarkPlaces places{.clone = file_};
  if (const auto folder = state_folder(context_.env())) {
    places.own = *folder / "pact" / "news" / first.hex() / context_.ledger().me() / name_;
  }
  return places;
}

std::optional<report::Look> Channel::glance() const {
  return report::next_look(context_.ledger(), read_mark({.clone = file_}));
}

std::optional<report::Look> Channel::look() {
  const Ledger& ledger = context_.ledger();
  const git::Head head = ledger.repository().head();
  mark_ = read_mark({.clone = file_});
  if (!mark_ && head.commit)
    mark_ = read_mark(places(report::first_commit(ledger.repository(), *head.commit)));
  return report::next_look(ledger, mark_);
}

void Channel::mark(const git::Oid& to) {
  // Another look may have ended since this one began: what it has seen stays seen.
  const auto now = read_mark({.clone = file_});
  const ReadMark next = report::advanced(context_.ledger(), now ? now : mark_, to);
  if (now != next) keep_mark(places(next.ledger), next);
}

}  // namespace pact::cli
