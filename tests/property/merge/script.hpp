#pragma once

#include <array>
#include <pact/schema/schema.hpp>
#include <string>
#include <string_view>
#include <vector>
#include <yaml/random.hpp>

/// Random edits of a file, as commands and as people with an editor make them.
namespace pact::test {

enum class Op {
  add_item,
  remove_item,
  rename_item,
  move_item,
  add_key,
  remove_key,
  change_text,
  change_whole,
  change_set,
  comment,
  quote,
  lay_out,
  line_ends,
  open_place,
  settle,
};
inline constexpr std::array k_ops = {
    Op::add_item,   Op::remove_item, Op::rename_item,  Op::move_item,  Op::add_key,
    Op::remove_key, Op::change_text, Op::change_whole, Op::change_set, Op::comment,
    Op::quote,      Op::lay_out,     Op::line_ends,    Op::open_place, Op::settle,
};
std::string_view name_of(Op op);
/// Always about the whole file, so that two of them meet nowhere else.
bool is_of_whole_file(Op op);

struct Step {
  Op op = Op::comment;
  Path item;  ///< of a keyed list; empty for the file itself
};

/// A version of a file, and how it came to be.
struct Version {
  std::string text;
  std::vector<Step> steps;
};

/// Makes one edit; false where there is no place for it, or the file would not be valid.
bool edit(Random& random, schema::FileKind kind, Op op, Version& version);

/// Any one that can be made.
void edit_somehow(Random& random, schema::FileKind kind, Version& version);

}  // namespace pact::test
