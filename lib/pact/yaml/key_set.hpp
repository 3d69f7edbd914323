#pragma once

#include <functional>
#include <map>
#include <pact/yaml/refusal.hpp>
#include <string>
#include <vector>

namespace pact::yaml {

/// The keys of one map so far; refuses one that comes twice. Few keys are compared one by one,
/// since nearly every map has few.
class KeySet {
 public:
  explicit KeySet(const Source& source) : source_(source) {}

  void add(const std::string& key, std::size_t at) {
    if (few_.size() < k_few) {
      for (const auto& [other, where] : few_) {
        if (other == key) refuse_second(key, where, at);
      }
      few_.emplace_back(key, at);
    } else {
      if (many_.empty()) many_.insert(few_.begin(), few_.end());
      const auto [other, fresh] = many_.emplace(key, at);
      if (!fresh) refuse_second(key, other->second, at);
    }
  }

 private:
  static constexpr std::size_t k_few = 24;

  [[noreturn]] void refuse_second(const std::string& key, std::size_t first, std::size_t at) const {
    refuse(source_, at,
           "the key `" + key + "` stands twice; the first is in line " +
               std::to_string(source_.locate(first).line),
           "keep one of the two");
  }

  const Source& source_;
  std::vector<std::pair<std::string, std::size_t>> few_;
  std::map<std::string, std::size_t> many_;
};

}  // namespace pact::yaml
