#include "context.hpp"

#include <pact/base/text.hpp>

#include "progress.hpp"

namespace pact::cli {

namespace {

Date today_of(const Env& env, const CommonOptions& options) {
  const Date clock = Date::from_unix(env.now + env.zone_minutes * 60);
  const std::string& named = options.today.empty() ? env.variable("PACT_TODAY") : options.today;
  if (named.empty()) return clock;
  if (const auto day = Date::from_iso(named)) return *day;
  const auto range = parse_date(named, clock, DateSense::back);
  if (!range || range->first != range->last) {
    throw Error(ErrorKind::usage, "no day: " + text::printable(named)).hint("--today 2026-04-01");
  }
  return range->first;
}

}  // namespace

Context::Context(StartLibrary library, const Env& env, const Ui& ui, const CommonOptions& options)
    : library_(std::move(library)), env_(env), ui_(ui), options_(options) {
  surroundings_ = {.today = today_of(env, options),
                   .now = env.now,
                   .zone_minutes = env.zone_minutes,
                   .random = env.random,
                   .indexing = {.progress = counting(env, "Reading the ledger")},
                   .checkpoint = env.checkpoint};
}

std::filesystem::path Context::folder() const {
  return options_.folder.empty() ? env_.folder : env_.folder / options_.folder;
}

Ledger& Context::ledger() {
  if (!ledger_) {
    // A folder that was named must be there: the ledger of the settings is for when none is.
    std::error_code none;
    if (!options_.folder.empty() && !std::filesystem::is_directory(folder(), none)) {
      throw Error(ErrorKind::not_found, "there is no such folder").at({.file = folder().string()});
    }
    ledger_ = std::make_unique<Ledger>(Ledger::open(library(), folder(), surroundings_));
    ledger_->view().charter();
  }
  return *ledger_;
}

bool Context::has_ledger() {
  try {
    ledger();
    return true;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::not_found) return false;
    throw;
  }
}

const View& Context::view() {
  if (options_.as_of.empty()) return ledger().view();
  if (!past_) past_ = ledger().view_at(options_.as_of);
  return *past_;
}

const lookup::Records& Context::records() {
  if (!records_) records_.emplace(view(), looks_back() ? Drafts() : read_drafts(ledger()));
  return *records_;
}

lookup::Records Context::new_records() {
  return lookup::Records(ledger().view(), read_drafts(ledger()));
}

const Draft* Context::draft(const std::string& words) {
  return lookup::draft(
      ledger(), view(), [this]() -> const lookup::Records& { return records(); }, words);
}

lookup::Reference Context::reference(const std::string& words) {
  return lookup::reference(
      ledger(), view(), [this]() -> const lookup::Records& { return records(); }, words);
}

void Context::require_now() const {
  if (looks_back()) {
    throw Error(ErrorKind::usage, "--as-of looks back; the past is not written to");
  }
}

Date Context::date(const std::string& text, DateSense sense) const {
  const auto range = parse_date(text, today(), sense);
  if (!range) {
    throw Error(ErrorKind::usage, "no date: " + text::printable(text))
        .hint("a date is today, fri, 9apr, +2w, 2026-04-09");
  }
  return sense == DateSense::forward ? range->last : range->first;
}

}  // namespace pact::cli
