#include <map>
#include <nlohmann/json.hpp>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/schema/embedded.hpp>
#include <pact/schema/low_card_data.hpp>

namespace pact::schema {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void reject(const std::string& why) {
  throw Error(ErrorKind::failed, "low-cards.json: " + why);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : text::split(text, ' ')) words.emplace_back(word);
  return words;
}

class Reader {
 public:
  LowCardData read(const Json& json) {
    read_classes(json.at("classes"));
    for (const Json& card : json.at("cards")) data_.rules.push_back(rule(card));
    return std::move(data_);
  }

 private:
  void read_classes(const Json& classes) {
    constexpr std::size_t k_bits = 64;
    if (classes.size() > k_bits) reject("too many classes");
    for (const auto& [name, words] : classes.items()) {
      const std::uint64_t bit = std::uint64_t{1} << bits_.size();
      bits_.emplace(name, bit);
      for (const Json& word : words) data_.classes_of[word.get<std::string>()] |= bit;
    }
  }

  LowCardRule rule(const Json& json) const {
    LowCardRule rule;
    json.at("name").get_to(rule.card.name);
    json.at("message").get_to(rule.card.message);
    json.at("instead").get_to(rule.card.instead);
    for (const Json& each : json.at("keys")) {
      const std::string key = each.get<std::string>();
      if (key.starts_with('=')) {
        rule.names.push_back(words_of(std::string_view(key).substr(1)));
      } else {
        rule.keys.push_back(words_of(key));
      }
    }
    if (const auto phrases = json.find("phrases"); phrases != json.end()) {
      for (const Json& each : *phrases) rule.phrases.push_back(phrase(each.get<std::string>()));
    }
    rule.before = word_set(json, "before");
    rule.near = word_set(json, "near");
    rule.after = word_set(json, "after");
    return rule;
  }

  std::uint64_t bit_of(std::string_view word) const {
    const auto found = bits_.find(std::string(word.substr(1, word.size() - 2)));
    if (found == bits_.end()) reject("no class " + std::string(word));
    return found->second;
  }

  WordSet word_set(const Json& json, const char* key) const {
    WordSet set;
    const auto words = json.find(key);
    if (words == json.end()) return set;
    for (const Json& each : *words) {
      const std::string word = each.get<std::string>();
      if (word.starts_with('<')) {
        set.classes |= bit_of(word);
      } else {
        set.words.push_back(word);
      }
    }
    return set;
  }

  Phrase phrase(std::string_view text) const {
    Phrase phrase;
    for (std::string_view word : text::split(text, ' ')) {
      PhrasePart part;
      if (word.size() > 1 && word.ends_with('?')) {
        part.optional = true;
        word.remove_suffix(1);
      }
      using Kind = PhrasePart::Kind;
      static const std::map<std::string_view, Kind> k_signs = {
          {"#", Kind::count}, {"%", Kind::percent}, {"/", Kind::ratio},   {":", Kind::colon},
          {"^", Kind::begin}, {"$", Kind::end},     {"_", Kind::any_word}};
      if (const auto sign = k_signs.find(word); sign != k_signs.end()) {
        part.kind = sign->second;
      } else if (word.starts_with('<')) {
        part.kind = Kind::word_class;
        part.word_class = bit_of(word);
      } else {
        part.word = word;
      }
      phrase.push_back(std::move(part));
    }
    return phrase;
  }

  LowCardData data_;
  std::map<std::string, std::uint64_t> bits_;
};

}  // namespace

const LowCardData& low_card_data() {
  static const LowCardData k_data = [] {
    for (const EmbeddedFile& file : embedded_schemas()) {
      if (file.name == "low-cards.json") return Reader().read(Json::parse(file.content));
    }
    reject("it is not in the program");
  }();
  return k_data;
}

}  // namespace pact::schema
