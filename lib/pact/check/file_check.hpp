#pragma once

#include <pact/check/check.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/person.hpp>

namespace pact::check {

/// Against what a file is checked; the names are null where nothing can be said of them.
struct Known {
  const Charter* charter = nullptr;
  const People* people = nullptr;
};

/// One file of the ledger.
struct FileToCheck {
  std::string path;
  std::string bytes;
  bool is_second = false;  ///< another file is the customer of this name
};

/// An id that a record has, and where in its file.
struct IdHere {
  std::string id;
  std::size_t begin = 0;  ///< of the id in the text
};

/// An id that a record cites, and what to say where nothing has it.
struct CitedId {
  std::string id;
  Finding if_missing;
};

struct CheckedFile {
  std::vector<Finding> findings;
  std::vector<IdHere> ids;
  std::vector<CitedId> cited;
};

/// Everything that can be said of a file by itself, and what is to be compared with others. Pure;
/// may run in several threads.
CheckedFile check_file(const FileToCheck& file, const Known& known);

}  // namespace pact::check
