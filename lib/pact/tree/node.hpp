#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pact {

/// Bytes [begin, end) of the text that a node was read from; empty for a node made in memory.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

enum class NodeKind {
  text,
  list,
  map,
  number,  ///< only in what commands print; no reader makes one, and no file holds one
  none,    ///< a key without a value (`notes:`), which reads as an empty list, map or text
};

struct Entry;

/// A value: a text, a list, or a map that keeps the order of its keys. Files are read into it with
/// spans, and commands build it to print. Equality is of content; spans do not count.
class Node {
 public:
  Node() : kind_(NodeKind::none) {}
  Node(std::string text) : kind_(NodeKind::text), text_(std::move(text)) {}
  Node(std::string_view text) : Node(std::string(text)) {}
  Node(const char* text) : Node(std::string(text)) {}

  static Node list(std::vector<Node> items = {});
  static Node map(std::vector<Entry> entries = {});
  static Node number(long long value);

  NodeKind kind() const { return kind_; }
  bool is_text() const { return kind_ == NodeKind::text; }
  bool is_list() const { return kind_ == NodeKind::list; }
  bool is_map() const { return kind_ == NodeKind::map; }
  bool is_none() const { return kind_ == NodeKind::none; }
  /// Nothing in it: none, an empty text, list or map.
  bool empty() const;

  const std::string& text() const { return text_; }
  const std::vector<Node>& items() const { return items_; }
  std::vector<Node>& items() { return items_; }
  const std::vector<Entry>& entries() const { return entries_; }
  std::vector<Entry>& entries() { return entries_; }

  /// A map's value for `key`, or null; null too when this is no map.
  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
  /// The text of `key`, or "" when there is none.
  std::string_view text_of(std::string_view key) const;
  /// The items of `key`, or none.
  const std::vector<Node>& items_of(std::string_view key) const;
  /// The texts among the items of `key`.
  std::vector<std::string> texts_of(std::string_view key) const;

  /// Puts `value` at `key`, replacing or at the end. For chains: map.set("a", …).set("b", …).
  Node& set(std::string_view key, Node value);
  /// As set, but leaves out an empty value.
  Node& set_if(std::string_view key, Node value);
  bool erase(std::string_view key);
  Node& add(Node item);

  const Span& span() const { return span_; }
  void set_span(Span span) { span_ = span; }

  bool operator==(const Node& other) const;

 private:
  NodeKind kind_;
  std::string text_;
  std::vector<Node> items_;
  std::vector<Entry> entries_;
  Span span_;
};

struct Entry {
  std::string key;
  Node value;
  Span key_span{};

  bool operator==(const Entry& other) const { return key == other.key && value == other.value; }
};

/// The way to a place: keys of maps; in a keyed list the item's key (its id, mostly); in a set the
/// text itself. Written "contacts/mia-lund/phone", with ~ and / escaped as in JSON Pointer (RFC
/// 6901).
using Path = std::vector<std::string>;

std::string to_string(const Path& path);
Path parse_path(std::string_view text);

}  // namespace pact
