#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/lookup/setting_edits.hpp>

using namespace pact;
using namespace pact::lookup;

namespace {

LedgerFile customer_file() {
  return {"customers/harbour.yaml", schema::FileKind::customer,
          yaml::read("customers/harbour.yaml",
                     "schema: pact/customer/1\n"
                     "id: harbour\n"
                     "name: Harbour\n"
                     "aliases: [HBL]\n"
                     "phone: '1'\n"
                     "stewards:\n"
                     "  - {who: ann}\n"
                     "contacts:\n"
                     "  - id: mia-lund\n"
                     "    name: Mia Lund\n"
                     "    role: Director\n"
                     "  - id: mia-lund-2\n"
                     "    name: Mia Lund\n"
                     "critical:\n"
                     "  - {id: stand-size, answer: June, by: raj, date: 2026-01-01}\n"
                     "notes:\n"
                     "  - {id: 272a9w4xq7tm, date: 2026-03-24, by: ann, kind: advance, text: Yes}\n"
                     "unsettled:\n"
                     "  - {at: phone, or: ['2']}\n"
                     "  - {at: contacts/mia-lund/role, or: [Head]}\n")};
}

/// The file after the setting.
std::string after(const char* path, const std::string& value) {
  const LedgerFile file = customer_file();
  const Spot spot = find_spot(file, {}, parse_path(path));
  const SettingEdits planned =
      setting_edits(spot, value, {.me = "ann", .today = *Date::from_iso("2026-04-01")});
  return yaml::apply(file.document, schema::shape_of(file.kind), planned.edits);
}

bool has(const std::string& text, const char* line) {
  return text.find(line) != std::string::npos;
}

}  // namespace

TEST_CASE("find_spot: keys, beginnings of keys, texts") {
  const LedgerFile file = customer_file();
  CHECK(find_spot(file, {}, {"notes", "272a", "text"}).at == Path{"notes", "272a9w4xq7tm", "text"});
  CHECK(find_spot(file, {"contacts", "mia-lund"}, {"role"}).node->text() == "Director");
  CHECK(find_spot(file, {}, {"contacts", "mia-lund"}).node->text_of("role") == "Director");
  CHECK(find_spot(file, {}, {"aliases", "HBL"}).is_entry());
  CHECK(find_spot(file, {}, {"critical", "print-order"}).node == nullptr);
  CHECK_THROWS_WITH_AS(find_spot(file, {}, {"fone"}), "there is no \"fone\" to set in a customer",
                       Error);
  CHECK_THROWS_WITH_AS(find_spot(file, {}, {"phone", "x"}),
                       "\"phone\" is a text, with nothing below it", Error);
  CHECK_THROWS_WITH_AS(find_spot(file, {}, {"aliases", "x"}), "\"aliases\" has no \"x\"", Error);
  CHECK_THROWS_AS(find_spot(file, {}, {"contacts", "mia", "role"}), Error);
}

TEST_CASE("setting_edits: a text, which settles its place") {
  const std::string text = after("phone", "3");
  CHECK(has(text, "phone: '3'"));
  CHECK_FALSE(has(text, "at: phone"));
  CHECK(has(text, "at: contacts/mia-lund/role"));
  // Choosing what stands there settles it too.
  CHECK_FALSE(has(after("phone", "1"), "at: phone"));
  CHECK_FALSE(has(after("phone", ""), "phone: '1'"));
  CHECK(has(after("group", "meridian"), "group: meridian"));
  CHECK_THROWS_AS(after("name", ""), Error);
}

TEST_CASE("setting_edits: a set") {
  CHECK(has(after("aliases", "Harbor"), "aliases: [HBL, Harbor]"));
  CHECK(after("aliases", "HBL") == after("group", ""));
  CHECK_FALSE(has(after("aliases/HBL", ""), "HBL"));
  CHECK_FALSE(has(after("aliases", ""), "aliases"));
}

TEST_CASE("setting_edits: a record that says who and when is written whole") {
  const char* whole = "{id: stand-size, answer: July, by: ann, date: 2026-04-01}";
  CHECK(has(after("critical/stand-size", "July"), whole));
  CHECK(has(after("critical/stand-size/answer", "July"), whole));
  CHECK(has(after("critical/print-order", "Paper"),
            "{id: print-order, answer: Paper, by: ann, date: 2026-04-01}"));
  CHECK_FALSE(has(after("critical/stand-size", ""), "stand-size"));
}

TEST_CASE("setting_edits: items of keyed lists") {
  CHECK(has(after("stewards", "raj"), "- {who: raj}"));
  CHECK(has(after("stewards/raj/division", "print"), "- {who: raj, division: print}"));
  CHECK(has(after("stewards/ann/division", "print"), "- {who: ann, division: print}"));
  CHECK_FALSE(has(after("stewards/ann", ""), "who: ann"));
  CHECK_THROWS_AS(after("stewards/raj", ""), Error);
  CHECK_THROWS_AS(after("contacts", "Mia"), Error);
  CHECK_THROWS_AS(after("notes", "text"), Error);
  CHECK_THROWS_AS(after("notes/272a", ""), Error);
  CHECK_THROWS_AS(after("notes/2zzz/text", "x"), Error);
}
