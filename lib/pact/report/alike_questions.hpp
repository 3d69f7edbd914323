#pragma once

#include <pact/model/charter.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// Questions of different divisions that ask for much the same (R32): divisions are more alike than
/// they think.
struct AlikeQuestions {
  std::vector<const CriticalQuestion*> questions;  ///< of two divisions or more, as they stand
  std::vector<std::string> words;                  ///< what they have in common, folded
};

struct Comparison {
  std::vector<AlikeQuestions> alike;
  std::vector<const CriticalQuestion*> apart;  ///< that no other division asks
};

/// Two questions are alike when what they ask, why or how share two words that say something, or
/// what they ask shares one; likeness goes on from one to the next. Pointers are into the charter.
Comparison compare(const Charter& charter);

}  // namespace pact::report
