#pragma once

#include <pact/base/date.hpp>
#include <pact/model/item.hpp>
#include <span>
#include <string_view>

/// The words that the query language knows, for help pages, completion and tests.
namespace pact::query {

enum class Key {
  word,  ///< a bare word or phrase, which has no name
  customer,
  in,
  group,
  kind,
  tag,
  by,
  from,
  via,
  division,
  team,
  has,
  is,
  date,
  since,
  until,
  due,
  text,
};

struct KeyName {
  std::string_view name;
  Key key;
  std::string_view meaning;
};

/// A value that a key knows.
struct Value {
  std::string_view name;
  std::string_view meaning;
};

/// A value of `is:` or `has:`, and whether it holds of an item on a day.
struct Fact {
  std::string_view name;
  std::string_view meaning;
  bool (*holds)(const Item& item, Date today);
};

struct KindName {
  std::string_view name;
  ItemKind kind;
  std::string_view meaning;
};

/// Every key, in the order to explain them in.
std::span<const KeyName> keys();
/// `in:`, the sorts of item.
std::span<const KindName> in_values();
/// `kind:`, of notes and of stories.
std::span<const Value> kind_values();
/// `via:`, by which means it reached us.
std::span<const Value> via_values();
std::span<const Fact> is_values();
std::span<const Fact> has_values();

/// The name of a key; empty for Key::word.
std::string_view name_of(Key key);

}  // namespace pact::query
