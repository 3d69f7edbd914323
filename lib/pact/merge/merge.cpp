#include <pact/base/error.hpp>
#include <pact/merge/merge.hpp>

namespace pact::merge {

Merged merge(schema::FileKind, const std::string&, const Versions& versions) {
  if (versions.base == versions.ours) return {std::string(versions.theirs), {}};
  if (versions.base == versions.theirs) return {std::string(versions.ours), {}};
  throw Error(ErrorKind::failed, "not written yet");
}

Merged keep_removed(schema::FileKind, const std::string&, std::string_view) {
  throw Error(ErrorKind::failed, "not written yet");
}

}  // namespace pact::merge
