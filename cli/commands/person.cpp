#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/people.hpp>

#include "../made.hpp"
#include "../setting.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct PersonArgs {
  std::vector<std::string> words;
};

void setup_person(Arguments& arguments, PersonArgs& args) {
  arguments.rest("WORD", args.words);
}

/// "rep, exhibitions, team north": what somebody is, and nothing that was counted.
std::string words_of(const Person& person, Date today) {
  std::vector<std::string> words;
  if (!person.role.empty()) words.push_back(person.role);
  if (!person.division.empty()) words.push_back(person.division);
  if (!person.team.empty()) words.push_back("team " + person.team);
  if (person.left) words.push_back("left " + person.left->brief(today));
  return text::join(words, ", ");
}

bool answers_to(const Person& person, const std::string& word) {
  const std::string folded = text::fold(word);
  const auto contains = [&](std::string_view text) {
    return text::fold(text).find(folded) != std::string::npos;
  };
  return contains(person.id) || contains(person.name) || contains(person.role) ||
         contains(person.team) || contains(person.division) ||
         std::any_of(person.emails.begin(), person.emails.end(), contains) ||
         std::any_of(person.interests.begin(), person.interests.end(), contains);
}

Node texts(const std::vector<std::string>& list) {
  return Node::list(std::vector<Node>(list.begin(), list.end()));
}

Node node_of(const Person& person) {
  Node node = Node::map();
  node.set("id", person.id)
      .set("name", person.name)
      .set_if("emails", texts(person.emails))
      .set_if("team", person.team)
      .set_if("division", person.division)
      .set_if("role", person.role)
      .set_if("interests", texts(person.interests));
  if (person.start) node.set("start", person.start->iso());
  if (person.left) node.set("left", person.left->iso());
  return node;
}

