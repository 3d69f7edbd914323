#include <algorithm>
#include <map>
#include <pact/base/add_once.hpp>
#include <pact/report/idea_step.hpp>
#include <pact/report/news.hpp>

namespace pact::report {

namespace {

using What = Happening::What;
using schema::FileKind;

class Collector {
 public:
  Collector(const Ledger& ledger, const lookup::Records& records, const Look& look,
            const NewsReader& reader)
      : ledger_(ledger), view_(ledger.view()), records_(records), look_(look), reader_(reader) {}

  News all(std::size_t most) {
    News news;
    const auto take = [&](const ChangedFile& file, const std::set<std::string>& before) {
      add(file, before);
    };
    news.too_many =
        !happened_between(ledger_.repository(), look_.from, look_.to, view_.people(), take, most);
    for (auto& [key, item] : found_) {
      put_nearest_first(item.why);
      news.items.push_back(std::move(item));
    }
    std::ranges::sort(news.items, [](const NewsItem& a, const NewsItem& b) {
      const auto order = [](const NewsItem& each) {
        return std::tuple(-distance_of(each.why), newest(each), each.id, each.file);
      };
      return order(a) > order(b);
    });
    return news;
  }

 private:
  static std::optional<Date> newest(const NewsItem& item) {
    std::optional<Date> day;
    for (const Happening& each : item.what) day = std::max(day, each.date);
    return day;
  }

  bool is_new(const Happening& each, const std::set<std::string>& before) const {
    if (before.contains(each.key) || look_.gone.contains(each.key)) return false;
    // An import brings what another system knew for long.
    const bool imported = !each.entered.empty() && each.entered != each.by;
    return !imported || each.what != What::written || !each.date ||
           *each.date >= ledger_.today().plus_days(-k_days_of_first_look);
  }

  void add(const ChangedFile& file, const std::set<std::string>& before) {
    std::vector<const Happening*> fresh;
    for (const Happening& each : file.happenings) {
      if (is_new(each, before)) fresh.push_back(&each);
    }
    if (fresh.empty()) return;
    const std::vector<StewardedCustomer> customers = customers_of(file);
    const auto judge = [&](const std::vector<Item>& items) {
      for (const Happening* each : fresh) add(file, customers, items, *each);
    };
    if (reader_.watches.empty()) return judge({});
    with_items(file, judge);
  }

  void add(const ChangedFile& file, const std::vector<StewardedCustomer>& customers,
           const std::vector<Item>& items, const Happening& each) {
    const auto item = std::ranges::find(items, each.item, &Item::id);
    const Surrounding around{.customers = customers,
                             .item = item == items.end() ? nullptr : &*item,
                             .cited_authors = cited_authors(each)};
    const std::vector<Reason> why =
        why_it_concerns(each, around, reader_, view_.charter(), ledger_.today());
    if (why.empty()) return;
    Happening happening = each;
    if (each.what == What::stands && !attribute(happening, file.path)) return;
    put(file, around, std::move(happening), why);
  }

  /// The items that queries are about.
  template <typename Use>
  void with_items(const ChangedFile& file, const Use& use) const {
    const Node& root = file.document.root;
    const auto use_of = [&](const auto& value) { use(items_of(value, root, view_.people())); };
    switch (file.kind) {
      case FileKind::customer:
        return use_of(customer_from(root, file.path));
      case FileKind::ask:
        return use_of(ask_from(root, file.path));
      case FileKind::idea:
        return use_of(idea_from(root, file.path));
      case FileKind::insight:
        return use_of(insight_from(root, file.path));
      case FileKind::brief:
        return use_of(brief_from(root, file.path));
      case FileKind::story:
        return use_of(story_from(root, file.path));
      case FileKind::charter:
      case FileKind::people:
        return;
    }
  }

