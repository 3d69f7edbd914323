#include "setting.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/lookup/people.hpp>

#include "setting_rules.hpp"
#include "warnings.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

using lookup::Spot;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Lists whose items have the name of somebody for a key.
bool lists_people(std::string_view list) {
  return is_one_of(list, {"stewards", "sponsors", "champions"});
}

/// People and contacts in a path may be said by name.
Path with_ids(Context& context, const Reference& reference, Path typed) {
  if (!reference.at.empty() || typed.size() < 2) return typed;
  if (typed[0] == "contacts" && reference.customer) {
    typed[1] = lookup::contact(reference.customer->customer, typed[1]).id;
  } else if (reference.file->kind == schema::FileKind::people) {
    // "ann/team" is enough in the file that holds only people.
    if (typed[0] != "people") typed.insert(typed.begin(), "people");
    typed[1] = lookup::person(context.view().people(), typed[1]).id;
  } else if (lists_people(typed[0])) {
    typed[1] = person_or_division(context, typed[1]);
  }
  return typed;
}

/// The value as the file has it: dates as ISO, people, contacts and items by id.
std::string as_written(Context& context, const Reference& reference, const Spot& spot,
                       const std::string& typed) {
  const std::string& last =
      spot.property || spot.at.size() < 2 ? spot.at.back() : spot.at[spot.at.size() - 2];
  const bool in_list = spot.shape->kind == schema::ShapeKind::list;
  if ((in_list ? *spot.shape->item : *spot.shape).text == schema::TextKind::date) {
    return context
        .date(typed, is_one_of(last, {"due", "until"}) ? DateSense::forward : DateSense::back)
        .iso();
  }
  const std::string_view sort = reference.item ? reference.item->sort() : std::string_view();
  if (reference.customer &&
      ((last == "from" && sort == "notes") || (last == "with" && sort == "plans") ||
       (last == "who" && sort == "needs"))) {
    return lookup::contact(reference.customer->customer, typed).id;
  }
  if (is_one_of(last, {"who", "helped_by", "authors"}) || (in_list && lists_people(last))) {
    return person_or_division(context, typed);
  }
  if (is_one_of(last, {"cites", "used"})) return context.records().find(typed).id;
  if (last == "domains") return domain_of(typed);
  if (is_one_of(last, {"email", "emails"})) return email_of(typed);
  require_text(typed, "the value");
  return typed;
}

/// The critical question whose answer stands at the spot, or null.
const CriticalQuestion* question_at(const Charter& charter, const Spot& spot) {
  const bool answer = spot.at.size() >= 2 && spot.at[0] == "critical";
  return answer ? charter.critical_question(spot.at[1]) : nullptr;
}

/// An answer to a question that the charter does not ask would be read by nobody.
void require_question(const Charter& charter, const Reference& reference, const Spot& spot) {
  if (!reference.customer || spot.at.size() < 2 || spot.at[0] != "critical" || spot.node ||
      question_at(charter, spot))
    return;
  Error error(ErrorKind::not_found, "the charter asks no question \"" + spot.at[1] + "\"");
  std::vector<std::string> ids;
  std::size_t widest = 0;
  for (const CriticalQuestion& each : charter.critical) {
    ids.push_back(each.id);
    widest = std::max(widest, each.id.size());
  }
  for (const CriticalQuestion& each : charter.critical) {
    error =
        std::move(error).cause(each.id + std::string(widest - each.id.size() + 2, ' ') + each.what);
  }
  if (const auto near = text::nearest(spot.at[1], ids)) {
    throw std::move(error).hint("did you mean critical/" + *near + "?");
  }
  throw std::move(error).hint("pact charter");
}

std::string asked_for(Context& context, const Reference& reference, const Spot& spot) {
  std::optional<std::string> line;
  if (context.ui().interactive()) {
    const CriticalQuestion* question =
        reference.customer ? question_at(context.view().charter(), spot) : nullptr;
    const std::string prompt = question        ? question->what
                               : spot.property ? spot.property->description
                                               : to_string(spot.at);
    line = context.ui().ask(prompt + " ");
  }
  if (!line || text::trim(*line).empty()) {
    throw Error(ErrorKind::usage, "what should it say?")
        .hint("''    (takes away what stands there)");
  }
  return std::string(text::trim(*line));
}

