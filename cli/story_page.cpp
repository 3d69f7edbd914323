#include "story_page.hpp"

#include <pact/base/text.hpp>
#include <pact/report/anonymous.hpp>

#include "item_change.hpp"
#include "item_lines.hpp"
#include "words.hpp"

namespace pact::cli {

namespace {

/// "a success", "in progress"
std::string kind_in_words(const std::string& kind) {
  return kind == "in-progress" ? "in progress" : with_article(kind);
}

class StoryPage {
 public:
  StoryPage(Naming naming, Context& context)
      : view_(context.view()),
        reader_{view_.people(), context.records(), context.today()},
        rows_(Node::list()) {
    if (naming == Naming::anonymous) anonymous_.emplace(view_, context.records());
  }

  void add(const report::StoryMonth& month, bool alone) {
    for (const report::BehaviourStories& each : month.behaviours) {
      const Behaviour& behaviour = each.behaviour;
      const std::string words = behaviour.says.empty() ? behaviour.id : behaviour.says;
      page_.gap();
      page_.title(alone ? words : month_in_words(month.first) + ": " + words);
      for (const Story& story : each.stories) add(story);
    }
  }

  Page& page() { return page_; }
  Node take_rows() { return std::move(rows_); }

 private:
  void add(const Story& story) {
    const std::vector<std::string> customers = customers_of(story);
    const auto said_so = [&](const std::string& words) {
      return anonymous_ ? anonymous_->text(words, customers) : words;
    };
    const std::string title = said_so(story.title), text = said_so(story.text);
    const std::string context = said_so(story.context);
    const std::string teller =
        anonymous_ ? anonymous_->who(story.by) : std::string(reader_.people.display(story.by));
    page_.line({.gutter = story.date ? story.date->brief(reader_.today) : "",
                .text = title.empty() ? text : title,
                .aside = anonymous_ || story.id.empty() ? "" : reader_.records.short_id(story.id),
                .tone = title.empty() ? Tone::plain : Tone::strong});
    if (!title.empty()) page_.line("", text);
    below("context", context);
    below("told by", teller + ", " + kind_in_words(story.kind));
    if (!anonymous_) add_cites(story);
    add_row(story, {title, text, context, teller});
  }

  /// Where what it rests on stands, and its id.
  void add_cites(const Story& story) {
    for (const std::string& cited : story.cites) {
      const lookup::Record* record = reader_.records.try_find(cited);
      if (!record) continue;
      page_.line({.gutter = "  rests on",
                  .text = record->customer ? std::string(record->customer->customer.display())
                                           : headline_of(*record->node),
                  .aside = reader_.records.short_id(cited),
                  .gutter_tone = Tone::dim});
    }
    add_thanks(page_, story.thanks, reader_);
  }

  struct Told {
    std::string title, text, context, teller;
  };
  void add_row(const Story& story, const Told& told) {
    Node row = Node::map();
    if (!anonymous_) row.set_if("id", story.id);
    if (story.date) row.set("date", story.date->iso());
    row.set(anonymous_ ? "who" : "by", anonymous_ ? told.teller : story.by);
    row.set("behaviour", story.behaviour).set("kind", story.kind).set_if("title", told.title);
    std::vector<std::string> tags = story.tags;
    if (anonymous_) {
      for (std::string& tag : tags) tag = anonymous_->text(tag, customers_of(story));
    }
    row.set_if("tags", list_of(tags)).set("text", told.text).set_if("context", told.context);
    if (!anonymous_) row.set("cites", list_of(story.cites)).set("file", story.path);
    rows_.add(std::move(row));
  }

  std::vector<std::string> customers_of(const Story& story) const {
    std::vector<std::string> slugs;
    for (const std::string& cited : story.cites) {
      const lookup::Record* record = reader_.records.try_find(cited);
      if (record && record->customer) slugs.push_back(record->customer->customer.slug);
    }
    return slugs;
  }

  void below(const std::string& word, const std::string& text) {
    if (!text.empty()) page_.line({.gutter = "  " + word, .text = text, .gutter_tone = Tone::dim});
  }

  const View& view_;
  Reader reader_;
  std::optional<report::Anonymous> anonymous_;
  Page page_;
  Node rows_;
};

/// "2026-03"
std::string iso_month(Date first) {
  return first.iso().substr(0, 7);
}

MailHead head_of(const std::string& subject, Naming naming, Context& context) {
  MailHead head{.from_name = {}, .from_mail = {}, .subject = subject, .day = context.today()};
  const auto me = context.ledger().repository().author();
  if (naming == Naming::named && me) {
    head.from_name = me->name;
    head.from_mail = me->email;
  }
  return head;
}

}  // namespace

std::string month_in_words(Date first) {
  const std::string full = first.full();
  return full.substr(full.rfind(' ') + 1) + " " + std::to_string(first.year());
}

Result story_page(const report::StoryDigest& digest, std::optional<Date> month, Naming naming,
                  Context& context) {
  const std::string title = month ? "Stories of " + month_in_words(*month) : "Stories";
  const std::string& ledger = context.view().charter().name;
  StoryPage page(naming, context);
  page.page().title(title, ledger);
  for (const report::StoryMonth& each : digest.months) page.add(each, month.has_value());
  Result result;
  result.data = data_for("story");
  result.data.set("month", month ? Node(iso_month(*month)) : Node());
  result.data.set("stories", page.take_rows());
  std::vector<std::string> without, words;
  for (const Date first : digest.without) {
    without.push_back(iso_month(first));
    words.push_back(month_in_words(first));
  }
  result.data.set("without", list_of(without));
  result.rows = {"stories"};
  page.page().gap();
  if (result.data.items_of("stories").empty())
    page.page().line("", "No story yet", "pact story add TEXT --from ID");
  if (!words.empty())
    page.page().line({.gutter = "No story", .text = "of " + text::join_words(words)});
  result.page = page.page();
  result.mail = head_of(ledger.empty() ? title : ledger + ": " + title, naming, context);
  return result;
}

}  // namespace pact::cli
