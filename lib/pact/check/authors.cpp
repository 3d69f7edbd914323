#include <algorithm>
#include <pact/check/authors.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

namespace {

constexpr const char* k_people = "people.yaml";
constexpr const char* k_charter = "pact.yaml";

/// The root of a file, or nothing where it is missing or not valid, which another rule reports.
Node root_at(const git::Repository& repository, const git::Oid& commit, const char* path) {
  const auto blob = repository.blob_at(commit, path);
  if (!blob) return {};
  try {
    return yaml::read(path, repository.read_blob(*blob), yaml::Readers::own).root;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::failed) throw;
    return {};
  }
}

bool has_address(const Person& person, std::string_view email) {
  return People({person}).find_by_email(email) != nullptr;
}

const Sponsor* sponsor(const std::vector<Sponsor>& sponsors, std::string_view who) {
  const auto found = std::ranges::find(sponsors, who, &Sponsor::who);
  return found == sponsors.end() ? nullptr : &*found;
}

class Comparison {
 public:
  Comparison(const Roll& before, const Roll& after) : before_(before), after_(after) {}

  std::vector<IdentityChange> changes() {
    for (const Person& each : before_.people.all()) person(each);
    for (const Person& each : after_.people.all()) taken(each);
    for (const Sponsor& each : after_.sponsors) sponsor_now(each);
    for (const Sponsor& each : before_.sponsors) sponsor_before(each);
    return std::move(found_);
  }

 private:
  void person(const Person& was) {
    const Person* is = after_.people.find(was.id);
    if (!is) {
      found_.push_back({.key = "gone " + was.id,
                        .path = k_people,
                        .about = "",
                        .owner = was.id,
                        .by_sponsor = true,
                        .message = was.name + " (" + was.id + ") is taken out of the people",
                        .hint = "put the record back; who leaves gets `left:` and the day"});
      return;
    }
    for (const std::string& email : is->emails) {
      if (!has_address(was, email)) address(was, email, email, " gets the address ");
    }
    for (const std::string& email : was.emails) {
      if (!has_address(*is, email)) address(was, email, was.id, " loses the address ");
    }
  }

  void address(const Person& person, const std::string& email, const std::string& about,
               const std::string& what) {
    found_.push_back({.key = what + person.id + " " + email,
                      .path = k_people,
                      .about = about,
                      .owner = person.id,
                      .by_sponsor = true,
                      .message = person.name + what + email + " from somebody else",
                      .hint = "who commits from an address is its person: " + person.name +
                              " or a sponsor changes it"});
  }

  /// An address that was somebody else's.
  void taken(const Person& is) {
    for (const std::string& email : is.emails) {
      const Person* owner = before_.people.find_by_email(email);
      if (!owner || owner->id == is.id || has_address_of(is, email)) continue;
      found_.push_back(
          {.key = "taken " + is.id + " " + email,
           .path = k_people,
           .about = email,
           .owner = owner->id,
           .by_sponsor = true,
           .message = email + " is the address of " + owner->name + ", not of " + is.id,
           .hint = "take it out again; " + owner->name + " or a sponsor gives it away"});
    }
  }

  /// Two had it before.
  bool has_address_of(const Person& is, const std::string& email) const {
    const Person* was = before_.people.find(is.id);
    return was && has_address(*was, email);
  }

  std::string name(const std::string& id) const { return std::string(after_.people.display(id)); }

  void sponsor_now(const Sponsor& is) {
    const Sponsor* was = sponsor(before_.sponsors, is.who);
    if (!was && !before_.sponsors.empty()) {
      found_.push_back({.key = "sponsor " + is.who,
                        .path = k_charter,
                        .about = is.who,
                        .owner = "",
                        .by_sponsor = true,
                        .message = name(is.who) + " becomes a sponsor, and no sponsor says so",
                        .hint = "a sponsor names the next: pact set charter sponsors/" + is.who +
                                " …, or by hand in pact.yaml"});
    }
    if (is.signed_on == (was ? was->signed_on : std::nullopt)) return;
    found_.push_back({.key = "signed " + is.who + " " + (is.signed_on ? is.signed_on->iso() : ""),
                      .path = k_charter,
                      .about = is.who,
                      .owner = is.who,
                      .by_sponsor = false,
                      .message = "a signature is one's own: this one is " + name(is.who) + "'s",
                      .hint = name(is.who) + " signs: pact charter sign"});
  }

  void sponsor_before(const Sponsor& was) {
    if (sponsor(after_.sponsors, was.who)) return;
    found_.push_back({.key = "no sponsor " + was.who,
                      .path = k_charter,
                      .about = "",
                      .owner = was.who,
                      .by_sponsor = true,
                      .message = name(was.who) + " is taken out of the sponsors",
                      .hint = "put the entry back; " + name(was.who) + " or a sponsor ends that"});
  }

  const Roll& before_;
  const Roll& after_;
  std::vector<IdentityChange> found_;
};

}  // namespace

bool Roll::is_sponsor(std::string_view person) const {
  return sponsor(sponsors, person) != nullptr;
}

Roll roll_at(const git::Repository& repository, const git::Oid& commit) {
  return {.people = people_from(root_at(repository, commit, k_people)),
          .sponsors = charter_from(root_at(repository, commit, k_charter)).sponsors};
}

std::string Authors::person(const std::string& email) const {
  for (const Roll* each : {&known_, &coming_}) {
    if (const Person* person = each->people.find_by_email(email)) return person->id;
  }
  return "\n" + email;
}

bool Authors::is_known(const std::string& email) const {
  return known_.people.find_by_email(email) || coming_.people.find_by_email(email);
}

bool Authors::is_sponsor(const std::string& email) const {
  const bool begins = known_.people.all().empty() && known_.sponsors.empty();
  const Roll& roll = begins ? coming_ : known_;
  const Person* person = roll.people.find_by_email(email);
  return person && roll.is_sponsor(person->id);
}

std::vector<IdentityChange> identity_changes(const Roll& before, const Roll& after) {
  return Comparison(before, after).changes();
}

}  // namespace pact::check
