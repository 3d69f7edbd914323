#include <algorithm>
#include <pact/base/id.hpp>
#include <pact/base/text.hpp>
#include <pact/ledger/each_customer.hpp>
#include <pact/query/words.hpp>
#include <pact/report/anonymous.hpp>

namespace pact::report {

namespace {

constexpr std::size_t k_people_to_hide_among = 5;
constexpr std::size_t k_shortest_part = 2;
constexpr std::size_t k_shortest_id = 5;
constexpr std::size_t k_digits_of_a_phone = 9;

std::string key_of(std::string_view name) {
  return text::join(query::pattern_of(name).words, " ");
}

/// Of letters beyond ASCII, any may be one.
bool begins_with_capital(std::string_view word) {
  return !word.empty() && (word[0] < 'a' || word[0] > 'z');
}

/// "Ann Berg" → "Ann", "Berg"
std::vector<std::string_view> parts_of(std::string_view name) {
  std::vector<std::string_view> parts = text::split(name, ' ');
  std::erase_if(parts, [](std::string_view part) {
    return text::count_characters(part) < k_shortest_part || !begins_with_capital(part);
  });
  return parts;
}

bool all_in_capitals(std::string_view words) {
  return std::ranges::all_of(text::split(words, ' '), begins_with_capital);
}

/// A sentence begins at that place of the text.
bool begins_sentence(std::string_view before) {
  before = text::trim(before);
  return before.empty() || std::string_view(".!?\n").find(before.back()) != std::string_view::npos;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The length of a phone number at the beginning of the text, or 0: digits with what stands between
/// them.
std::size_t phone_length(std::string_view text) {
  std::size_t digits = 0, length = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] >= '0' && text[at] <= '9') {
      ++digits;
      length = at + 1;
    } else if (std::string_view(" +-()/.").find(text[at]) == std::string_view::npos) {
      break;
    }
  }
  return digits >= k_digits_of_a_phone ? length : 0;
}

}  // namespace

void Anonymous::add(Names& names, std::string_view name, Name as) {
  const std::string key = key_of(name);
  if (key.empty()) return;
  const auto [known, is_new] = names.try_emplace(key, as);
  if (!is_new && known->second.in_capitals) known->second = as;
}

void Anonymous::add_parts(Names& names, std::string_view name, Name as) {
  for (const std::string_view part : parts_of(name)) add(names, part, as);
}

void Anonymous::add_contacts(Names& names, const Customer& customer, bool in_capitals) {
  for (const Contact& contact : customer.contacts) {
    add(names, contact.name, {Sort::contact, false});
    add(names, contact.id, {Sort::contact, false});
    add_parts(names, contact.name, {Sort::contact, in_capitals});
  }
}

Anonymous::Anonymous(const View& view, const lookup::Records& records)
    : view_(view), records_(records) {
  for (const Person& person : view.people().all()) {
    add(names_, person.name, {Sort::colleague, false});
    add(names_, person.id, {Sort::colleague, false});
    add_parts(names_, person.name, {Sort::colleague, false});
  }
  each_customer(view, [&](const CustomerFile& file) {
    const Customer& customer = file.customer;
    for (const std::string* name : {&customer.slug, &customer.name, &customer.group})
      add(names_, *name, {Sort::customer, false});
    for (const auto* list : {&customer.aliases, &customer.was, &customer.domains}) {
      for (const std::string& each : *list) add(names_, each, {Sort::customer, false});
    }
    // "Harbour Boats" of "Harbour Boats Ltd"
    const std::size_t last = customer.name.rfind(' ');
    if (last != std::string::npos && customer.name.find(' ') != last)
      add(names_, std::string_view(customer.name).substr(0, last), {Sort::customer, true});
    add_contacts(names_, customer, true);
  });
}

