#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

constexpr std::size_t k_words_of_a_subject = 3;

/// A subject, or a value of one of the charter's fields.
struct Subject {
  std::string title;
  std::vector<Row> words;    ///< the newest
  std::vector<bool> spoken;  ///< by customer, in the period
};

class Subjects {
 public:
  Subjects(const Material& material, DateRange period)
      : material_(material), period_(period), all_(material.everyone()) {
    for (std::size_t i = 0; i < all_.size(); ++i) add(i);
  }

  /// Section by section, in the order of the alphabet.
  std::vector<Section> sections(const std::map<std::string, Subject>& subjects) const {
    std::vector<Section> sections;
    const bool shows_figures = material_.without_figures().empty();
    for (const auto& [key, subject] : subjects) {
      Section section{subject.title, {}};
      if (shows_figures) {
        section.rows = rows_of(material_.figures().shares(subject.spoken), "", team());
        for (Row& row : section.rows) row.tags = {key};
      }
      for (const Row& each : subject.words) section.rows.push_back(each);
      sections.push_back(std::move(section));
    }
    return sections;
  }
  const std::map<std::string, Subject>& tags() const { return tags_; }
  const std::map<std::string, Subject>& fields() const { return fields_; }

 private:
  const std::string& team() const { return material_.scope().team; }

  void add(std::size_t index) {
    const Customer& customer = all_[index]->customer;
    const std::string& division = material_.scope().division;
    const bool is_theirs = is_looked_after(customer, material_.people(), team(), division);
    for (const Note& note : customer.notes) {
      if (note.kind != "feedback" || !is_in(note.date, period_)) continue;
      const std::string listener = material_.listener(note.tags);
      const bool is_asked_for =
          is_theirs || (team().empty() && !division.empty() && listener == division);
      for (const std::string& tag : note.tags) {
        const std::string listens = material_.listener({tag});
        const std::string title =
            tag + (listens.empty()
                       ? ""
                       : "; " + std::string(material_.people().display(listens)) + " listens");
        add(tags_[text::fold(tag)], title, note, index, is_asked_for);
      }
      for (const auto& [field, answer] : note.fields)
        add(fields_[text::fold(field + ": " + answer)], field + ": " + answer, note, index,
            is_asked_for);
    }
  }

  void add(Subject& subject, const std::string& title, const Note& note, std::size_t index,
           bool is_asked_for) {
    subject.title = title;
    subject.spoken.resize(all_.size());
    if (*note.date <= last_month_end(material_.today())) subject.spoken[index] = true;
    if (!is_asked_for) return;
    std::vector<Row>& words = subject.words;
    const auto is_newer = [](const Row& a, const Row& b) {
      return std::pair(a.date, a.id) > std::pair(b.date, b.id);
    };
    if (words.size() == k_words_of_a_subject && *note.date < *words.back().date) return;
    Row row = note_row(note, all_[index]->customer);
    words.insert(std::ranges::upper_bound(words, row, is_newer), std::move(row));
    if (words.size() > k_words_of_a_subject) words.pop_back();
  }

  const Material& material_;
  DateRange period_;
  const std::vector<const CustomerFile*>& all_;
  std::map<std::string, Subject> tags_, fields_;
};

}  // namespace

Report feedback(const Material& material) {
  Report report;
  report.definition = {
      "A share is of customers who spoke of the subject, however often, from the beginning up to "
      "the end of the last month, or in the period that was asked for.",
      "Below it stand the newest words; all of them: pact find kind:feedback tag:SUBJECT."};
  const DateRange period = material.period_or({Date(), material.today()});
  const Subjects subjects(material, period);
  report.sections = subjects.sections(subjects.tags());
  for (Section& each : subjects.sections(subjects.fields()))
    report.sections.push_back(std::move(each));
  return report;
}

}  // namespace pact::reports
