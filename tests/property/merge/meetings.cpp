#include "meetings.hpp"

#include <algorithm>

namespace pact::test {

void Meetings::note(const Version& ours, const Version& theirs) {
  for (const Step& a : ours.steps) {
    for (const Step& b : theirs.steps) {
      // Which side is called ours means nothing.
      const auto first = static_cast<std::size_t>(a.op);
      const auto second = static_cast<std::size_t>(b.op);
      Count& count = counts_[std::min(first, second)][std::max(first, second)];
      // What is about the whole file is about each item.
      const bool whole = is_of_whole_file(a.op) || is_of_whole_file(b.op);
      ++(a.item == b.item || whole ? count.same : count.other);
    }
  }
}

std::string Meetings::table() const {
  std::string out;
  for (std::size_t a = 0; a < k_ops.size(); ++a) {
    std::string line(name_of(k_ops[a]));
    line.resize(14, ' ');
    for (std::size_t b = 0; b < k_ops.size(); ++b) {
      const Count& count = counts_[std::min(a, b)][std::max(a, b)];
      line += ' ' + std::to_string(count.same) + '/' + std::to_string(count.other);
    }
    out += line + '\n';
  }
  return out;
}

std::string Meetings::missing() const {
  std::string out;
  for (std::size_t a = 0; a < k_ops.size(); ++a) {
    for (std::size_t b = a; b < k_ops.size(); ++b) {
      const bool whole = is_of_whole_file(k_ops[a]) || is_of_whole_file(k_ops[b]);
      const std::string pair =
          std::string(name_of(k_ops[a])) + " and " + std::string(name_of(k_ops[b]));
      if (counts_[a][b].same == 0) out += pair + " never met on one item\n";
      if (counts_[a][b].other == 0 && !whole) out += pair + " never met on two\n";
    }
  }
  return out;
}

}  // namespace pact::test
