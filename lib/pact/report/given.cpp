#include <algorithm>
#include <map>
#include <pact/query/query.hpp>
#include <pact/report/concern.hpp>
#include <pact/report/given.hpp>
#include <pact/report/idea_step.hpp>
#include <set>

namespace pact::report {

namespace {

using What = Happening::What;

class Collector {
 public:
  Collector(const Ledger& ledger, const lookup::Records& records, const std::string& person,
            Date since)
      : ledger_(ledger), view_(ledger.view()), records_(records), person_(person), since_(since) {}

  std::vector<Given> all() {
    for (const std::string& path : files()) read(path);
    std::vector<Given> given;
    for (auto& [id, each] : found_) {
      std::ranges::stable_sort(each.back, {}, [](const Happening& one) { return one.date; });
      given.push_back(std::move(each));
    }
    std::ranges::stable_sort(given, [](const Given& a, const Given& b) {
      return std::pair(a.back.back().date, a.id) > std::pair(b.back.back().date, b.id);
    });
    return given;
  }

 private:
  /// Where the person wrote, what they crafted with others, and what says since then on what it
  /// rests, or who helped.
  std::set<std::string> files() const {
    std::set<std::string> paths;
    const Date today = ledger_.today();
    const auto add = [&](const std::string& words) {
      const query::Query query =
          query::parse(words, {.today = today, .me = person_, .customers = {}});
      for (const Item& item : view_.items_for(query)) {
        if (query::matches(query, item, {.today = today})) paths.insert(item.file);
      }
    };
    add("by:me");
    add("has:cites since:" + since_.iso());
    add("has:helped since:" + since_.iso());
    for (const schema::FileKind kind : {schema::FileKind::insight, schema::FileKind::idea}) {
      for (std::string& path : view_.paths_of(kind)) paths.insert(std::move(path));
    }
    return paths;
  }

  void read(const std::string& path) {
    const LedgerFile* file = file_at(path);
    if (!file) return;
    for (Happening& each : happenings_in(file->kind, file->document.root, view_.people())) {
      if (each.by == person_ || each.entered == person_) continue;
      const Node* mine = own(each);
      if (mine && each.what == What::stands) attribute(each, path);
      if (mine && each.by != person_ && each.date >= since_) put(each, *mine, *file);
      for (const std::string& cited : cited_by(each)) put_cited(each, cited);
    }
  }
  const LedgerFile* file_at(const std::string& path) const {
    try {
      return view_.file(path);
    } catch (const Error&) {
      return nullptr;  // the command says what cannot be read
    }
  }

  /// What of the person's it came back on; null where it did not.
  const Node* own(const Happening& each) const {
    if (each.what == What::named) return nullptr;
    if (each.what != What::written) return is_of(*each.node, person_) ? each.node : nullptr;
    if (each.parent && is_of(*each.parent, person_)) return each.parent;
    const std::vector<std::string> helpers = each.node->texts_of("helped_by");
    return std::ranges::find(helpers, person_) != helpers.end() ? each.node : nullptr;
  }

  void attribute(Happening& each, const std::string& path) const {
    const git::Head head = ledger_.repository().head();
    if (!head.commit) return;
    const auto step =
        step_of_idea(ledger_.repository(), *head.commit, path, each.whom, view_.people());
    if (!step) return;
    each.by = step->by;
    each.date = step->day;
  }

  std::vector<std::string> cited_by(const Happening& each) const {
    return each.what == What::written && each.date >= since_ ? each.node->texts_of("cites")
                                                             : std::vector<std::string>();
  }
  void put_cited(const Happening& each, const std::string& id) {
    const lookup::Record* record = records_.try_find(id);
    if (!record || !is_of(*record->node, person_)) return;
    // A reply says in what it answers whose it is.
    if (each.parent && each.parent->text_of("by") == person_) return;
    put(each, *record->node, *record->file);
  }

  void put(Happening each, const Node& mine, const LedgerFile& file) {
    const std::string id(mine.text_of("id"));
    Given& given = found_[id];
    if (given.back.empty()) {
      given.id = id;
      given.sort = &mine == each.node ? each.sort : sort_of(mine, file);
      given.headline = headline_of(mine);
      given.date = Date::from_iso(mine.text_of("date"));
      if (file.kind == schema::FileKind::customer)
        given.customer_name = file.document.root.text_of("name");
    }
    each.node = each.parent = nullptr;
    given.back.push_back(std::move(each));
  }
  static std::string sort_of(const Node& mine, const LedgerFile& file) {
    if (&mine == &file.document.root) return std::string(schema::name_of(file.kind));
    const std::string_view kind = mine.text_of("kind");
    return kind == "advance" || kind == "feedback" || kind == "promise" ? "note" : "reply";
  }

  const Ledger& ledger_;
  const View& view_;
  const lookup::Records& records_;
  const std::string& person_;
  Date since_;
  std::map<std::string, Given> found_;
};

}  // namespace

std::vector<Given> given_by(const Ledger& ledger, const lookup::Records& records,
                            const std::string& person, Date since) {
  return Collector(ledger, records, person, since).all();
}

}  // namespace pact::report
