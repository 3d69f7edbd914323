#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <pact/index/survey.hpp>
#include <pact/model/person.hpp>
#include <pact/query/query.hpp>
#include <string>
#include <vector>

/// What the working tree holds, without reading it: derived from the files, stored beside them, and
/// gone without harm at any moment.
namespace pact::index {

struct Place {
  std::filesystem::path root;        ///< of the ledger
  std::vector<std::string> folders;  ///< of it, that are looked at
  std::filesystem::path store;       ///< a folder for the index alone, which may be missing
  std::size_t least = 0;  ///< fewer files than this need no index, and none is made for them
  /// Called while many files are read: how many are done, of how many.
  std::function<void(std::size_t, std::size_t)> progress{};
  /// What the caller calls the files as they are (a tree of git's). It is kept until every file is
  /// looked at the next time.
  std::string state{};
  /// Given a state that was kept, the files that may be otherwise by now; nothing where that cannot
  /// be told. Where it is given and tells, those files alone are looked at.
  std::function<std::optional<std::vector<std::string>>(const std::string&)> changed_since{};
};

/// How a customer can be called, and where its file lies; views into the index.
struct CalledCustomer {
  std::string_view slug;
  std::string_view folder;
  std::string_view encoded_names;  ///< folder.hpp

  std::string path() const;
  CustomerNames names() const { return names_in(encoded_names); }
};

/// The index as of the moment it was opened: every file's stamp was looked at (or the caller said
/// which had changed), and what is new or changed was read. Each answer names at least the files
/// that hold what was asked for; a file that cannot be read is in every answer.
class Index {
 public:
  /// Takes away what is kept at a place, so that it is made anew.
  static void discard(const std::filesystem::path& store);
  /// Null when the answers would not be right or there is no place to keep them: a folder that may
  /// not be written, a database that cannot be made. What is damaged or old is made anew.
  static std::unique_ptr<Index> open(const Place& place);

  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;
  ~Index();

  /// How many files were read to bring it up to date.
  std::size_t files_read() const;

  /// Every file of the ledger in those folders, and what stands where one should, in path order.
  const std::vector<std::string>& paths() const;
  const std::vector<std::string>& strange_paths() const;

  /// Every customer that could be read, by path.
  const std::vector<CalledCustomer>& customers() const;
  /// Files that are in every answer.
  const std::vector<std::string>& unreadable() const;

  /// Files with items that the query may match, in path order.
  std::vector<std::string> files_for(const query::Query& query, const People& people) const;
  /// Files of which one of these facts holds (facts.hpp), in path order.
  std::vector<std::string> files_with_any(const std::vector<std::string>& facts) const;
  /// Files with a record whose id begins so.
  std::vector<std::string> files_with_ids(std::string_view prefix) const;
  /// Files in which the id stands as a value, wherever.
  std::vector<std::string> files_mentioning(std::string_view id) const;
  /// Files with a record whose id a record of another file has, too.
  std::vector<std::string> files_sharing_ids() const;
  /// The ids next to this one, below and above; fewer where there is none.
  std::vector<std::string> neighbours(const std::string& id) const;

 private:
  struct State;
  explicit Index(std::unique_ptr<State> state);
  std::vector<std::string> files_of_items(const std::optional<std::string>& expression,
                                          const std::optional<DateRange>& days) const;
  std::unique_ptr<State> state_;
};

}  // namespace pact::index
