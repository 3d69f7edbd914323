#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/ledger/split_records.hpp>
#include <pact/ledger/view.hpp>
#include <pact/lookup/customers.hpp>
#include <pact/lookup/items.hpp>
#include <pact/lookup/namesakes.hpp>
#include <pact/lookup/unsettled.hpp>
#include <pact/model/promise.hpp>
#include <property/merge/any_file.hpp>
#include <property/yaml/hand_written.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const Date k_today = *Date::from_iso("2026-03-20");

/// A ledger that somebody works on by hand, without pact.
class Folders {
 public:
  Folders(Random& random, const GitSandbox& box) : random_(random), root_(box.root()) {
    write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
    write_people();
    for (int i = 0; i < 12; ++i) add();
  }

  /// Of what git keeps: no links and no folders of another repository.
  enum class Sort { any, tracked };

  void change(Sort sort = Sort::any) {
    switch (random_.below(12)) {
      case 0:
        return remove_one();
      case 1:
        return move_one();
      case 2:
        return write(any_of_them(), "notes: [\n");
      case 3:
        return write_people();
      case 4:
        return write_in_place();
      case 5:
        return sort == Sort::any ? put_strange() : add();
      case 6:
      case 7:
      case 8:
        return rewrite(any_of_them());
      case 9:
        return copy_one();
      default:
        return add();
    }
  }

