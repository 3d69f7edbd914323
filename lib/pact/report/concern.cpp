#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/report/concern.hpp>

namespace pact::report {

namespace {

using What = Happening::What;

bool has(const std::vector<std::string>& list, std::string_view what) {
  return std::ranges::find(list, what) != list.end();
}

struct Nearness {
  std::string_view kind;
  int distance;
};
constexpr std::array k_nearness = {
    Nearness{"mention", 0},  Nearness{"asked", 0},   Nearness{"yours", 1},
    Nearness{"thanks", 1},   Nearness{"helped", 1},  Nearness{"supports", 1},
    Nearness{"rests-on", 1}, Nearness{"steward", 2}, Nearness{"listening", 2},
    Nearness{"watch", 3},    Nearness{"interest", 3}};

class Reasons {
 public:
  Reasons(const Happening& happening, const Surrounding& around, const NewsReader& reader)
      : happening_(happening), around_(around), reader_(reader) {}

  std::vector<Reason> all(const Charter& charter, Date day) {
    // What I wrote myself is no news to me, on my own item or on another's.
    if (happening_.by == reader_.id || happening_.entered == reader_.id) return {};
    if (has(happening_.names, reader_.id)) add("mention");
    if (happening_.what == What::named) return std::move(found_);
    if (happening_.what == What::written) {
      asked();
      written();
    } else {
      became();
    }
    if (is_for_stewards()) steward();
    if (happening_.what == What::written && happening_.sort == "note") listening(charter);
    if (is_for_watchers()) watches(day);
    return std::move(found_);
  }

 private:
  void add(std::string_view kind, std::string what = "") {
    found_.push_back({kind, std::move(what)});
  }
  bool is_me(std::string_view who) const {
    return who == reader_.id || (!reader_.division.empty() && who == reader_.division);
  }

  void asked() {
    std::vector<std::string> whom;
    if (happening_.sort == "ask") whom = happening_.node->texts_of("to");
    if (happening_.sort == "handoff") whom = {std::string(happening_.node->text_of("to"))};
    if (const Node* act = happening_.node->find("act"); act && happening_.sort == "note")
      whom = {std::string(act->text_of("who"))};
    for (const std::string& each : whom) {
      if (is_me(each)) add("asked", each);
    }
  }

  /// What comes back on what I gave.
  void written() {
    if (happening_.parent && is_of(*happening_.parent, reader_.id)) add("yours", sort_of_parent());
    if (has(happening_.node->texts_of("helped_by"), reader_.id)) add("helped");
    if (has(around_.cited_authors, reader_.id)) add("rests-on");
  }
  void became() {
    const bool mine = is_of(*happening_.node, reader_.id);
    if (mine && happening_.what == What::thanked) return add("thanks");
    if (mine) return add("yours", happening_.sort);
    if (happening_.what != What::stands && happening_.what != What::told) return;
    for (const Node& each : happening_.node->items_of("support")) {
      if (each.text_of("by") == reader_.id) return add("supports");
    }
  }
  std::string sort_of_parent() const {
    if (happening_.sort == "answer") return "ask";
    return happening_.parent->find("schema") ? "idea" : "note";
  }

  bool is_for_stewards() const {
    return happening_.what != What::thanked && happening_.what != What::supported;
  }
  void steward() {
    for (const StewardedCustomer& customer : around_.customers) {
      if (std::ranges::any_of(customer.stewards, [&](const auto& who) { return is_me(who); }))
        add("steward", customer.name);
    }
  }

  /// R24: who answers for a subject finds in the news what waits for them.
  void listening(const Charter& charter) {
    if (happening_.node->text_of("kind") != "feedback") return;
    std::vector<std::string> tags;
    for (const std::string& tag : happening_.node->texts_of("tags"))
      tags.push_back(text::fold(tag));
    for (const Listening& each : charter.listening) {
      if (is_me(each.answers) && has(tags, text::fold(each.about))) add("listening", each.about);
    }
  }

  bool is_for_watchers() const {
    const What what = happening_.what;
    return what == What::written || what == What::told || what == What::done ||
           what == What::stands;
  }
  void watches(Date day) {
    if (!around_.item) return;
    for (const Watch& each : reader_.watches) {
      if (query::matches(each.query, *around_.item, {.today = day}))
        add(each.is_interest ? "interest" : "watch", each.text);
    }
  }

  const Happening& happening_;
  const Surrounding& around_;
  const NewsReader& reader_;
  std::vector<Reason> found_;
};

}  // namespace

std::vector<Reason> why_it_concerns(const Happening& happening, const Surrounding& around,
                                    const NewsReader& reader, const Charter& charter, Date day) {
  return Reasons(happening, around, reader).all(charter, day);
}

void put_nearest_first(std::vector<Reason>& why) {
  std::ranges::stable_sort(why, {}, [](const Reason& each) {
    return std::ranges::find(k_nearness, each.kind, &Nearness::kind);
  });
}

int distance_of(const std::vector<Reason>& why) {
  int nearest = 3;
  for (const Reason& reason : why) {
    const auto found = std::ranges::find(k_nearness, reason.kind, &Nearness::kind);
    if (found != k_nearness.end()) nearest = std::min(nearest, found->distance);
  }
  return nearest;
}

bool is_of(const Node& item, std::string_view person) {
  if (item.text_of("by") == person || has(item.texts_of("authors"), person)) return true;
  const Node* from = item.find("from");
  return from && from->text_of("colleague") == person;
}

}  // namespace pact::report
