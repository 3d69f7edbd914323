#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <pact/ledger/view.hpp>
#include <pact/reports/report.hpp>
#include <string>

namespace pact::reports {

/// What somebody asks of a report.
struct Scope {
  Date today;
  std::optional<DateRange> period{};
  /// The period is a month, a quarter or a year; figures are of nothing else.
  bool is_calendar = true;
  std::string team{};
  std::string division{};
  bool is_past = false;  ///< of the ledger as it was (--as-of), of which no figure is shown
};

/// What a report is made of: the ledger, within what was asked for.
class Material {
 public:
  Material(const View& view, Scope scope);

  const View& view() const { return view_; }
  const Charter& charter() const { return view_.charter(); }
  const People& people() const { return view_.people(); }
  const Scope& scope() const { return scope_; }
  Date today() const { return scope_.today; }

  /// All customers by slug, whatever was asked for. Their files are not kept: `file` is null, and
  /// what is unsettled has no other values.
  const std::vector<const CustomerFile*>& everyone() const { return everyone_; }
  /// Those that the team and division that were asked for look after; else all.
  const std::vector<const CustomerFile*>& customers() const { return customers_; }
  /// The team or division that was asked for is too small to show anything of.
  bool is_too_few() const { return too_few_; }

  /// Why there are no figures; empty where there are.
  std::string without_figures() const;
  /// Over all customers, whatever was asked for.
  const Figures& figures() const;

  /// The period that was asked for, or `otherwise`.
  DateRange period_or(DateRange otherwise) const { return scope_.period.value_or(otherwise); }
  /// The department, division or person that the charter says listens to these subjects; or "".
  std::string listener(const std::vector<std::string>& tags) const;
  bool is_leader(const std::string& who) const { return charter().is_sponsor(who); }

 private:
  const View& view_;
  Scope scope_;
  std::deque<CustomerFile> read_;
  std::vector<const CustomerFile*> everyone_;
  std::vector<const CustomerFile*> customers_;
  bool too_few_ = false;
  mutable std::unique_ptr<Figures> figures_;
};

/// Whether somebody of the team, or of the division or the division itself, looks after it; an
/// empty name is everybody's.
bool is_looked_after(const Customer& customer, const People& people, const std::string& team,
                     const std::string& division);

/// The last day of the month before a day's.
Date last_month_end(Date day);
/// Sections by age, the oldest first: "Older than 90 days", "Older than 30 days"…
std::vector<Section> by_age(std::vector<Row> rows, Date today);
/// Whether a day lies in the range; nothing that has no day does.
bool is_in(const std::optional<Date>& day, const DateRange& range);

}  // namespace pact::reports
