#include <algorithm>
#include <pact/report/picture.hpp>
#include <pact/report/prep.hpp>

namespace pact::report {

namespace {

constexpr int k_days_a_voice_lasts = 90;
constexpr Stroke k_strokes[] = {Stroke::contact, Stroke::cares, Stroke::critical, Stroke::need,
                                Stroke::voice};

bool is_there(Stroke stroke, const Customer& customer, const Charter& charter, Date day) {
  switch (stroke) {
    case Stroke::contact:
      return !customer.contacts.empty();
    case Stroke::cares:
      return std::ranges::any_of(customer.contacts,
                                 [](const Contact& each) { return !each.cares_about.empty(); });
    case Stroke::critical:
      return not_known(customer, charter).empty() && !customer.stewards.empty();
    case Stroke::need:
      return !customer.needs.empty();
    case Stroke::voice:
      return std::ranges::any_of(customer.notes, [&](const Note& note) {
        return !note.from.empty() && note.date &&
               *note.date >= day.plus_days(-k_days_a_voice_lasts);
      });
  }
  return false;
}

}  // namespace

std::string_view name_of(Stroke stroke) {
  switch (stroke) {
    case Stroke::contact:
      return "contact";
    case Stroke::cares:
      return "cares";
    case Stroke::critical:
      return "critical";
    case Stroke::need:
      return "need";
    case Stroke::voice:
      return "voice";
  }
  return "";
}

std::string_view name_of(Level level) {
  switch (level) {
    case Level::blank:
      return "blank";
    case Level::sketched:
      return "sketched";
    case Level::outlined:
      return "outlined";
    case Level::rounded:
      return "rounded";
  }
  return "";
}

Picture picture_of(const Customer& customer, const Charter& charter, Date day) {
  Picture picture;
  for (const Stroke stroke : k_strokes) {
    if (!is_there(stroke, customer, charter, day)) picture.missing.push_back(stroke);
  }
  const std::size_t missing = picture.missing.size();
  picture.level = missing == 0                     ? Level::rounded
                  : missing <= 2                   ? Level::outlined
                  : missing < std::size(k_strokes) ? Level::sketched
                                                   : Level::blank;
  return picture;
}

}  // namespace pact::report
