#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/report/open_items.hpp>
#include <set>

#include "../commands.hpp"
#include "../commit_words.hpp"
#include "../draft_lines.hpp"
#include "../item_lines.hpp"
#include "../my_news.hpp"
#include "../news_page.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct TodayArgs {};

void setup_today(Arguments&, TodayArgs&) {}

constexpr int k_days_ahead = 7;

/// A line of the page and of --json, in the order of their day.
struct Entry {
  Date day;
  Line line;
  Node row;
};

class Day {
 public:
  Day(Context& context)
      : context_(context),
        view_(context.view()),
        me_(context.ledger().me()),
        today_(context.today()) {
    if (const Person* person = context.ledger().my_record()) division_ = person->division;
  }

  Result result() {
    Result result;
    result.data = data_for("today");
    result.data.set("date", today_.iso());
    result.page.title(today_.full());
    result.page.gap();
    for (const report::OpenItem& each :
         report::open_items(view_, {me_, division_}, today_, report::Width::waiting))
      collect(each);
    add("Visits", "visits", visits_, result);
    add("I promised", "promised", promised_, result);
    add("Asked of me", "asked", asked_, result);
    for (const Draft& draft : context_.records().drafts()) {
      if (draft.note.text_of("by") != me_) continue;
      put(drafts_, Date::from_iso(draft.note.text_of("date")).value_or(Date()), draft.customer,
          first_sentence(std::string(draft.note.text_of("text"))), draft.id, Tone::plain);
    }
    add("Drafts", "drafts", drafts_, result);
    if (!context_.looks_back()) {
      warn_of_damaged_drafts(context_);
      add_what_is_new(result);
    }
    const std::vector<std::string> unshared = customers_not_shared();
    Node slugs = Node::list();
    std::vector<std::string> names;
    for (const std::string& slug : unshared) {
      slugs.add(slug);
      names.push_back(customer_name(view_, slug));
    }
    result.data.set("not_shared", std::move(slugs));
    if (!names.empty()) {
      result.page.line("Not shared", text::join(names, ", "), command_or("sync", "git push"));
    }
    if (result.page.blocks().back().empty()) {
      result.page.line("", "Nothing waits for you", "pact find WORD");
    }
    return result;
  }

 private:
  void collect(const report::OpenItem& item) {
    using Kind = report::OpenItem::Kind;
    std::string words = first_sentence(item.text);
    const std::string who(view_.people().first_name(item.by));
    const Date day = item.day.value_or(Date());
    switch (item.kind) {
      case Kind::visit:
        if (day > today_.plus_days(k_days_ahead)) return;
        if (!item.with.empty()) words += ", " + text::join_words(item.with);
        return put(visits_, day, item.customer, words, item.id, Tone::plain);
      case Kind::promise:
        return put(promised_, day, item.customer, words, item.id,
                   item.overdue ? Tone::waits : Tone::plain, item.day.has_value());
      case Kind::act:
      case Kind::ask:
        return put(asked_, day, item.customer, who + ": " + words, item.id, Tone::plain);
      case Kind::handoff:
        return put(asked_, day, item.customer, who + " hands over: " + words, item.id, Tone::plain);
      case Kind::past_visit:
      case Kind::untold:
        return;  // for a round, not for every morning
    }
  }

  /// A glance, which marks nothing as seen.
  void add_what_is_new(Result& result) {
    constexpr std::size_t k_most_files = 1000;
    const auto look = Channel(context_, "terminal").glance();
    if (!look) return;
    const report::News news = report::news(context_.ledger(), context_.records(), *look,
                                           news_reader(context_, Warnings::keep), k_most_files);
    add_whose_news(result, news, *look, context_);
  }

  /// By slug, each once; none where there is no remote to share with.
  std::vector<std::string> customers_not_shared() const {
    const git::Repository& repository = context_.ledger().repository();
    const git::Head head = repository.head();
    std::set<std::string> slugs;
    if (repository.remotes().empty() || !head.commit) return {};
    git::walk_unshared(repository, *head.commit, [&](const git::CommitInfo& commit) {
      const std::string slug = commit.trailer(k_customer_trailer);
      if (!slug.empty()) slugs.insert(slug);
      return true;
    });
    return {slugs.begin(), slugs.end()};
  }

  /// `customer` is a slug, or empty where it is about none.
  void put(std::vector<Entry>& into, Date day, const std::string& customer,
           const std::string& words, const std::string& id, Tone tone, bool dated = true) {
    Node row = Node::map();
    row.set_if("id", id).set_if("customer", customer);
    if (dated) row.set("date", day.iso());
    row.set("text", words);
    Line line{.cells = {dated ? day_in_words(day, today_) : "",
                        customer.empty() ? "" : customer_name(view_, customer)},
              .text = words,
              .aside = id.empty() ? "" : context_.records().short_id(id),
              .tone = tone};
    into.push_back({day, std::move(line), std::move(row)});
  }

  static void add(const std::string& gutter, const std::string& list, std::vector<Entry>& entries,
                  Result& result) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.day < b.day; });
    result.data.set(list, Node::list());
    result.rows.push_back(list);
    std::string word = gutter;
    for (Entry& entry : entries) {
      entry.line.gutter = std::exchange(word, "");
      result.page.line(std::move(entry.line));
      result.data.find(list)->add(std::move(entry.row));
    }
  }

  Context& context_;
  const View& view_;
  std::string me_;
  Date today_;
  std::string division_;
  std::vector<Entry> visits_, promised_, asked_, drafts_;
};

/// Outside a ledger: how to come by one.
Result welcome(Context& context) {
  Result result;
  result.data = data_for("today");
  result.data.set("date", context.today().iso());
  result.page.title("No ledger here yet");
  result.page.gap();
  result.page.line("Join", "the ledger that colleagues have", "pact join URL");
  result.page.line("Start", "a new one", "pact init DIR");
  result.page.line("Read", "what pact is for, and its commands", "pact help");
  return result;
}

Result run_today(const TodayArgs&, Context& context) {
  if (!context.has_ledger()) return welcome(context);
  context.ledger().look_for_lost_words();
  return Day(context).result();
}

}  // namespace

Command today_command() {
  return command<TodayArgs>("today", Theme::every_day,
                            "Visits, what I promised, what is asked of me", setup_today, run_today);
}

}  // namespace pact::cli
