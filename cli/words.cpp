#include "words.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/lookup/people.hpp>

namespace pact::cli {

namespace {

constexpr std::size_t k_longest_text = 64 * 1024;

/// Of the C0 controls; what else is odd (DEL, U+0085) is stored escaped, and shown escaped.
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
}

}  // namespace

std::vector<Field> take_fields(std::vector<std::string>& words,
                               const std::vector<std::string>& keys) {
  std::vector<Field> fields;
  std::erase_if(words, [&](const std::string& word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos || colon + 1 == word.size()) return false;
    const std::string key = word.substr(0, colon);
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) return false;
    fields.push_back({key, word.substr(colon + 1)});
    return true;
  });
  return fields;
}

void require_text(const std::string& text, const std::string& what) {
  if (text.size() > k_longest_text) {
    throw Error(ErrorKind::refused, what + " is over 64 KiB, more than a note holds")
        .hint("say what matters in a few lines, and name the document");
  }
  if (const auto bad = text::invalid_utf8(text)) {
    throw Error(ErrorKind::usage, what + " is not UTF-8 (byte " + std::to_string(*bad + 1) + ")")
        .hint("iconv -f latin1 -t utf8 < FILE | pact …");
  }
  const auto control = std::find_if(text.begin(), text.end(), is_control);
  if (control != text.end()) {
    throw Error(ErrorKind::usage, what + " has a control character (byte " +
                                      std::to_string(control - text.begin() + 1) + ")")
        .hint("write it without; a line end and a tab are fine");
  }
  if (text::trim(text).empty() || text.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw Error(ErrorKind::usage, what + " is empty");
  }
}

std::string text_of(const Context& context, const std::vector<std::string>& words,
                    const std::vector<std::string>& literal, const std::string& what) {
  std::string text;
  if (words == std::vector<std::string>{"-"} && literal.empty()) {
    text = context.ui().read_input(k_longest_text);
    while (text.ends_with('\n'))
      text.erase(text.ends_with("\r\n") ? text.size() - 2 : text.size() - 1);
  } else {
    std::vector<std::string> all = words;
    all.insert(all.end(), literal.begin(), literal.end());
    text = text::join(all, " ");
  }
  require_text(text, what);
  return text;
}

std::string text_or_asked(const Context& context, const std::vector<std::string>& words,
                          const std::vector<std::string>& literal, const std::string& what,
                          const std::string& question) {
  if (!words.empty() || !literal.empty() || !context.ui().interactive()) {
    return text_of(context, words, literal, what);
  }
  context.ui().say(question + " (Ctrl-D ends)");
  return text_of(context, {"-"}, {}, what);
}

Date past_day(const Context& context, const std::string& typed, const std::string& hint) {
  if (typed.empty()) return context.today();
  const Date date = context.date(typed, DateSense::back);
  if (date <= context.today()) return date;
  Error error(ErrorKind::usage, date.iso() + " is to come, and what is written down has happened");
  if (hint.empty()) throw std::move(error);
  throw std::move(error).hint(hint);
}

std::string person_or_division(Context& context, const std::string& who) {
  const View& view = context.ledger().view();
  if (who == "me") return context.ledger().me();
  if (who == "anyone" || view.charter().is_division(who) || view.charter().is_department(who))
    return who;
  if (const Person* person = lookup::try_person(view.people(), who)) return person->id;
  const std::string id = text::slug(who);
  if (id.empty())
    throw Error(ErrorKind::usage, "nobody can be called \"" + text::printable(who) + "\"");
  context.ui().warn(who + " is in neither people.yaml nor the charter's divisions and departments",
                    "pact person add " + id + " --name \"" + who + "\" --email …");
  return id;
}

std::string one_line(const std::string& text, const std::string& what) {
  require_text(text, what);
  if (text.find_first_of("\r\n\t") != std::string::npos) {
    throw Error(ErrorKind::usage, what + " takes one line, without tabs");
  }
  return std::string(text::trim(text));
}

std::string domain_of(const std::string& typed) {
  std::string domain = one_line(typed, "the domain");
  if (const std::size_t scheme = domain.find("://"); scheme != std::string::npos)
    domain.erase(0, scheme + 3);
  if (const std::size_t at = domain.rfind('@'); at != std::string::npos) domain.erase(0, at + 1);
  domain.erase(std::min(domain.size(), domain.find('/')));
  domain = text::fold(domain);
  if (domain.starts_with("www.")) domain.erase(0, 4);
  if (domain.find('.') == std::string::npos || domain.find(' ') != std::string::npos ||
      domain.front() == '.' || domain.back() == '.') {
    throw Error(ErrorKind::usage, "no domain: " + text::printable(typed)).hint("harbour.example");
  }
  return domain;
}

std::string email_of(const std::string& typed) {
  const std::string email = one_line(typed, "the email");
  const std::size_t at = email.find('@');
  if (at == std::string::npos || at == 0 || at + 1 == email.size() ||
      email.find_first_of(" <>,;") != std::string::npos) {
    throw Error(ErrorKind::usage, "no email: " + text::printable(typed))
        .hint("mia@harbour.example");
  }
  return email;
}

std::string with_article(const std::string& noun) {
  if (noun == "feedback") return noun;
  return (std::string_view("aeiou").find(noun.empty() ? ' ' : noun[0]) != std::string_view::npos
              ? "an "
              : "a ") +
         noun;
}

}  // namespace pact::cli
