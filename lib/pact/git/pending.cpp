#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/pending.hpp>
#include <sstream>

namespace pact::git {

namespace {

constexpr std::string_view k_first_line = "pact-pending 1";
constexpr std::string_view k_last_line = "end";

std::string hex_or_dash(const std::optional<Oid>& oid) {
  return oid ? oid->hex() : "-";
}

std::optional<Oid> oid_or_nothing(const std::string& text) {
  return Oid::from_hex(text);
}

std::string in_one_line(const std::string& path) {
  std::string line;
  for (const char c : path) {
    if (c == '\\' || c == '\n') line += '\\';
    line += c == '\n' ? 'n' : c;
  }
  return line;
}

std::string from_one_line(const std::string& line) {
  std::string path;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool escaped = line[i] == '\\' && i + 1 < line.size();
    path += !escaped ? line[i] : line[++i] == 'n' ? '\n' : line[i];
  }
  return path;
}

std::filesystem::path file_of(const Repository& repository) {
  return repository.own_dir() / "pending";
}

}  // namespace

void write_pending(const Repository& repository, const Pending& pending, Flush& flush) {
  std::ostringstream out;
  out << k_first_line << '\n'
      << "branch " << pending.branch << '\n'
      << "move " << hex_or_dash(pending.before) << ' ' << pending.after.hex() << '\n';

  for (const PathChange& change : pending.changes) {
    out << "path";
    for (const Step* step : {&change.head, &change.index, &change.work}) {
      out << ' ' << hex_or_dash(step->before) << ' ' << hex_or_dash(step->after);
    }
    out << ' ' << in_one_line(change.path) << '\n';
  }
  out << k_last_line << '\n';
  // In place: where it is cut short, its last line is missing, and nothing has begun.
  const std::filesystem::path path = file_of(repository);
  const std::string text = out.str();
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
  bool written = file >= 0;
  for (std::size_t done = 0; written && done < text.size();) {
    const ssize_t count = write(file, text.data() + done, text.size() - done);
    if (count > 0) done += static_cast<std::size_t>(count);
    written = count >= 0 || errno == EINTR;
  }
  const int number = errno;
  if (file >= 0) close(file);
  if (!written) {
    unlink(path.c_str());
    throw Error(number == EACCES || number == EROFS ? ErrorKind::blocked : ErrorKind::failed,
                "could not write in git's folder")
        .at({.file = path.string()})
        .cause(std::strerror(number));
  }
  flush.file(path);
  flush.folder(path.parent_path());
}

std::optional<Pending> read_pending(const Repository& repository) {
  std::ifstream file(file_of(repository));
  std::string line;
  if (!file || !std::getline(file, line) || line != k_first_line) return std::nullopt;
  Pending pending;
  while (std::getline(file, line)) {
    if (line == k_last_line) return pending;
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "branch") {
      words >> pending.branch;
    } else if (word == "move") {
      std::string before, after;
      words >> before >> after;
      pending.before = oid_or_nothing(before);
      pending.after = oid_or_nothing(after).value_or(Oid());
    } else if (word == "path") {
      PathChange change;
      for (Step* step : {&change.head, &change.index, &change.work}) {
        std::string before, after;
        words >> before >> after;
        *step = {oid_or_nothing(before), oid_or_nothing(after)};
      }
      words.get();
      std::getline(words, change.path);
      change.path = from_one_line(change.path);
      pending.changes.push_back(std::move(change));
    }
  }
  return std::nullopt;
}

void drop_pending(const Repository& repository) {
  const std::filesystem::path file = file_of(repository);
  // Not synced: where the record comes back after a power loss, recovery finds everything done.
  unlink(file.c_str());
}

}  // namespace pact::git
