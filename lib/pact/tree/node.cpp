#include <algorithm>
#include <pact/tree/node.hpp>

namespace pact {

Node Node::list(std::vector<Node> items) {
  Node node;
  node.kind_ = NodeKind::list;
  node.items_ = std::move(items);
  return node;
}

Node Node::map(std::vector<Entry> entries) {
  Node node;
  node.kind_ = NodeKind::map;
  node.entries_ = std::move(entries);
  return node;
}

Node Node::number(long long value) {
  Node node(std::to_string(value));
  node.kind_ = NodeKind::number;
  return node;
}

bool Node::empty() const {
  return text_.empty() && items_.empty() && entries_.empty();
}

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries_.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(key));
}

std::string_view Node::text_of(std::string_view key) const {
  const Node* value = find(key);
  return value ? std::string_view(value->text_) : std::string_view();
}

const std::vector<Node>& Node::items_of(std::string_view key) const {
  static const std::vector<Node> k_none;
  const Node* value = find(key);
  return value ? value->items_ : k_none;
}

std::vector<std::string> Node::texts_of(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Node& item : items_of(key)) {
    if (item.is_text()) texts.push_back(item.text_);
  }
  return texts;
}

Node& Node::set(std::string_view key, Node value) {
  if (kind_ == NodeKind::none) kind_ = NodeKind::map;
  if (Node* present = find(key)) {
    *present = std::move(value);
  } else {
    entries_.push_back({std::string(key), std::move(value)});
  }
  return *this;
}

Node& Node::set_if(std::string_view key, Node value) {
  return value.empty() ? *this : set(key, std::move(value));
}

bool Node::erase(std::string_view key) {
  return std::erase_if(entries_, [&](const Entry& entry) { return entry.key == key; }) > 0;
}

Node& Node::add(Node item) {
  if (kind_ == NodeKind::none) kind_ = NodeKind::list;
  items_.push_back(std::move(item));
  return *this;
}

bool Node::operator==(const Node& other) const {
  return kind_ == other.kind_ && text_ == other.text_ && items_ == other.items_ &&
         entries_ == other.entries_;
}

std::string to_string(const Path& path) {
  std::string text;
  for (const std::string& step : path) {
    if (!text.empty()) text += '/';
    for (const char c : step) {
      if (c == '~') {
        text += "~0";
      } else if (c == '/') {
        text += "~1";
      } else {
        text += c;
      }
    }
  }
  return text;
}

Path parse_path(std::string_view text) {
  Path path(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '/') {
      path.emplace_back();
    } else if (text[i] == '~' && i + 1 < text.size() &&
               (text[i + 1] == '0' || text[i + 1] == '1')) {
      path.back() += text[++i] == '0' ? '~' : '/';
    } else {
      path.back() += text[i];
    }
  }
  return path;
}

}  // namespace pact
