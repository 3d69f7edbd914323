#include <pact/yaml/refusal.hpp>

namespace pact::yaml {

void refuse(const Source& source, std::size_t offset, const std::string& message,
            const std::string& hint) {
  throw Error(ErrorKind::blocked, message)
      .at(source.locate(offset))
      .excerpt(source.excerpt(offset))
      .hint(hint);
}

}  // namespace pact::yaml