 private:
  void write(const std::string& path, const std::string& text) {
    if (path.empty()) return;
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary | std::ios::trunc) << text;
    if (schema::kind_of_path(path) && path.find('/') != std::string::npos &&
        std::ranges::find(paths_, path) == paths_.end())
      paths_.push_back(path);
  }

  void write_people() {
    static const std::vector<std::string> k_names = {"Raj Rao", "Mia Lund", "crane", "Bo \"Quay\""};
    std::string text = "schema: pact/people/1\npeople:\n";
    for (const char* id : {"raj", "bo", "mia-lund", "tom"}) {
      if (random_.one_in(4)) continue;
      text += std::string("  - id: ") + id + "\n    name: '" + random_.of(k_names) + "'\n";
      if (random_.one_in(2)) text += "    division: print works\n";
      if (random_.one_in(2)) text += "    team: north\n";
    }
    write("people.yaml", text);
  }

  std::string any_of_them() { return paths_.empty() ? "" : random_.of(paths_); }

  void rewrite(const std::string& path) {
    if (path.empty()) return;
    const schema::FileKind kind = *schema::kind_of_path(path);
    Node file = any_file(random_, kind);
    if (kind == schema::FileKind::customer) file.set("id", fs::path(path).stem().string());
    write(path, any_document(random_, file));
  }

  void add() {
    static const std::vector<std::string> k_places = {
        "customers/", "customers/ab/", "customers/cd/", "customers/ab/deep/", "asks/",
        "ideas/",     "insights/",     "briefs/",       "stories/",           "customers/ab/"};
    std::string path = random_.of(k_places);
    path += path.starts_with("customers") ? "ab" + std::to_string(random_.below(20))
                                          : any_item_id(random_);
    rewrite(path + ".yaml");
  }

  void remove_one() {
    const std::string path = any_of_them();
    if (path.empty()) return;
    fs::remove(root_ / path);
    std::erase(paths_, path);
  }

  /// One record in two files, as a merge of plain git's leaves a customer that two people renamed.
  void copy_one() {
    const std::string path = any_of_them();
    if (path.empty()) return;
    std::ifstream in(root_ / path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const fs::path from(path);
    write((from.parent_path() / ("copy-" + from.filename().string())).string(), text);
  }

  void move_one() {
    const std::string path = any_of_them();
    if (!path.starts_with("customers/")) return;
    const std::string to = "customers/zz/" + fs::path(path).filename().string();
    fs::create_directories(root_ / "customers/zz");
    fs::rename(root_ / path, root_ / to);
    std::erase(paths_, path);
    if (std::ranges::find(paths_, to) == paths_.end()) paths_.push_back(to);
  }

  /// Of the same length, at once after it was written, and with its old time.
  void write_in_place() {
    const std::string path = any_of_them();
    if (path.empty()) return;
    std::ifstream in(root_ / path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto time = fs::last_write_time(root_ / path);
    for (std::size_t at = text.find("crane"); at != std::string::npos; at = text.find("crane", at))
      text.replace(at, 5, "print");
    std::fstream(root_ / path, std::ios::binary | std::ios::in | std::ios::out) << text;
    if (random_.one_in(2)) fs::last_write_time(root_ / path, time);
  }

  void put_strange() {
    std::error_code none;
    fs::create_directories(root_ / "customers/ab", none);
    switch (random_.below(3)) {
      case 0:
        fs::create_symlink("nowhere", root_ / "customers/ab/link.yaml", none);
        break;
      case 1:
        fs::create_directories(root_ / "customers/cd/.git", none);
        break;
      default:
        fs::remove(root_ / "customers/cd/.git", none);
        std::ofstream(root_ / "customers/notes.txt") << "not ours";
    }
  }

  Random& random_;
  fs::path root_;
  std::vector<std::string> paths_;
};

/// Words that stand in the files, and some that do not.
class Queries {
 public:
  Queries(Random& random, const View& view) : random_(random) {
    for (const Item& item : view.items()) {
      for (const ItemText& each : item.texts) add(each.text);
      for (const std::string& tag : item.tags) add(tag);
      add(item.customer_name);
      add(item.from_name);
      add(item.group);
      add(item.by_name);
      values_.insert(values_.end(), {item.by, item.from, item.division, item.team, item.customer});
      ids_.push_back(item.id);
    }
    words_.insert(words_.end(), {"crane", "nowhere", "print", "a"});
    std::erase(values_, "");
    values_.push_back("raj");
    ids_.push_back("27");
  }

  std::string any() {
    switch (random_.below(8)) {
      case 0:
        return any() + " or " + any();
      case 1:
        return "-" + term();
      case 2:
        return "(" + any() + ") " + any();
      case 3:
      case 4:
        return term() + ' ' + any();
      default:
        return term();
    }
  }

  std::string id() {
    const std::string id = random_.of(ids_);
    return id.substr(0, 1 + random_.below(std::max<std::size_t>(id.size(), 1)));
  }

  std::string name() { return random_.one_in(2) ? random_.of(words_) : random_.of(values_); }

 private:
  void add(std::string_view text) {
    query::Words words;
    words.add(text);
    for (std::string& word : words.list()) words_.push_back(std::move(word));
  }

  std::string term() {
    static const std::vector<std::string> k_keys = {"customer", "group", "tag",  "by",  "from",
                                                    "division", "team",  "text", "via", "kind"};
    static const std::vector<std::string> k_days = {
        "since:2026-03-05", "until:2026-03-12", "date:2026-03-06..2026-03-09",
        "date:2026-03-07",  "due:2026-03-01..", "date:2026-03"};
    switch (random_.below(6)) {
      case 0:
        return random_.of(k_keys) + ":\"" + name() + '"';
      case 1:
        return random_.of(k_days);
      case 2:
        return std::string("is:") + std::string(random_.of(names_of(query::is_values())));
      case 3:
        return std::string("has:") + std::string(random_.of(names_of(query::has_values())));
      case 4:
        return random_.of(words_).substr(0, 3) + '*';
      default:
        return random_.of(words_);
    }
  }

  static std::vector<std::string_view> names_of(std::span<const query::Fact> facts) {
    std::vector<std::string_view> names;
    for (const query::Fact& fact : facts) names.push_back(fact.name);
    return names;
  }

  Random& random_;
  std::vector<std::string> words_;
  std::vector<std::string> values_;
  std::vector<std::string> ids_;
};

std::string found(const View& view, const query::Query& query) {
  std::string out;
  for (const Item& item : view.items_for(query)) {
    if (query::matches(query, item, {.today = k_today})) out += item.file + ' ' + item.id + '\n';
  }
  return out;
}

std::string customer_of(const View& view, const std::string& name) {
  try {
    return lookup::customer(view, name).customer.path;
  } catch (const Error& error) {
    std::string out = error.message();
    for (const std::string& each : error.hints()) out += '\n' + each;
    for (const std::string& each : error.causes()) out += '\n' + each;
    return out;
  }
}

std::string namesakes_of(const View& view, const std::string& name) {
  Customer newcomer;
  newcomer.name = name;
  newcomer.domains = {name + ".example"};
  std::string out;
  for (const lookup::Namesake& each : lookup::namesakes(view, newcomer))
    out += each.customer->customer.slug + ' ' + each.why + '\n';
  return out;
}

std::string record_of(const lookup::Records& records, const std::string& id) {
  try {
    const lookup::Record& record = records.find(id);
    return record.id + ' ' + record.file->path + ' ' + records.short_id(record.id);
  } catch (const Error& error) {
    return error.message();
  }
}

std::string listed(const std::vector<std::string>& paths) {
  return text::join(paths, "\n");
}

std::string unreadable(const View& view) {
  std::vector<std::string> paths;
  for (const UnreadableFile& each : view.unreadable()) paths.push_back(each.path);
  std::ranges::sort(paths);
  return listed(paths);
}

/// The places, and for each fact the customers and asks of which it holds, by reading all that the
/// view names for it.
std::string facts(const View& view, const std::string& name) {
  std::string out;
  for (const lookup::UnsettledPlace& each : lookup::unsettled_in(view))
    out += "unsettled " + each.file->path + ' ' + each.id + '\n';
  const auto customers = [&](const char* fact, const std::string& word, auto holds) {
    for (const CustomerFile* each : view.customers_in(view.paths_with_any({word}))) {
      if (holds(each->customer)) out += std::string(fact) + ' ' + each->customer.slug + '\n';
    }
  };
  const auto has = [&](const std::vector<std::string>& list) {
    return std::ranges::find(list, name) != list.end();
  };
  customers("waits", index::fact::waits_for(name), [&](const Customer& each) {
    return std::ranges::any_of(each.notes,
                               [&](const Note& note) {
                                 return is_open(note) &&
                                        (promised_by(note) == name || asked_of(note) == name);
                               }) ||
           std::ranges::any_of(each.plans,
                               [&](const Plan& plan) { return plan.is_open() && plan.by == name; });
  });
  customers("visits", index::fact::visits(name), [&](const Customer& each) {
    return std::ranges::any_of(each.plans, [&](const Plan& plan) { return plan.by == name; });
  });
  customers("steward", index::fact::steward(name), [&](const Customer& each) {
    return std::ranges::any_of(each.stewards, [&](const Steward& one) { return one.who == name; });
  });
  customers("sells", index::fact::division(name), [&](const Customer& each) {
    return std::ranges::any_of(each.stewards,
                               [&](const Steward& one) { return one.division == name; });
  });
  customers("group", index::fact::group(name),
            [&](const Customer& each) { return each.group == name; });
  customers("industry", index::fact::industry(name),
            [&](const Customer& each) { return has(each.industries); });
  for (const CustomerFile* each : view.customers_once(name))
    out += "was " + each->customer.slug + '\n';
  for (const Item& item : view.items_in(view.paths_with_any({index::fact::waits_for(name)}))) {
    if (item.kind == ItemKind::ask && item.state == "open" && has(item.node->texts_of("to")))
      out += "asked " + item.id + '\n';
  }
  return out;
}

std::string split(const View& view, int& found) {
  std::string out;
  for (const SplitRecord& each : split_records(view)) {
    out += each.first + ' ' + each.second + '\n';
    ++found;
  }
  return out;
}

View with_index(const git::Repository& repository) {
  return View(repository, std::nullopt, {.least = 0});
}
View without_index(const git::Repository& repository) {
  return View(repository, std::nullopt, {.least = Indexing::k_never});
}

/// How often something was found: a test would test nothing if nothing were.
struct Held {
  int matched = 0, facts = 0, split = 0;
};

void check_alike(Random& random, const View& quick, const View& slow, Held& held) {
  Queries queries(random, slow);
  for (int i = 0; i < 15; ++i) {
    const std::string text = queries.any();
    CAPTURE(text);
    query::Query query;
    const query::ParseContext context{
        .today = k_today, .me = "raj", .customers = [&](auto name) {
          const Customer& found = lookup::customer(slow, name).customer;
          return std::vector<query::NamedCustomer>{{found.slug, found.was}};
        }};
    try {
      query = query::parse(text, context);
    } catch (const Error&) {
      continue;
    }
    const std::string wanted = found(slow, query);
    held.matched += wanted.empty() ? 0 : 1;
    CHECK(found(quick, query) == wanted);
  }
  CHECK(unreadable(quick) == unreadable(slow));
  CHECK(split(quick, held.split) == split(slow, held.split));
  const lookup::Records quick_records(quick), slow_records(slow);
  for (int i = 0; i < 10; ++i) {
    const std::string name = queries.name(), id = queries.id();
    CAPTURE(name);
    CAPTURE(id);
    CHECK(customer_of(quick, name) == customer_of(slow, name));
    CHECK(record_of(quick_records, id) == record_of(slow_records, id));
    CHECK(namesakes_of(quick, name) == namesakes_of(slow, name));
    const std::string wanted = facts(slow, name);
    held.facts += wanted.empty() ? 0 : 1;
    CHECK(facts(quick, name) == wanted);
  }
}

}  // namespace