  void put(const ChangedFile& file, const Surrounding& around, Happening happening,
           const std::vector<Reason>& why) {
    NewsItem& item = found_[{file.path, happening.item}];
    if (item.what.empty()) describe(item, file, around, happening);
    for (const Reason& each : why) {
      if (std::ranges::none_of(item.why, [&](const Reason& other) {
            return other.kind == each.kind && other.what == each.what;
          }))
        item.why.push_back(each);
    }
    happening.node = happening.parent = nullptr;  // the file goes
    item.what.push_back(std::move(happening));
  }

  static void describe(NewsItem& item, const ChangedFile& file, const Surrounding& around,
                       const Happening& happening) {
    const Node& node = *happening.node;
    item.id = happening.item;
    item.sort = happening.sort;
    item.file = file.path;
    if (!around.customers.empty()) {
      item.customer = around.customers.front().slug;
      item.customer_name = around.customers.front().name;
    }
    item.by = node.text_of("by");
    item.headline = headline_of(node);
    item.ask_first = node.text_of("handling") == "ask-first";
    if (const Node* parent = happening.parent) {
      item.to = parent->text_of("id");
      item.about = headline_of(*parent);
      item.ask_first = item.ask_first || parent->text_of("handling") == "ask-first";
    }
  }

  static StewardedCustomer customer_of(const Node& root) {
    StewardedCustomer customer{.slug = std::string(root.text_of("id")),
                               .name = std::string(root.text_of("name")),
                               .stewards = {}};
    for (const Node& each : root.items_of("stewards"))
      customer.stewards.emplace_back(each.text_of("who"));
    return customer;
  }

  /// The customer whose file it is; of an ask, an idea… those that it names.
  std::vector<StewardedCustomer> customers_of(const ChangedFile& file) const {
    const Node& root = file.document.root;
    if (file.kind == FileKind::customer) return {customer_of(root)};
    std::vector<std::string> slugs;
    const auto add_all = [&](const std::vector<std::string>& more) {
      for (const std::string& each : more) add_once(slugs, each);
    };
    if (file.kind == FileKind::ask) add_all(root.texts_of("about"));
    if (const Node* from = root.find("from"); from && from->is_map())
      add_all({std::string(from->text_of("customer"))});
    if (const Node* matches = root.find("matches")) add_all(matches->texts_of("customers"));
    if (const Node* decision = root.find("decision")) add_all(decision->texts_of("about"));
    if (file.kind == FileKind::insight) {
      for (const Node& use : root.items_of("used")) add_all({std::string(use.text_of("customer"))});
    }
    std::vector<StewardedCustomer> all;
    for (const std::string& slug : slugs) {
      if (const CustomerFile* found = customer_called(slug))
        all.push_back(customer_of(found->file->document.root));
    }
    return all;
  }
  const CustomerFile* customer_called(const std::string& slug) const {
    try {
      return view_.customer(slug);
    } catch (const Error&) {
      return nullptr;
    }
  }

  std::vector<std::string> cited_authors(const Happening& happening) const {
    std::vector<std::string> authors;
    if (happening.what != What::written) return authors;
    for (const std::string& id : happening.node->texts_of("cites")) {
      if (const lookup::Record* record = records_.try_find(id))
        authors.emplace_back(record->node->text_of("by"));
    }
    return authors;
  }

  /// False where the reader moved the idea.
  bool attribute(Happening& happening, const std::string& path) const {
    const auto step =
        step_of_idea(ledger_.repository(), look_.to, path, happening.whom, view_.people());
    if (!step) return true;
    happening.by = step->by;
    happening.date = step->day;
    return step->by != reader_.id;
  }

  const Ledger& ledger_;
  const View& view_;
  const lookup::Records& records_;
  const Look& look_;
  const NewsReader& reader_;
  std::map<std::pair<std::string, std::string>, NewsItem> found_;
};

}  // namespace

News news(const Ledger& ledger, const lookup::Records& records, const Look& look,
          const NewsReader& reader, std::size_t most) {
  return Collector(ledger, records, look, reader).all(most);
}

}  // namespace pact::report
