#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>

#include "../item_lines.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct TodayArgs {};

void setup_today(Arguments&, TodayArgs&) {}

constexpr int k_days_ahead = 7;
constexpr int k_longest_reminder = 90;  // columns: a reminder, not the note

std::string first_sentence(const std::string& text) {
  if (text::lines(text).empty()) return "";
  const std::string_view line = text::lines(text).front();
  std::size_t end = line.size();
  for (const std::string_view stop : {". ", "? ", "! "}) {
    const std::size_t at = line.find(stop);
    if (at != std::string_view::npos) end = std::min(end, at + 1);
  }
  return text::ellipsize(line.substr(0, end), k_longest_reminder);
}

std::string when(Date date, Date today) {
  if (date == today) return "today";
  if (date == today.plus_days(1)) return "tomorrow";
  return date.brief(today);
}

/// A line of the page and of --json, in the order of their day.
struct Entry {
  Date day;
  Line line;
  Node row;
};

class Day {
 public:
  Day(Context& context)
      : context_(context),
        view_(context.view()),
        me_(context.ledger().me()),
        today_(context.today()) {
    if (const Person* person = context.ledger().my_record()) division_ = person->division;
  }

  Result result() {
    Result result;
    result.data = data_for("today");
    result.data.set("date", today_.iso());
    result.page.title(today_.full());
    result.page.gap();
    for (const CustomerFile* each : view_.customers()) collect(each->customer);
    add("Visits", "visits", visits_, result);
    add("I promised", "promised", promised_, result);
    add("Asked of me", "asked", asked_, result);
    if (visits_.empty() && promised_.empty() && asked_.empty()) {
      result.page.line("", "Nothing waits for you", "pact find WORD");
    }
    return result;
  }

 private:
  void collect(const Customer& customer) {
    for (const Plan& plan : customer.plans) {
      if (!plan.is_open() || plan.by != me_ || !plan.date || *plan.date < today_ ||
          *plan.date > today_.plus_days(k_days_ahead)) {
        continue;
      }
      std::string words = plan.purpose;
      std::vector<std::string> with;
      for (const std::string& who : plan.with) {
        const Contact* contact = customer.contact(who);
        with.push_back(contact ? contact->name : who);
      }
      if (!with.empty()) words += ", " + text::join_words(with);
      put(visits_, *plan.date, customer, words, plan.id, Tone::plain);
    }
    for (const Note& note : customer.notes) {
      if (!is_open(note)) continue;
      const std::string words = first_sentence(note.text);
      if (promised_by(note) == me_) {
        const std::optional<Date> due = due_on(note);
        put(promised_, due.value_or(Date()), customer, words, note.id,
            is_overdue(note, today_) ? Tone::waits : Tone::plain, due.has_value());
      } else if (const std::string_view asked = asked_of(note);
                 note.by != me_ && (asked == me_ || (!division_.empty() && asked == division_))) {
        put(asked_, note.date.value_or(Date()), customer,
            std::string(view_.people().first_name(note.by)) + ": " + words, note.id, Tone::plain);
      }
    }
  }

  void put(std::vector<Entry>& into, Date day, const Customer& customer, const std::string& words,
           const std::string& id, Tone tone, bool dated = true) {
    Node row = Node::map();
    row.set_if("id", id).set("customer", customer.slug);
    if (dated) row.set("date", day.iso());
    row.set("text", words);
    Line line{.cells = {dated ? when(day, today_) : "", std::string(customer.display())},
              .text = words,
              .aside = id.empty() ? "" : context_.records().short_id(id),
              .tone = tone};
    into.push_back({day, std::move(line), std::move(row)});
  }

  static void add(const std::string& gutter, const std::string& list, std::vector<Entry>& entries,
                  Result& result) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.day < b.day; });
    result.data.set(list, Node::list());
    result.rows.push_back(list);
    std::string word = gutter;
    for (Entry& entry : entries) {
      entry.line.gutter = std::exchange(word, "");
      result.page.line(std::move(entry.line));
      result.data.find(list)->add(std::move(entry.row));
    }
  }

  Context& context_;
  const View& view_;
  std::string me_;
  Date today_;
  std::string division_;
  std::vector<Entry> visits_, promised_, asked_;
};

/// Outside a ledger: how to come by one.
Result welcome(Context& context) {
  Result result;
  result.data = data_for("today");
  result.data.set("date", context.today().iso());
  result.page.title("No ledger here yet");
  result.page.gap();
  result.page.line("Join", "the ledger that colleagues have", "pact join URL");
  result.page.line("Start", "a new one", "pact init DIR");
  result.page.line("Read", "what pact is for, and its commands", "pact help");
  return result;
}

Result run_today(const TodayArgs&, Context& context) {
  return context.has_ledger() ? Day(context).result() : welcome(context);
}

}  // namespace

Command today_command() {
  return command<TodayArgs>("today", Theme::every_day,
                            "Visits, what I promised, what is asked of me", setup_today, run_today);
}

}  // namespace pact::cli