TEST_CASE("index: whatever is asked, after whatever edits, is answered as by reading all files") {
  const std::uint64_t seed = Random::seed();
  const char* given = std::getenv("PACT_TEST_ROUNDS");
  const int ledgers = given ? std::atoi(given) : 4;
  MESSAGE("PACT_TEST_SEED=" << seed << " PACT_TEST_ROUNDS=" << ledgers);
  Random random(seed);
  Held held;
  int indexed = 0;
  for (int ledger = 0; ledger < ledgers; ++ledger) {
    GitSandbox box;
    Folders folders(random, box);
    const git::Repository repository = box.open();
    for (int step = 0; step < 12; ++step) {
      CAPTURE(step);
      for (std::size_t i = random.below(4); i > 0; --i) folders.change();
      const View quick = with_index(repository);
      const View slow = without_index(repository);
      REQUIRE(quick.index() != nullptr);
      indexed += static_cast<int>(quick.index()->paths().size());
      CHECK(listed(quick.paths()) == listed(slow.paths()));
      std::vector<std::string> strange = quick.strange_paths(), others = slow.strange_paths();
      std::ranges::sort(strange);
      std::ranges::sort(others);
      CHECK(listed(strange) == listed(others));
      check_alike(random, quick, slow, held);
    }
  }
  CHECK(held.matched > ledgers * 20);
  CHECK(indexed > ledgers * 12);
  CHECK(held.facts > ledgers * 10);
  CHECK(held.split > ledgers);
}

