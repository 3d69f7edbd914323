#pragma once

#include <cstdlib>
#include <fstream>
#include <pact/tree/node.hpp>
#include <string>

/// Documents with what they say, for other YAML readers to check: run.sh names the folder.
namespace pact::test {

class Samples {
 public:
  /// `name` becomes FOLDER/name.json, where PACT_YAML_SAMPLES says FOLDER; without it, the samples
  /// go nowhere.
  explicit Samples(const std::string& name) {
    if (const char* folder = std::getenv("PACT_YAML_SAMPLES")) {
      out_.open(std::string(folder) + "/" + name + ".json", std::ios::binary);
      out_ << "[";
    }
  }
  ~Samples() {
    if (out_.is_open()) out_ << "\n]\n";
  }
  Samples(const Samples&) = delete;
  Samples& operator=(const Samples&) = delete;

  void add(const std::string& yaml, const Node& value) {
    if (!out_.is_open()) return;
    out_ << (first_ ? "\n" : ",\n") << "{\"yaml\": " << quoted(yaml)
         << ", \"value\": " << json(value) << "}";
    first_ = false;
  }

 private:
  static std::string quoted(const std::string& text) {
    static constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (byte < 0x20) {
        out += std::string("\\u00") + k_digits[byte >> 4] + k_digits[byte & 15];
      } else {
        out += c;
      }
    }
    return out + '"';
  }

  static std::string json(const Node& node) {
    std::string out;
    if (node.is_none()) return "null";
    if (node.is_list()) {
      for (const Node& item : node.items()) out += (out.empty() ? "" : ", ") + json(item);
      return '[' + out + ']';
    }
    if (!node.is_map()) return quoted(node.text());
    for (const Entry& entry : node.entries()) {
      out += (out.empty() ? "" : ", ") + quoted(entry.key) + ": " + json(entry.value);
    }
    return '{' + out + '}';
  }

  std::ofstream out_;
  bool first_ = true;
};

}  // namespace pact::test
