#pragma once

#include <pact/base/source.hpp>

namespace pact::yaml {

/// Where a file's content lies: behind a byte order mark and `---`, before `...`.
struct Frame {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Refuses what no file of ours may hold, whatever it says: more than 8 MiB, bytes that are not
/// UTF-8, control characters, git's conflict markers, directives, several documents.
Frame frame_of(const Source& source);

}  // namespace pact::yaml
