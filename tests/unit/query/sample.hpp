#pragma once

#include <pact/model/item.hpp>
#include <pact/query/query.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample {

inline const pact::Date k_today = *pact::Date::from_iso("2026-04-01");

inline pact::query::ParseContext context() {
  return {k_today, "ann", nullptr};
}

inline pact::Node person(const char* id, const char* name, const char* team, const char* division) {
  return pact::Node::map({{"id", id}, {"name", name}, {"team", team}, {"division", division}});
}

inline const pact::People& people() {
  static const pact::People people = pact::people_from(pact::Node::map(
      {{"people", pact::Node::list({person("ann", "Ann Berg", "north", "exhibitions"),
                                    person("raj", "Raj Rao", "south coast", "print")})}}));
  return people;
}

/// A customer's file with one note, and what becomes of them as items.
class OneNote {
 public:
  explicit OneNote(std::vector<pact::Entry> note)
      : root_(pact::Node::map(
            {{"id", "harbour-boats-ltd"},
             {"name", "Harbour Boats Ltd"},
             {"aliases", pact::Node::list({"HBL", "Harbor Boats"})},
             {"was", pact::Node::list({"old-harbour"})},
             {"group", "Meridian Leisure"},
             {"contacts",
              pact::Node::list({pact::Node::map({{"id", "mia-lund"}, {"name", "Mia Lund"}}),
                                pact::Node::map({{"id", "elan"}, {"name", "Élan Dubois"}})})},
             {"notes", pact::Node::list({pact::Node::map(std::move(note))})}})),
        customer_(pact::customer_from(root_, "customers/ha/harbour-boats-ltd.yaml")),
        items_(pact::items_of(customer_, root_, people())) {}
  OneNote(const OneNote&) = delete;
  OneNote& operator=(const OneNote&) = delete;

  const pact::Item& note() const { return items_.front(); }
  const pact::Item& reply() const { return items_.at(1); }

 private:
  pact::Node root_;
  pact::Customer customer_;
  std::vector<pact::Item> items_;
};

/// One shared item: Read is ask_from and so on.
template <auto Read>
class OneFile {
 public:
  explicit OneFile(std::vector<pact::Entry> entries)
      : root_(pact::Node::map(std::move(entries))),
        shared_(Read(root_, "file.yaml")),
        items_(pact::items_of(shared_, root_, people())) {}
  OneFile(const OneFile&) = delete;
  OneFile& operator=(const OneFile&) = delete;

  const pact::Item& item() const { return items_.front(); }
  const pact::Item& reply() const { return items_.at(1); }

 private:
  pact::Node root_;
  decltype(Read(root_, std::string())) shared_;
  std::vector<pact::Item> items_;
};

inline OneNote note(std::vector<pact::Entry> entries) {
  return OneNote(std::move(entries));
}

template <auto Read>
OneFile<Read> file(std::vector<pact::Entry> entries) {
  return OneFile<Read>(std::move(entries));
}

inline constexpr auto ask = file<pact::ask_from>;
inline constexpr auto idea = file<pact::idea_from>;
inline constexpr auto insight = file<pact::insight_from>;
inline constexpr auto brief = file<pact::brief_from>;
inline constexpr auto story = file<pact::story_from>;

inline bool found(std::string_view query, const pact::Item& item) {
  return matches(pact::query::parse(query, context()), item, {k_today});
}

/// The error of a query, which must have one.
inline pact::Error error_of(std::string_view query,
                            const pact::query::ParseContext& how = context()) {
  try {
    pact::query::parse(query, how);
  } catch (const pact::Error& error) {
    return error;
  }
  return pact::Error(pact::ErrorKind::failed, "no error");
}

}  // namespace sample
