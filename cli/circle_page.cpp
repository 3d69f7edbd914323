#include "circle_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/people.hpp>
#include <pact/report/circle.hpp>

#include "item_lines.hpp"

namespace pact::cli {

namespace {

Node data_of(const report::Circle& circle) {
  Node together = Node::list(), alike = Node::list(), asks = Node::list();
  for (const report::Together& each : circle.together) {
    Node row = Node::map({{"customer", each.customer}});
    together.add(row.set("who", list_of(each.who)).set_if("topics", list_of(each.topics)));
  }
  for (const report::Alike& each : circle.alike) {
    Node met = Node::list();
    for (const report::Alike::Met& one : each.met)
      met.add(Node::map({{"who", one.who}, {"customer", one.customer}, {"id", one.id}}));
    Node row = Node::map({{"topic", each.topic}});
    alike.add(row.set("met", std::move(met)));
  }
  for (const report::CircleAsk& each : circle.asks) {
    Node row = Node::map({{"id", each.id}, {"by", each.by}, {"text", each.text}});
    asks.add(row.set_if("context", each.context));
  }
  Node root = Node::map();
  return root.set("together", std::move(together))
      .set("alike", std::move(alike))
      .set("asks", std::move(asks));
}

class CirclePage {
 public:
  CirclePage(Page& page, Context& context)
      : page_(page), people_(context.view().people()), context_(context) {}

  void add(const report::Circle& circle) {
    std::string gutter = "Together";
    for (const report::Together& each : circle.together) {
      std::vector<std::string> names;
      for (const std::string& who : each.who) names.push_back(name(who));
      std::string text = each.customer_name + ": " + text::join_words(names);
      if (!each.topics.empty()) text += ", " + text::join(each.topics, ", ");
      page_.line(std::exchange(gutter, ""), text);
    }
    page_.gap();
    gutter = "Alike";
    for (const report::Alike& each : circle.alike) {
      std::vector<std::string> met;
      for (const report::Alike::Met& one : each.met)
        met.push_back(name(one.who) + " at " + one.customer_name);
      page_.line(std::exchange(gutter, ""), each.topic + ": " + text::join(met, ", "));
    }
    page_.gap();
    gutter = "Asks";
    for (const report::CircleAsk& each : circle.asks) {
      page_.line(std::exchange(gutter, ""), name(each.by) + ": " + first_sentence(each.text),
                 context_.records().short_id(each.id));
      if (!each.context.empty())
        page_.line({.gutter = "  context", .text = each.context, .gutter_tone = Tone::dim});
    }
  }

 private:
  std::string name(const std::string& id) const { return std::string(people_.first_name(id)); }

  Page& page_;
  const People& people_;
  Context& context_;
};

}  // namespace

Result circle_of(const std::vector<std::string>& typed, Context& context) {
  const People& people = context.view().people();
  std::vector<std::string> ids;
  for (const std::string& each : typed) {
    const std::string id = each == "me" ? context.ledger().me() : lookup::person(people, each).id;
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  if (ids.size() < 2) {
    throw Error(ErrorKind::usage, "a circle is of two colleagues at least")
        .hint("pact round me " + text::printable(typed.front()) + " …")
        .hint("pact round    (what waits for me)");
  }
  const report::Circle circle = report::circle(context.view(), ids, context.today());
  Result result;
  result.data = data_for("round");
  result.data.set("date", context.today().iso()).set("circle", data_of(circle));
  CirclePage(result.page, context).add(circle);
  if (result.page.empty())
    result.page.line("", "They have met no customer, subject or question in common yet");
  return result;
}

}  // namespace pact::cli