TEST_CASE("index: believed as of the last commit, it answers as by reading all files") {
  const std::uint64_t seed = Random::seed();
  const char* given = std::getenv("PACT_TEST_ROUNDS");
  const int ledgers = given ? std::atoi(given) : 4;
  MESSAGE("PACT_TEST_SEED=" << seed << " PACT_TEST_ROUNDS=" << ledgers);
  Random random(seed);
  Held held;
  int believed = 0;
  for (int ledger = 0; ledger < ledgers; ++ledger) {
    GitSandbox box;
    Folders folders(random, box);
    box.commit_all("start");
    const git::Repository repository = box.open();
    REQUIRE(with_index(repository).index() != nullptr);
    for (int step = 0; step < 12; ++step) {
      CAPTURE(step);
      for (std::size_t i = random.below(4); i > 0; --i) folders.change(Folders::Sort::tracked);
      if (random.one_in(4)) with_index(repository).index();  // hand edits are looked at
      box.commit_all("step");
      const View quick(repository, std::nullopt, {.least = 0, .of = Indexing::Of::last_commit});
      const View slow = without_index(repository);
      REQUIRE(quick.index() != nullptr);
      believed += quick.index()->files_read() == 0 ? 1 : 0;
      CHECK(listed(quick.paths()) == listed(slow.paths()));
      check_alike(random, quick, slow, held);
    }
  }
  CHECK(believed > ledgers * 10);
  CHECK(held.matched > ledgers * 20);
  CHECK(held.facts > ledgers * 10);
  CHECK(held.split > ledgers);
}
