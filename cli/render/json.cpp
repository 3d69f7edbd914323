#include <nlohmann/json.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

nlohmann::ordered_json to_json(const Node& node) {
  switch (node.kind()) {
    case NodeKind::text:
      return node.text();
    case NodeKind::number:
      return std::stoll(node.text());
    case NodeKind::none:
      return nullptr;
    case NodeKind::list: {
      auto list = nlohmann::ordered_json::array();
      for (const Node& item : node.items()) list.push_back(to_json(item));
      return list;
    }
    case NodeKind::map: {
      auto map = nlohmann::ordered_json::object();
      for (const Entry& entry : node.entries()) map[entry.key] = to_json(entry.value);
      return map;
    }
  }
  return nullptr;
}

// DEL and the C1 controls are legal in JSON, but drive a terminal as well as the others do.
std::string without_raw_controls(const std::string& json) {
  std::string safe;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto byte = static_cast<unsigned char>(json[i]);
    const auto next = i + 1 < json.size() ? static_cast<unsigned char>(json[i + 1]) : 0;
    if (byte == 0x7f) {
      safe += "\\u007f";
    } else if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) {
      constexpr char k_digits[] = "0123456789abcdef";
      safe += std::string("\\u00") + k_digits[next >> 4] + k_digits[next & 15];
      ++i;
    } else {
      safe += json[i];
    }
  }
  return safe;
}

}  // namespace

std::string as_json(const Node& data) {
  return without_raw_controls(to_json(data).dump(2));
}

std::string as_json_line(const Node& data) {
  return without_raw_controls(to_json(data).dump());
}

}  // namespace pact::cli::render
