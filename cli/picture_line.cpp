#include "picture_line.hpp"

#include <pact/base/text.hpp>

namespace pact::cli {

namespace {

using report::Stroke;

std::string in_words(Stroke stroke) {
  switch (stroke) {
    case Stroke::contact:
      return "a contact";
    case Stroke::cares:
      return "what they care about";
    case Stroke::critical:
      return "critical answers";
    case Stroke::need:
      return "what they want to know";
    case Stroke::voice:
      return "words of late";
  }
  return "";
}

std::string command_for(Stroke stroke, const Customer& customer) {
  switch (stroke) {
    case Stroke::contact:
      return "pact contact add " + customer.slug + " …";
    case Stroke::cares:
      return "pact contact set " + customer.slug + " …";
    case Stroke::critical:
      return "pact show " + customer.slug;
    case Stroke::need:
      return "pact need add " + customer.slug + " …";
    case Stroke::voice:
      return "pact note " + customer.slug + " …";
  }
  return "";
}

}  // namespace

Line line_of(const report::Picture& picture, const Customer& customer) {
  Line line{.gutter = "Picture", .text = std::string(name_of(picture.level))};
  if (picture.missing.empty()) return line;
  std::vector<std::string> missing;
  for (const Stroke each : picture.missing) missing.push_back(in_words(each));
  line.text += "; missing: " + text::join(missing, ", ");
  line.aside = command_for(picture.missing.front(), customer);
  return line;
}

}  // namespace pact::cli
