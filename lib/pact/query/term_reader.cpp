#include <fmt/format.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/term_reader.hpp>

namespace pact::query {
namespace {

const Date k_first_day(std::chrono::sys_days(std::chrono::year{1} / 1 / 1));
const Date k_last_day(std::chrono::sys_days(std::chrono::year{9999} / 12 / 31));

constexpr int k_columns_shown = 40;

template <typename Named>
std::vector<std::string> names_of(std::span<const Named> all) {
  std::vector<std::string> names;
  for (const Named& each : all) names.emplace_back(each.name);
  return names;
}

// What was typed, fit for a message.
std::string shown(std::string_view typed) {
  return text::ellipsize(text::printable(typed, text::Newlines::escape), k_columns_shown);
}

// Reads the value of one term. `token`, `query` and `context` outlive it.
class TermReader {
 public:
  TermReader(const Token& token, const Source& query, const ParseContext& context)
      : token_(token), query_(query), context_(context) {}

  Term read() {
    term_.offset = token_.offset;
    term_.key = token_.key.empty() ? Key::word : key();
    term_.value = text::fold(text::trim(token_.value));
    read_value();
    return std::move(term_);
  }

 private:
  Key key() const {
    const std::string name = text::fold(token_.key);
    const auto found = std::ranges::find(keys(), name, &KeyName::name);
    if (found != keys().end()) return found->key;
    const std::vector<std::string> names = names_of(keys());
    const auto near = text::nearest(name, names);
    fail_at(query_, token_.offset, fmt::format("there is no key {}:", shown(token_.key)),
            fmt::format("{}keys: {}; for the text itself, quote it: \"{}:{}\"",
                        near ? fmt::format("{}:? ", *near) : "", text::join(names, " "),
                        shown(token_.key), shown(token_.value)));
  }

  void read_value() {
    switch (term_.key) {
      case Key::word:
      case Key::text:
      case Key::tag:
      case Key::from:
        return read_words();
      case Key::group:
      case Key::division:
      case Key::team:
        refuse_star();
        term_.pattern = pattern_of(term_.value);
        return require_words();
      case Key::customer:
        return read_customer();
      case Key::by:
        return read_author();
      case Key::in:
        return read_kind_of_item();
      case Key::kind:
        return require_one_of(names_of(kind_values()));
      case Key::via:
        return require_one_of(names_of(via_values()));
      case Key::is:
        term_.fact = fact(is_values());
        return;
      case Key::has:
        term_.fact = fact(has_values());
        return;
      case Key::date:
      case Key::since:
      case Key::until:
        return read_days(DateSense::back);
      case Key::due:
        return read_days(DateSense::forward);
    }
  }

  void read_words() {
    bool prefix = false;
    if (!token_.quoted && term_.value.ends_with('*')) {
      prefix = true;
      term_.value.pop_back();
    }
    refuse_star();
    term_.pattern = pattern_of(term_.value, prefix);
    if (prefix && term_.pattern.words.empty()) {
      fail_at(query_, token_.value_offset, "a * alone would match everything",
              "leave it out, or write how the word begins: deliv*");
    }
    require_words();
  }

  void refuse_star() const {
    if (token_.quoted || term_.value.find('*') == std::string::npos) return;
    fail_at(query_, token_.value_offset,
            fmt::format("there is a * within \"{}\"", shown(token_.value)),
            term_.key == Key::word || term_.key == Key::text || term_.key == Key::tag ||
                    term_.key == Key::from
                ? "a * stands at the end of a word only: deliv*"
                : fmt::format("{}: takes the whole value, without *", name_of(term_.key)));
  }

  void require_words() const {
    if (term_.pattern.words.empty()) {
      fail_at(query_, token_.value_offset,
              fmt::format("there is no word in \"{}\"", shown(token_.value)),
              "queries look for letters and digits");
    }
    if (term_.pattern.words.size() > k_most_words) {
      fail_at(query_, token_.value_offset, "the phrase is too long",
              fmt::format("a phrase has at most {} words", k_most_words));
    }
  }

