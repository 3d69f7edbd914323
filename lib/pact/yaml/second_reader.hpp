#pragma once

#include <pact/tree/node.hpp>
#include <pact/yaml/frame.hpp>

namespace pact::yaml {

/// Lets yaml-cpp read the same text and refuses the file where it sees anything else than `root`:
/// what two readers take differently, other people's programs will too.
void check_with_second_reader(const Source& source, Frame frame, const Node& root);

}  // namespace pact::yaml
