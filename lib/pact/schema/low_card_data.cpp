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

/// "calls made" in the singular, and as people run the words together.
void add_spellings(StringMap<std::size_t>& spellings, std::string words, std::size_t rule) {
  std::vector<std::string> singulars;
  for (const std::string_view word : text::split(words, ' ')) {
    singulars.push_back(singular(std::string(word)));
  }
  spellings.emplace(text::join(singulars, " "), rule);
  spellings.emplace(text::join(singulars, ""), rule);
  std::erase(words, ' ');
  spellings.emplace(singular(std::move(words)), rule);
}

class Reader {
 public:
  LowCardData read(const Json& json) {
    read_classes(json.at("classes"));
    for (const Json& card : json.at("cards")) data_.rules.push_back(rule(card));
    for (std::size_t i = 0; i < data_.phrases.size(); ++i) file_by_first_part(i);
    return std::move(data_);
  }

 private:
  void read_classes(const Json& classes) {
    constexpr std::size_t k_bits = 64;
    if (classes.size() > k_bits) reject("too many classes");
    for (const auto& [name, words] : classes.items()) {
      const std::uint64_t bit = std::uint64_t{1} << bits_.size();
      bits_.emplace(name, bit);
      for (const Json& word : words) data_.words[word.get<std::string>()].classes |= bit;
    }
  }

  LowCardRule rule(const Json& json) {
    LowCardRule rule;
    json.at("name").get_to(rule.card.name);
    json.at("message").get_to(rule.card.message);
    json.at("instead").get_to(rule.card.instead);
    for (const Json& each : json.at("keys")) {
      const std::string key = each.get<std::string>();
      if (key.starts_with('=')) {
        add_spellings(data_.names, key.substr(1), data_.rules.size());
      } else {
        add_spellings(data_.keys, key, data_.rules.size());
      }
    }
    if (const auto phrases = json.find("phrases"); phrases != json.end()) {
      for (const Json& each : *phrases) {
        data_.phrases.push_back({phrase(each.get<std::string>()), data_.rules.size()});
      }
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
          {"#", Kind::count}, {"%", Kind::percent}, {"/", Kind::ratio}, {":", Kind::colon},
          {",", Kind::comma}, {"^", Kind::begin},   {"$", Kind::end},   {"_", Kind::any_word}};
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

  void file_by_first_part(std::size_t index) {
    const PhrasePart& first = data_.phrases[index].parts.front();
    switch (first.kind) {
      case PhrasePart::Kind::word:
        data_.words[first.word].begins.push_back(index);
        break;
      case PhrasePart::Kind::word_class:
        for (auto& [word, known] : data_.words) {
          if ((known.classes & first.word_class) != 0) known.begins.push_back(index);
        }
        break;
      case PhrasePart::Kind::count:
        data_.begin_count.push_back(index);
        break;
      case PhrasePart::Kind::percent:
        data_.begin_percent.push_back(index);
        break;
      case PhrasePart::Kind::begin:
        data_.begin_sentence.push_back(index);
        break;
      default:
        reject("a phrase cannot begin so");
    }
    if (first.optional) reject("the first part of a phrase must be there");
  }

  LowCardData data_;
  std::map<std::string, std::uint64_t> bits_;
};

}  // namespace

std::string singular(std::string word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                      !word.ends_with("us") && !word.ends_with("sis");
  if (!plural) return word;
  word.pop_back();
  if (word.ends_with("ie")) word.replace(word.size() - 2, 2, "y");
  if (word.ends_with("che")) word.pop_back();
  return word;
}

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
