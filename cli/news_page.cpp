#include "news_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <set>

#include "item_lines.hpp"
#include "news_words.hpp"

namespace pact::cli {

namespace {

using report::Happening;
using report::NewsItem;
using What = Happening::What;

/// A line below an item: "  why   you look after Quay Nine    pact reply 1v0m8".
Line below(const std::string& word, std::string text, std::string aside = "") {
  return {.gutter = "  " + word,
          .text = std::move(text),
          .aside = std::move(aside),
          .gutter_tone = Tone::dim};
}

class NewsPage {
 public:
  NewsPage(Context& context, Result& result)
      : view_(context.ledger().view()),
        records_(context.records()),
        me_(context.ledger().me()),
        today_(context.today()),
        result_(result) {}

  void add(const NewsItem& item) {
    const std::string id = item.id.empty() ? "" : short_id(item);
    const std::vector<const Happening*> all = shown(item);
    const Happening& first = *all.front();
    result_.page.line({.gutter = first.date ? first.date->brief(today_) : "",
                       .cells = {item.customer_name},
                       .text = in_words(first, view_, today_),
                       .aside = id});
    if (item.ask_first && item.by != me_)
      result_.page.line(
          below("ask first", "before retelling: " + std::string(view_.people().display(item.by))));
    if (!first.context.empty()) result_.page.line(below("context", first.context));
    for (auto each = all.begin() + 1; each != all.end(); ++each) {
      const std::string day = (*each)->date ? (*each)->date->brief(today_) + ", " : "";
      result_.page.line(below("then", day + in_words(**each, view_, today_)));
    }
    const bool says_itself = first.what == What::written || first.what == What::named;
    const std::string& about = says_itself ? item.about : item.headline;
    if (!about.empty()) result_.page.line(below("about", first_sentence(about)));
    result_.page.line(below("why", in_words(item.why, view_), answer_to(item, id)));
    result_.page.gap();
    result_.data.find("news")->add(row_of(item, all));
  }

 private:
  /// That it speaks to somebody, the item itself says where it is new too.
  static std::vector<const Happening*> shown(const NewsItem& item) {
    const bool is_new = std::ranges::any_of(
        item.what, [](const Happening& each) { return each.what == What::written; });
    std::vector<const Happening*> all;
    for (const Happening& each : item.what) {
      if (!(is_new && each.what == What::named)) all.push_back(&each);
    }
    return all;
  }

  std::string short_id(const NewsItem& item) const {
    return item.sort == "critical" ? "" : records_.short_id(item.id);
  }

  Node row_of(const NewsItem& item, const std::vector<const Happening*>& all) const {
    Node row = Node::map({{"id", item.id}, {"sort", item.sort}});
    row.set_if("customer", item.customer).set_if("to", item.to).set_if("by", item.by);
    row.set_if("text", item.headline);
    if (item.ask_first) row.set("handling", "ask-first");
    Node what = Node::list();
    for (const Happening* each : all) {
      Node one = Node::map({{"what", std::string(name_of(each->what))}});
      one.set_if("by", each->by);
      if (each->date) one.set("date", each->date->iso());
      one.set_if("whom", each->what == What::named ? "" : each->whom);
      one.set_if("text", each->text).set_if("context", each->context);
      what.add(std::move(one));
    }
    Node why = Node::list();
    for (const report::Reason& each : item.why) {
      Node one = Node::map({{"kind", std::string(each.kind)}});
      why.add(std::move(one.set_if("what", each.what)));
    }
    return row.set("what", std::move(what)).set("why", std::move(why)).set("file", item.file);
  }

  const View& view_;
  const lookup::Records& records_;
  std::string me_;
  Date today_;
  Result& result_;
};

std::string since_in_words(const report::Look& look, Date today) {
  return look.since ? "since " + day_in_words(*look.since, today) : "";
}

}  // namespace

void add_news(Result& result, const report::News& news, const report::Look& look,
              Context& context) {
  const std::string since = since_in_words(look, context.today());
  result.data.set("since", look.since ? Node(look.since->iso()) : Node())
      .set("first_look", look.first ? "yes" : "no")
      .set("news", Node::list());
  result.rows = {"news"};
  if (!news.items.empty()) {
    result.page.title("News", since);
    result.page.gap();
    NewsPage page(context, result);
    for (const NewsItem& item : news.items) page.add(item);
  } else {
    result.page.line("", "Nothing new " + since);
  }
  result.page.gap();
  if (look.first)
    result.page.line("First look", "What is older is taken as seen", "pact news --since DATE");
}

void add_whose_news(Result& result, const report::News& news, const report::Look& look,
                    Context& context) {
  constexpr std::size_t k_most = 6;
  std::set<std::pair<std::string, std::string>> customers;  // by name, and slug
  bool others = false;
  for (const NewsItem& item : news.items) {
    if (item.customer.empty())
      others = true;
    else
      customers.insert({item.customer_name, item.customer});
  }
  Node slugs = Node::list();
  std::vector<std::string> names;
  for (const auto& [name, slug] : customers) {
    slugs.add(slug);
    if (names.size() < k_most) names.push_back(name);
  }
  result.data.set("new", std::move(slugs));
  std::string words = text::join(names, ", ");
  if (customers.size() > k_most) words += ", and other customers";
  if (others) words += words.empty() ? "From colleagues" : ", and from colleagues";
  if (news.too_many) words = "Much, " + since_in_words(look, context.today());
  if (!words.empty()) result.page.line("What is new", words, "pact news");
}

void add_given(Result& result, const std::vector<report::Given>& given, Date since,
               Context& context) {
  const View& view = context.ledger().view();
  const Date today = context.today();
  result.data.set("since", since.iso()).set("given", Node::list());
  result.rows = {"given"};
  if (!given.empty()) {
    result.page.title("What came back", "since " + since.brief(today));
    result.page.gap();
  }
  for (const report::Given& each : given) {
    const std::string id = context.records().short_id(each.id);
    result.page.line({.gutter = each.date ? each.date->brief(today) : "",
                      .cells = {each.customer_name},
                      .text = first_sentence(each.headline),
                      .aside = id,
                      .tone = Tone::dim});
    Node back = Node::list();
    for (const Happening& one : each.back) {
      const bool helped = one.item == each.id && one.what == What::written;
      Node row = Node::map({{"what", helped ? "helped" : std::string(name_of(one.what))}});
      row.set("id", one.item).set_if("by", one.by);
      if (one.date) row.set("date", one.date->iso());
      back.add(std::move(row.set_if("text", helped ? "" : one.text)));
      const std::string words =
          helped ? std::string(view.people().first_name(one.by)) + " says that you helped"
                 : in_words(one, view, today);
      result.page.line(below(one.date ? one.date->brief(today) : "", words,
                             one.item == each.id ? "" : context.records().short_id(one.item)));
    }
    result.page.gap();
    Node row = Node::map({{"id", each.id}, {"sort", each.sort}});
    row.set_if("customer", each.customer_name).set_if("text", each.headline);
    result.data.find("given")->add(std::move(row.set("back", std::move(back))));
  }
  if (given.empty())
    result.page.line("", "Nothing has come back since " + since.brief(today), "pact round");
}

}  // namespace pact::cli
