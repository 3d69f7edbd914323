#include <doctest/doctest.h>

#include <pact/ledger/read_mark.hpp>
#include <support/git_sandbox.hpp>
#include <thread>

using namespace pact;

namespace {

git::Oid oid(char digit) {
  return *git::Oid::from_hex(std::string(40, digit));
}

ReadMark mark() {
  return {.seen = oid('a'),
          .shared = oid('b'),
          .gone = {"272a9w4xq7tm", "272a9w4xq7tm/told/0123456789"},
          .day = *Date::from_iso("2026-04-01"),
          .ledger = oid('c')};
}

}  // namespace

TEST_CASE("a mark reads back as it was written") {
  CHECK(read_mark_from(to_text(mark())) == mark());
  ReadMark least{.seen = oid('1'), .shared = {}, .gone = {}, .day = mark().day, .ledger = oid('2')};
  CHECK(read_mark_from(to_text(least)) == least);
}

TEST_CASE("a mark that is cut off anywhere, or has more behind it, is none") {
  const std::string text = to_text(mark());
  for (std::size_t length = 0; length + 1 < text.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_mark_from(text.substr(0, length)));
  }
  CHECK_FALSE(read_mark_from(text + "gone x\n"));
  CHECK_FALSE(read_mark_from("pact read mark 2\n" + text.substr(text.find('\n') + 1)));
}

TEST_CASE("the clone's mark goes before the copy, which stands in for one that is gone") {
  test::GitSandbox box;
  const MarkPlaces places{.clone = box.top() / "a/ann/terminal",
                          .own = box.top() / "b/ann/terminal"};
  CHECK_FALSE(read_mark(places));
  keep_mark(places, mark());
  ReadMark later = mark();
  later.seen = oid('d');
  keep_mark({.clone = places.clone}, later);
  CHECK(read_mark(places) == later);
  std::ofstream(places.clone) << "pact read mark 1\n";
  CHECK(read_mark(places) == mark());
  std::filesystem::remove(places.clone);
  CHECK(read_mark(places) == mark());
}

TEST_CASE("a copy that cannot be written is left out") {
  test::GitSandbox box;
  std::ofstream(box.top() / "file") << "in the way";
  const MarkPlaces places{.clone = box.top() / "a/terminal", .own = box.top() / "file/terminal"};
  keep_mark(places, mark());
  CHECK(read_mark(places) == mark());
}

TEST_CASE("of marks that are written at once, one stands whole") {
  test::GitSandbox box;
  const MarkPlaces places{.clone = box.top() / "a/terminal", .own = box.top() / "b/terminal"};
  keep_mark(places, mark());
  std::vector<std::thread> writers;
  for (const char digit : {'1', '2', '3', '4'}) {
    writers.emplace_back([&places, digit] {
      ReadMark mine = mark();
      mine.seen = oid(digit);
      for (int i = 0; i < 20; ++i) keep_mark(places, mine);
    });
  }
  for (int i = 0; i < 200; ++i) CHECK(read_mark({.clone = places.clone}));
  for (std::thread& each : writers) each.join();
  const auto left = read_mark(places);
  REQUIRE(left);
  CHECK(left->gone == mark().gone);
}