Result run_person(const PersonArgs& args, Context& context) {
  const People& people = context.view().people();
  std::vector<std::pair<std::string, const Person*>> found;
  for (const Person& each : people.all()) {
    if (std::all_of(args.words.begin(), args.words.end(),
                    [&](const std::string& word) { return answers_to(each, word); })) {
      found.emplace_back(text::fold(each.name), &each);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Result result;
  result.data = data_for("person");
  result.data.set("people", Node::list());
  result.rows = {"people"};
  for (const auto& [folded, person] : found) {
    result.data.find("people")->add(node_of(*person));
    result.page.line({.cells = {person->name},
                      .text = words_of(*person, context.today()),
                      .aside = person->id,
                      .flush = true});
  }
  if (found.empty())
    result.page.line({.text = "Nobody", .aside = "pact person list", .flush = true});
  return result;
}

struct PersonAddArgs {
  std::string id, name, team, division, role, start;
  std::vector<std::string> emails;
};

void setup_person_add(Arguments& arguments, PersonAddArgs& args) {
  arguments.required("ID", args.id)
      .option("--name", args.name)
      .option("--email", args.emails)
      .option("--team", args.team)
      .option("--division", args.division)
      .option("--role", args.role)
      .option("--start", args.start);
}

/// The id must tell somebody apart wherever a person may be named.
void require_free_id(const std::string& id, const View& view) {
  constexpr std::array<std::string_view, 4> k_words = {"me", "anyone", "last", "people"};
  if (id != text::slug(id) || id.empty()) {
    Error error(ErrorKind::usage, "no id: \"" + text::printable(id) +
                                      "\"; it takes small letters, digits and hyphens");
    const std::string slug = text::slug(id);
    if (slug.empty()) throw error;
    throw std::move(error).hint("pact person add " + slug + " --name \"" + id + "\" --email …");
  }
  if (std::find(k_words.begin(), k_words.end(), id) != k_words.end()) {
    throw Error(ErrorKind::usage, "\"" + id + "\" means something else where a person is named")
        .hint("say more of the name");
  }
  const Charter& charter = view.charter();
  for (const auto* names : {&charter.divisions, &charter.departments, &charter.teams}) {
    if (std::find(names->begin(), names->end(), id) == names->end()) continue;
    throw Error(ErrorKind::refused,
                "\"" + id + "\" is a division, department or team of the charter")
        .hint("say more of the name");
  }
  if (const Person* other = view.people().find(id)) {
    throw Error(ErrorKind::refused, "\"" + id + "\" is " + other->name + " already")
        .hint("pact person set " + id + " KEY VALUE    (if it is the same person)")
        .hint("say more of the name, for another one");
  }
}

/// What the charter does not know is taken, and said.
void warn_of_unknown(const Context& context, const std::string& id, const std::string& what,
                     const std::string& name, const std::vector<std::string>& known) {
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
  const auto near = text::nearest(name, known);
  context.ui().warn("the charter has no " + what + " \"" + name + "\"" +
                        (known.empty() ? "" : ", only " + text::join_words(known)),
                    near ? "pact person set " + id + " " + what + " " + *near
                         : "pact set charter " + what + "s " + name);
}

Person person_of(const PersonAddArgs& args, Context& context) {
  const View& view = context.ledger().view();
  const auto line = [](const std::string& text, const std::string& what) {
    return text.empty() ? "" : one_line(text, what);
  };
  require_free_id(args.id, view);
  if (args.name.empty() || args.emails.empty()) {
    throw Error(ErrorKind::usage, "a person needs a name, and the email that git knows them by")
        .hint("pact person add " + args.id + " --name \"Ann Berg\" --email ann@example.com");
  }
  Person made;
  made.id = args.id;
  made.name = one_line(args.name, "the name");
  for (const std::string& each : args.emails) {
    const std::string email = email_of(each);
    if (const Person* other = view.people().find_by_email(email)) {
      throw Error(ErrorKind::refused,
                  email + " is the address of " + other->name + " (" + other->id + ")")
          .hint("pact person set " + other->id + " KEY VALUE    (if it is the same person)");
    }
    if (std::find(made.emails.begin(), made.emails.end(), email) == made.emails.end())
      made.emails.push_back(email);
  }
  made.team = line(args.team, "the team");
  made.division = line(args.division, "the division");
  made.role = line(args.role, "the role");
  if (!args.start.empty()) made.start = context.date(args.start, DateSense::back);
  return made;
}

Result run_person_add(const PersonAddArgs& args, Context& context) {
  context.require_now();
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const Person made = person_of(args, context);
  const Charter& charter = ledger.view().charter();
  std::vector<std::string> divisions = charter.divisions;
  divisions.insert(divisions.end(), charter.departments.begin(), charter.departments.end());
  warn_of_unknown(context, made.id, "division", made.division, divisions);
  warn_of_unknown(context, made.id, "team", made.team, charter.teams);

  Transaction transaction(ledger);
  transaction.edit("people.yaml", {{yaml::Edit::Op::add, {"people"}, node_of(made)}});
  const git::Oid commit = transaction.commit({.operation = "person",
                                              .subject = subject_line("person", made.id, made.name),
                                              .customers = {},
                                              .item = {},
                                              .undoes = {}});
  warn_of_stranger(context);
  Result result;
  result.id = made.id;
  result.data = data_for_made(
      "person-add", {.id = made.id, .customer = {}, .file = "people.yaml", .commit = commit});
  const std::string words = words_of(made, context.today());
  result.page.line("Person", made.name + (words.empty() ? "" : ", " + words), made.id);
  return result;
}

struct PersonSetArgs {
  std::string id, key;
  std::vector<std::string> words, literal;
};

void setup_person_set(Arguments& arguments, PersonSetArgs& args) {
  arguments.required("ID", args.id)
      .required("KEY", args.key)
      .rest("VALUE", args.words, args.literal);
}

Result run_person_set(const PersonSetArgs& args, Context& context) {
  context.require_now();
  require_writable(context.ledger());
  const Person& person =
      args.id == "me" ? lookup::person(context.ledger().view().people(), context.ledger().me())
                      : lookup::person(context.ledger().view().people(), args.id);
  return set_place(
      context, {.file = context.ledger().view().file("people.yaml"), .at = {"people", person.id}},
      {.path = args.key, .value = setting_value(context, args.words, args.literal)});
}

}  // namespace

Command person_command() {
  return command<PersonArgs>("person", Theme::the_pact, "The people who work with the ledger",
                             setup_person, run_person);
}

Command person_list_command() {
  return command<PersonArgs>("person list", Theme::the_pact, "The people, by name", setup_person,
                             run_person);
}

Command person_add_command() {
  return command<PersonAddArgs>("person add", Theme::the_pact, "Somebody who works with us",
                                setup_person_add, run_person_add);
}

Command person_set_command() {
  return command<PersonSetArgs>("person set", Theme::the_pact, "Correct or complete a person",
                                setup_person_set, run_person_set);
}

}  // namespace pact::cli
