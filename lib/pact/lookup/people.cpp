#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/lookup/people.hpp>

namespace pact::lookup {

const Person* try_person(const People& people, std::string_view reference) {
  if (const Person* known = people.find(reference)) return known;
  if (const Person* known = people.find_by_email(reference)) return known;
  const std::string folded = text::fold(text::trim(reference));
  if (folded.empty()) return nullptr;
  std::vector<const Person*> found;
  for (const Person& each : people.all()) {
    if (text::fold(each.name) == folded || text::fold(each.first_name()) == folded) {
      found.push_back(&each);
    }
  }
  if (found.empty()) return nullptr;
  if (found.size() == 1) return found.front();
  Error error(ErrorKind::ambiguous,
              "several people answer to \"" + text::printable(reference) + "\"");
  for (const Person* each : found) error = std::move(error).cause(each->id + "  " + each->name);
  throw std::move(error).hint("say the id");
}

const Person& person(const People& people, std::string_view reference) {
  if (const Person* found = try_person(people, reference)) return *found;
  std::vector<std::string> names;
  for (const Person& each : people.all()) {
    names.push_back(each.id);
    names.push_back(each.name);
  }
  Error error(ErrorKind::not_found, "nobody is called \"" + text::printable(reference) + "\"");
  if (const auto near = text::nearest(reference, names)) {
    throw std::move(error).hint("did you mean " + *near + "?");
  }
  throw std::move(error)
      .hint("pact person list    (who there is)")
      .hint("pact person add ID --name NAME --email EMAIL");
}

}  // namespace pact::lookup
