#include <algorithm>
#include <pact/index/facts.hpp>
#include <pact/model/promise.hpp>
#include <pact/report/open_items.hpp>

namespace pact::report {

namespace {

using Kind = OpenItem::Kind;

class Collector {
 public:
  Collector(const View& view, const Someone& someone, Date day, Width width)
      : view_(view), someone_(someone), day_(day), width_(width) {}

  std::vector<OpenItem> all() {
    std::vector<std::string> facts = {index::fact::waits_for(someone_.id)};
    if (width_ == Width::with_untold) facts.push_back(index::fact::steward(someone_.id));
    if (!someone_.division.empty()) facts.push_back(index::fact::waits_for(someone_.division));
    const std::vector<std::string> files = view_.paths_with_any(facts);
    for (const CustomerFile* each : view_.customers_in(files)) {
      add_plans(each->customer);
      add_notes(each->customer);
      add_handoffs(each->customer);
    }
    const std::vector<Item> items = view_.items_in(files);
    for (const Item& item : items) add_ask(item);
    std::ranges::stable_sort(found_, [](const OpenItem& a, const OpenItem& b) {
      return std::pair(a.kind, a.day) < std::pair(b.kind, b.day);
    });
    return std::move(found_);
  }

 private:
  bool concerns(std::string_view asked) const {
    return asked == someone_.id || (!someone_.division.empty() && asked == someone_.division);
  }

  void add_plans(const Customer& customer) {
    for (const Plan& plan : customer.plans) {
      if (!plan.is_open() || plan.by != someone_.id || !plan.day()) continue;
      std::vector<std::string> with;
      for (const std::string& who : plan.with) {
        const Contact* contact = customer.contact(who);
        with.push_back(contact ? contact->name : who);
      }
      found_.push_back({.kind = *plan.day() < day_ ? Kind::past_visit : Kind::visit,
                        .id = plan.id,
                        .customer = customer.slug,
                        .by = plan.by,
                        .day = plan.day(),
                        .text = plan.purpose,
                        .with = std::move(with)});
    }
  }

  void add_notes(const Customer& customer) {
    const bool is_steward = std::ranges::any_of(
        customer.stewards, [&](const Steward& each) { return each.who == someone_.id; });
    for (const Note& note : customer.notes) {
      OpenItem item{.kind = Kind::promise,
                    .id = note.id,
                    .customer = customer.slug,
                    .by = note.by,
                    .day = note.date,
                    .text = note.text,
                    .with = {},
                    .overdue = is_overdue(note, day_)};
      if (is_open(note) && promised_by(note) == someone_.id) {
        item.day = due_on(note);
      } else if (is_open(note) && note.by != someone_.id && concerns(asked_of(note))) {
        item.kind = Kind::act;
      } else if (is_untold(note) && is_steward && width_ == Width::with_untold) {
        item.kind = Kind::untold;
      } else {
        continue;
      }
      found_.push_back(std::move(item));
    }
  }

  void add_handoffs(const Customer& customer) {
    for (const Handoff& each : customer.handoffs) {
      if (!each.is_open() || each.by == someone_.id || !concerns(each.to)) continue;
      found_.push_back({.kind = Kind::handoff,
                        .id = each.id,
                        .customer = customer.slug,
                        .by = each.by,
                        .day = each.date,
                        .text = each.text,
                        .with = {}});
    }
  }

  void add_ask(const Item& item) {
    if (item.kind != ItemKind::ask || item.state != "open" || item.by == someone_.id) return;
    const std::vector<std::string> asked = item.node->texts_of("to");
    if (std::ranges::none_of(asked, [&](const std::string& who) { return concerns(who); })) return;
    found_.push_back({.kind = Kind::ask,
                      .id = item.id,
                      .customer = item.about.empty() ? "" : item.about.front(),
                      .by = item.by,
                      .day = item.date,
                      .text = std::string(item.headline()),
                      .with = {}});
  }

  const View& view_;
  const Someone& someone_;
  Date day_;
  Width width_;
  std::vector<OpenItem> found_;
};

}  // namespace

std::string_view name_of(OpenItem::Kind kind) {
  switch (kind) {
    case Kind::visit:
      return "visit";
    case Kind::past_visit:
      return "past-visit";
    case Kind::promise:
      return "promise";
    case Kind::act:
      return "act";
    case Kind::handoff:
      return "handoff";
    case Kind::ask:
      return "ask";
    case Kind::untold:
      return "untold";
  }
  return "";
}

std::vector<OpenItem> open_items(const View& view, const Someone& someone, Date day, Width width) {
  return Collector(view, someone, day, width).all();
}

}  // namespace pact::report
