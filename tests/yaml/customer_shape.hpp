#pragma once

#include <deque>
#include <pact/schema/shape.hpp>
#include <string>
#include <vector>

/// A customer's shape made by hand, so that these tests stand on their own. It has every kind of
/// place: plain, date and prose texts, sets and keyed lists, both in brackets and on lines, maps
/// with known and with free keys.
namespace pact::test {

class CustomerShape {
 public:
  CustomerShape() {
    const schema::Shape* plain = text(schema::TextKind::plain);
    const schema::Shape* date = text(schema::TextKind::date);
    const schema::Shape* prose = text(schema::TextKind::prose);
    schema::Shape* flow_set = list(plain, "");
    flow_set->set = flow_set->flow = true;
    schema::Shape* set = list(plain, "");
    set->set = true;

    const schema::Shape* steward = map({{"who", plain}, {"division", plain}}, Style::flow);
    const schema::Shape* contact = map({{"id", plain},
                                        {"name", plain},
                                        {"role", plain},
                                        {"email", plain},
                                        {"prefers", plain},
                                        {"cares_about", plain}},
                                       Style::block);
    const schema::Shape* accepted = map({{"by", plain}, {"date", date}}, Style::flow);
    const schema::Shape* act =
        map({{"who", plain}, {"due", date}, {"accepted", accepted}}, Style::flow);
    const schema::Shape* critical =
        map({{"id", plain}, {"answer", plain}, {"by", plain}, {"date", date}}, Style::flow);
    const schema::Shape* note = map({{"id", plain},
                                     {"date", date},
                                     {"by", plain},
                                     {"kind", plain},
                                     {"from", plain},
                                     {"tags", flow_set},
                                     {"text", prose},
                                     {"context", plain},
                                     {"act", act},
                                     {"mail", plain}},
                                    Style::block);
    schema::Shape* fields = map({}, Style::block);
    fields->any_value = plain;
    customer_ = map({{"schema", plain},
                     {"id", plain},
                     {"name", plain},
                     {"aliases", flow_set},
                     {"was", flow_set},
                     {"domains", set},
                     {"group", plain},
                     {"stewards", list(steward, "who")},
                     {"contacts", list(contact, "id")},
                     {"critical", list(critical, "id")},
                     {"notes", list(note, "id")},
                     {"about", prose},
                     {"fields", fields}},
                    Style::block);
  }

  const schema::Shape& shape() const { return *customer_; }
  operator const schema::Shape&() const { return *customer_; }

 private:
  enum class Style { block, flow };

  schema::Shape* make(schema::ShapeKind kind) {
    shapes_.emplace_back();
    shapes_.back().kind = kind;
    return &shapes_.back();
  }
  const schema::Shape* text(schema::TextKind kind) {
    schema::Shape* shape = make(schema::ShapeKind::text);
    shape->text = kind;
    return shape;
  }
  schema::Shape* list(const schema::Shape* item, std::string key) {
    schema::Shape* shape = make(schema::ShapeKind::list);
    shape->item = item;
    shape->key = std::move(key);
    return shape;
  }
  schema::Shape* map(const std::vector<std::pair<std::string, const schema::Shape*>>& properties,
                     Style style) {
    schema::Shape* shape = make(schema::ShapeKind::map);
    shape->flow = style == Style::flow;
    for (const auto& [name, value] : properties) shape->properties.push_back({name, "", value});
    return shape;
  }

  std::deque<schema::Shape> shapes_;
  schema::Shape* customer_ = nullptr;
};

}  // namespace pact::test