  void read_customer() {
    refuse_star();
    term_.pattern = pattern_of(term_.value);
    require_words();
    if (!context_.customers) return;
    const std::string reference(text::trim(token_.value));
    const std::vector<NamedCustomer> found = context_.customers(reference);
    if (found.size() == 1) {
      term_.slugs = found.front().was;
      term_.slugs.insert(term_.slugs.begin(), found.front().slug);
      return;
    }
    std::vector<std::string> slugs;
    for (const NamedCustomer& customer : found) slugs.push_back(customer.slug);
    std::ranges::sort(slugs);
    const bool none = found.empty();
    throw Error(none ? ErrorKind::not_found : ErrorKind::ambiguous,
                fmt::format("{} called \"{}\"", none ? "no customer is" : "several customers are",
                            shown(reference)))
        .at(query_.locate(token_.value_offset))
        .excerpt(query_.excerpt(token_.value_offset))
        .hint(none ? "customer: takes a slug, an alias or a part of the name; to look for words "
                     "anywhere, leave out the key"
                   : "one of: " + text::join(slugs, " "));
  }

  void read_author() {
    refuse_star();
    if (term_.value != "me") return;
    if (context_.me.empty()) {
      fail_at(query_, token_.offset, "it is not known who you are",
              "git config user.email is to be an address that people.yaml has");
    }
    term_.me = true;
    term_.value = text::fold(context_.me);
  }

  void read_kind_of_item() {
    const auto found = std::ranges::find_if(in_values(), [&](const KindName& each) {
      return each.name == term_.value || pact::name_of(each.kind) == term_.value;
    });
    if (found == in_values().end()) unknown_value(names_of(in_values()));
    term_.kind = found->kind;
  }

  void require_one_of(const std::vector<std::string>& names) const {
    if (std::ranges::find(names, term_.value) == names.end()) unknown_value(names);
  }

  const Fact* fact(std::span<const Fact> facts) const {
    const auto found = std::ranges::find(facts, term_.value, &Fact::name);
    if (found == facts.end()) unknown_value(names_of(facts));
    return &*found;
  }

  [[noreturn]] void unknown_value(const std::vector<std::string>& names) const {
    const std::string_view key = name_of(term_.key);
    const auto near = text::nearest(term_.value, names);
    fail_at(query_, token_.value_offset,
            fmt::format("{}: does not know \"{}\"", key, shown(token_.value)),
            fmt::format("{}{}: takes {}", near ? fmt::format("{}:{}? ", key, *near) : "", key,
                        text::join(names, " ")));
  }

  void read_days(DateSense sense) {
    const std::string_view value = term_.value;
    const std::size_t dots = value.find("..");
    const bool ranges = term_.key == Key::date || term_.key == Key::due;
    if (dots == std::string_view::npos || !ranges) {
      term_.days = days(value, context_.today, sense);
      if (term_.key == Key::since) term_.days->last = k_last_day;
      if (term_.key == Key::until) term_.days->first = k_first_day;
      return;
    }
    const std::string_view from = text::trim(value.substr(0, dots));
    const std::string_view to = text::trim(value.substr(dots + 2));
    if (from.empty() && to.empty()) days(value, context_.today, sense);
    term_.days = {k_first_day, k_last_day};
    if (!from.empty()) term_.days->first = days(from, context_.today, sense).first;
    if (to.empty()) return;
    term_.days->last = days(to, context_.today, sense).last;
    // Of two days without a year, the second follows the first: 9apr..12apr on the 10th.
    if (term_.days->last < term_.days->first) {
      term_.days->last = days(to, term_.days->first, DateSense::forward).last;
    }
    if (term_.days->last < term_.days->first) {
      fail_at(query_, token_.value_offset, "the range ends before it begins",
              "the earlier day comes first: 2025-01..2025-03");
    }
  }

  DateRange days(std::string_view value, Date today, DateSense sense) const {
    if (const auto found = parse_date(value, today, sense)) return *found;
    const bool ranges = term_.key == Key::date || term_.key == Key::due;
    fail_at(query_, token_.value_offset, fmt::format("\"{}\" is no date", shown(token_.value)),
            fmt::format("a date is today, fri, 9apr, -2w, 2025, 2025-03 or 2026-04-09{}{}",
                        ranges ? ", or a range: 2025-01..2025-03" : "",
                        term_.key == Key::due ? "; has:due for any" : ""));
  }

  const Token& token_;
  const Source& query_;
  const ParseContext& context_;
  Term term_;
};

}  // namespace

Term read_term(const Token& token, const Source& query, const ParseContext& context) {
  return TermReader(token, query, context).read();
}

}  // namespace pact::query
