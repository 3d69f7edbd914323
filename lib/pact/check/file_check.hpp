#pragma once

#include <pact/check/check.hpp>
#include <pact/check/mentions.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/person.hpp>
#include <set>
#include <string>
#include <vector>

namespace pact::check {

/// Against what a file is checked; the names are null where nothing can be said of them.
struct Known {
  const Charter* charter = nullptr;
  const People* people = nullptr;
  std::set<std::string> personal_folders{};  ///< ids and names of people, as folders are called
};
Known known_of(const Charter* charter, const People* people);

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

/// A name that only other files can answer for.
struct Reference {
  Names names = Names::item;
  std::string name;
  std::string of;  ///< of a contact: the customer
  std::size_t begin = 0;
};

struct CheckedFile {
  std::vector<Finding> findings;
  std::vector<IdHere> ids;
  std::vector<Reference> references;
  std::vector<std::string> former;  ///< slugs that the customer had before
};

/// Everything that can be said of a file by itself, and what is to be compared with others. Pure;
/// may run in several threads.
CheckedFile check_file(const FileToCheck& file, const Known& known);

/// Whether a folder of customers' files is named for one person, which makes them that person's.
std::vector<Finding> check_folders(const std::string& path, const Known& known);

}  // namespace pact::check