bool Anonymous::is_item(std::string_view word) const {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (word.size() < k_shortest_id || !id::numbers_of_prefix(word) ||
      std::ranges::none_of(word, is_digit) || std::ranges::all_of(word, is_digit))
    return false;
  if (id::well_formed(word)) return true;
  try {
    records_.find_any(word);
    return true;
  } catch (const Error& error) {
    return error.kind() != ErrorKind::not_found;
  }
}

/// Without mail addresses, phone numbers and ids.
std::string Anonymous::without_marks(std::string_view text) const {
  constexpr std::string_view k_around = "<>()[]{},;:\"'`";
  const auto ends_word = [&](char c) {
    return is_space(c) || k_around.find(c) != std::string_view::npos;
  };
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool may_begin_phone = (text[at] >= '0' && text[at] <= '9') || text[at] == '+';
    if (const std::size_t length = may_begin_phone ? phone_length(text.substr(at)) : 0) {
      result += "a number";
      at += length;
      continue;
    }
    if (ends_word(text[at])) {
      result += text[at++];
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !ends_word(text[at])) ++at;
    std::string_view word = text.substr(begin, at - begin);
    std::string_view stops = word;
    while (!word.empty() && std::string_view(".!?").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    stops.remove_prefix(word.size());
    const std::size_t sign = word.find('@');
    if (sign != std::string_view::npos && sign > 0 && sign + 1 < word.size())
      result += "an address";
    else if (is_item(word))
      result += "an entry";
    else
      result += word;
    result += stops;
  }
  return result;
}

std::string Anonymous::without(std::string_view text, const Names& own, Step step) const {
  const auto is_of_step = [&](const std::string& key, const Name& name) {
    if (!name.in_capitals) return step == Step::in_any_case;
    const bool several = key.find(' ') != std::string::npos;
    return step == (several ? Step::capital_words : Step::capital_word);
  };
  std::map<std::string, Sort, std::less<>> here;
  std::vector<query::Pattern> patterns;
  query::Words words;
  words.add(text);
  words.each([&](std::string_view word) {
    for (const Names* names : {&own, &names_}) {
      for (auto name = names->lower_bound(word);
           name != names->end() && name->first.starts_with(word); ++name) {
        const std::string& key = name->first;
        const bool begins = key.size() == word.size() || key[word.size()] == ' ';
        if (begins && is_of_step(key, name->second) &&
            here.try_emplace(key, name->second.sort).second)
          patterns.push_back(query::pattern_of(key));
      }
    }
  });
  std::string result;
  std::size_t done = 0;
  for (const Span& place : query::places_of(patterns, text)) {
    const std::string_view name = text.substr(place.begin, place.end - place.begin);
    if (step != Step::in_any_case && !all_in_capitals(name)) continue;
    result += text.substr(done, place.begin - done);
    result += begins_sentence(result) ? "A " : "a ";
    const auto sort = here.find(key_of(name));
    result += sort == here.end() || sort->second == Sort::colleague ? "colleague"
              : sort->second == Sort::contact                       ? "contact"
                                                                    : "customer";
    done = place.end;
  }
  return result += text.substr(done);
}

std::string Anonymous::text(std::string_view text,
                            const std::vector<std::string>& customers) const {
  Names own;
  for (const std::string& slug : customers) {
    const CustomerFile* file = view_.customer(slug);
    if (!file) continue;
    add_contacts(own, file->customer, false);
    add_parts(own, file->customer.name, {Sort::customer, true});
  }
  std::string plain = without_marks(text);
  for (const Step step : {Step::in_any_case, Step::capital_words, Step::capital_word})
    plain = without(plain, own, step);
  return plain;
}

std::string Anonymous::who(std::string_view person) const {
  const Person* known = view_.people().find(person);
  if (!known || known->division.empty()) return "a colleague";
  const auto alike = std::ranges::count_if(view_.people().all(), [&](const Person& each) {
    return each.division == known->division && !each.left;
  });
  const bool hidden = static_cast<std::size_t>(alike) >= k_people_to_hide_among;
  return hidden ? "a colleague of " + known->division : "a colleague";
}

}  // namespace pact::report