/// "Harbour Boats Ltd, Mia Lund, cares about": the place in words.
std::string in_words(const Reference& reference, const Path& at, const People& people) {
  std::vector<std::string> words;
  if (reference.customer) words.emplace_back(reference.customer->customer.display());
  if (reference.file->kind == schema::FileKind::charter) words.emplace_back("The charter");
  for (std::size_t i = reference.item ? reference.at.size() : 0; i < at.size(); ++i) {
    const bool named = i + 1 < at.size();
    if (i == 0 && named && is_one_of(at[i], {"contacts", "people", "critical"})) continue;
    std::string word = at[i];
    if (i == 1 && at[0] == "contacts" && reference.customer) {
      word = reference.customer->customer.contact(word)->name;
    } else if (i == 1 && (at[0] == "people" || lists_people(at[0]))) {
      word = people.display(word);
    } else if (i != 1) {
      std::replace(word.begin(), word.end(), '_', ' ');
    }
    words.push_back(std::move(word));
  }
  return text::join(words, ", ");
}

}  // namespace

std::optional<std::string> setting_value(const Context& context,
                                         const std::vector<std::string>& words,
                                         const std::vector<std::string>& literal) {
  if (words.empty() && literal.empty()) return std::nullopt;
  const auto empty = [](const std::string& word) { return word.empty(); };
  const bool nothing = std::all_of(words.begin(), words.end(), empty) &&
                       std::all_of(literal.begin(), literal.end(), empty);
  return nothing ? "" : text_of(context, words, literal, "the value");
}

std::string about(const Reference& reference) {
  if (reference.customer) return reference.customer->customer.slug;
  if (reference.item) return reference.item->id;
  return std::string(schema::name_of(reference.file->kind));
}

PlannedSetting plan_setting(Context& context, const Reference& reference, const Setting& setting) {
  const Ledger& ledger = context.ledger();
  if (setting.path.empty()) throw Error(ErrorKind::usage, "which place?").hint("pact help set");
  Spot spot = lookup::find_spot(*reference.file, reference.at,
                                with_ids(context, reference, parse_path(setting.path)));
  require_question(ledger.view().charter(), reference, spot);
  const std::string given = setting.value ? *setting.value : asked_for(context, reference, spot);
  std::string value = given.empty() ? "" : as_written(context, reference, spot, given);
  lookup::SettingEdits edits =
      lookup::setting_edits(spot, value, {.me = ledger.me(), .today = ledger.today()});
  require_settable(context, reference, spot, value);
  return {std::move(spot), std::move(value), std::move(edits)};
}

Result set_place(Context& context, const Reference& reference, const Setting& setting) {
  Ledger& ledger = context.ledger();
  const auto [spot, value, planned] = plan_setting(context, reference, setting);

  // The commit makes the ledger read its files anew, so all that is said of them is said before.
  const bool of_somebody = spot.at.size() > 1 && is_one_of(spot.at[0], {"contacts", "people"});
  const std::string item = reference.item ? reference.item->id : "";
  const std::string id = of_somebody ? spot.at[1] : item;
  const std::string slug = reference.customer ? reference.customer->customer.slug : "";
  const bool prose = spot.shape->text == schema::TextKind::prose;
  const auto from = reference.item ? reference.at.size() : 0;
  const std::string place =
      to_string(Path(spot.at.begin() + static_cast<std::ptrdiff_t>(from), spot.at.end()));
  Line line{.gutter = "Already so", .text = in_words(reference, spot.at, ledger.view().people())};
  const bool names_somebody = lists_people(spot.at.back()) || spot.at.back() == "who";
  if (!value.empty())
    line.text +=
        ": " + (names_somebody ? std::string(ledger.view().people().display(value)) : value);
  line.aside = !item.empty() ? context.records().short_id(item) : id.empty() ? slug : id;
  Result result;
  result.id = id.empty() ? slug : id;
  result.data = data_for("set");
  result.data.set_if("id", id)
      .set_if("customer", slug)
      .set("file", reference.file->path)
      .set("at", to_string(spot.at))
      .set_if("value", value);
  if (planned.edits.empty()) {
    result.page.line(std::move(line));
    return result;
  }
  Transaction transaction(ledger);
  transaction.edit(reference.file->path, planned.edits);
  const git::Oid commit = transaction.commit(
      {.operation = "set",
       .subject = subject_line("set", about(reference),
                               place + (value.empty() ? " taken away" : " " + value)),
       .customers = slug.empty() ? std::vector<std::string>() : std::vector{slug},
       .item = item,
       .undoes = {}});
  warn_of_stranger(context);
  if (prose) warn_of_low_cards(context, value);
  result.data.set("commit", commit.hex());
  line.gutter = value.empty() ? "Removed" : planned.added ? "Added" : "Set";
  result.page.line(std::move(line));
  if (!planned.before.empty())
    result.page.line({.gutter = "  was", .text = planned.before, .tone = Tone::dim});
  return result;
}

}  // namespace pact::cli
