#include "prep_blocks.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>

#include "item_lines.hpp"
#include "picture_line.hpp"
#include "stewards.hpp"
#include "unsettled_words.hpp"

namespace pact::cli {

namespace {

class Blocks {
 public:
  Blocks(const report::Prep& prep, const report::Occasion& occasion, Extent extent,
         Context& context)
      : prep_(prep),
        occasion_(occasion),
        extent_(extent),
        context_(context),
        customer_(*prep.customer),
        reader_{context.view().people(), context.records(), context.today()} {}

  std::vector<PrepBlock> all() const {
    std::vector<PrepBlock> all;
    for (PrepBlock block :
         {talking(), we_owe(), they_want(), briefs(), colliding(), open(), unsettled(), voice(),
          contacts(), not_known(), elsewhere(), insights(), stewards(), picture()}) {
      if (!block.entries.empty()) all.push_back(std::move(block));
    }
    return all;
  }

 private:
  // --- words

  std::string contact_name(const std::string& id) const {
    const Contact* contact = customer_.contact(id);
    return contact ? contact->name : id;
  }
  std::string short_id(const std::string& id) const {
    return id.empty() ? "" : reader_.records.short_id(id);
  }
  std::string name(std::string_view id) const { return std::string(reader_.people.first_name(id)); }
  std::string day(const std::optional<Date>& date) const {
    return date ? date->brief(reader_.today) : "";
  }
  /// A text on a page, or all of it.
  std::string words(const std::string& text) const {
    return extent_ == Extent::all ? text : first_sentence(text);
  }
  /// "Print", "anyone", "Tom Hale"
  std::string asked(const std::vector<std::string>& who) const {
    std::vector<std::string> names;
    for (const std::string& each : who) names.emplace_back(reader_.people.display(each));
    return text::join_words(names);
  }
  static Line below(const std::string& word, std::string text, std::string aside = "") {
    return {.gutter = "  " + word,
            .text = std::move(text),
            .aside = std::move(aside),
            .gutter_tone = Tone::dim};
  }
  void add_context(std::vector<Line>& entry, const std::string& context) const {
    if (!context.empty()) entry.push_back(below("context", words(context)));
  }
  void add_ask_first(std::vector<Line>& entry, bool ask_first, const std::string& author) const {
    if (!ask_first) return;
    entry.push_back(
        below("ask first", "before retelling: " + std::string(reader_.people.display(author))));
  }
  /// (brief: "outlook", industry boats); a need that it stands below is not said again.
  std::string why(const std::string& noun, const std::vector<report::Reason>& reasons,
                  const std::string& below_need = "") const {
    std::vector<std::string> parts;
    for (const report::Reason& each : reasons) {
      if (each.kind == "need" && each.what == below_need) continue;
      if (each.kind == "word") parts.push_back('"' + each.what + '"');
      if (each.kind == "tag" || each.kind == "industry")
        parts.push_back(std::string(each.kind) + " " + each.what);
      if (each.kind == "customer")
        parts.push_back("names " + (customer_.has_slug(each.what) ? "them" : each.what));
      if (each.kind == "need" || each.kind == "item")
        parts.push_back(std::string(each.kind == "need" ? "their need " : "about ") +
                        short_id(each.what));
    }
    const std::string all = text::join(parts, ", ");
    if (noun.empty()) return all.empty() ? "" : " (" + all + ")";
    return " (" + noun + (all.empty() ? "" : ": " + all) + ")";
  }

  /// The first line of a block says its name in the gutter.
  static void put_gutter(PrepBlock& block, const std::string& gutter) {
    if (!block.entries.empty()) block.entries.front().front().gutter = gutter;
  }

  // --- the blocks, in the order of the page

  /// "Exhibitions: Ann, 30 Mar. Print: Raj, 24 Mar, delivery; Sue, visits 9 Apr."
  PrepBlock talking() const {
    PrepBlock block{"talking", 1};
    std::string line;
    const report::Talking* last = nullptr;
    for (const report::Talking& each : prep_.talking) {
      const bool same = last && last->division == each.division;
      if (last) line += same ? "; " : ". ";
      if (!same && !each.division.empty()) line += capitalised(each.division) + ": ";
      line += name(each.who);
      if (each.last) line += ", " + day(each.last);
      if (!each.topics.empty()) line += ", " + text::join(each.topics, ", ");
      if (each.visit) line += ", visits " + day_in_words(*each.visit, context_.today());
      last = &each;
    }
    if (last) block.entries.push_back({{.text = line}});
    put_gutter(block, "Talking");
    return block;
  }

  PrepBlock we_owe() const {
    PrepBlock block{"we owe", 5};
    for (const Note* note : prep_.we_owe) {
      const auto due = due_on(*note);
      const std::string who = name(promised_by(*note));
      std::string text = words(note->text);
      if (note->kind == "promise")
        text = without_full_stop(text) + (due ? " by " + day(due) : "") + ", " + who;
      else
        text = who + (due ? ", by " + day(due) : "") + ": " + text;
      std::vector<Line> entry{
          {.text = text,
           .aside = short_id(note->id),
           .tone = is_overdue(*note, occasion_.day) ? Tone::waits : Tone::plain}};
      add_ask_first(entry, note->ask_first(), note->by);
      add_context(entry, note->context);
      block.entries.push_back(std::move(entry));
    }
    put_gutter(block, "We owe");
    return block;
  }

  PrepBlock they_want() const {
    PrepBlock block{"they want", 4};
    for (const Need* need : prep_.they_want) {
      std::string text = without_full_stop(need->wants);
      if (!need->who.empty()) text += ", " + contact_name(need->who);
      if (!need->why.empty()) text += ": " + need->why;
      std::vector<Line> entry{{.text = text, .aside = short_id(need->id)}};
      for (const report::MatchingBrief& brief : prep_.briefs) {
        if (std::ranges::find(brief.needs, need->id) == brief.needs.end()) continue;
        entry.push_back(
            below("bring", brief.title + why("brief", brief.why, need->id), short_id(brief.id)));
      }
      block.entries.push_back(std::move(entry));
    }
    put_gutter(block, "They want");
    return block;
  }

  /// Those that answer no need, which stand with it.
  PrepBlock briefs() const {
    PrepBlock block{"briefs", 2};
    for (const report::MatchingBrief& brief : prep_.briefs) {
      if (!brief.needs.empty()) continue;
      std::string text = brief.title + why("brief", brief.why);
      if (!brief.effect.empty()) text += ": " + brief.effect;
      block.entries.push_back({{.text = text, .aside = short_id(brief.id)}});
    }
    put_gutter(block, "Bring");
    return block;
  }

  PrepBlock colliding() const {
    PrepBlock block{"colliding", 2};
    for (const Collision& each : prep_.colliding) {
      block.entries.push_back({{.text = in_words(each)}});
    }
    put_gutter(block, "Colliding");
    return block;
  }

  PrepBlock open() const {
    PrepBlock block{"open", 4};
    using Kind = report::OpenEntry::Kind;
    for (const report::OpenEntry& each : prep_.open) {
      std::string text;
      if (each.kind == Kind::untold) text = "not told yet: ";
      if (each.kind == Kind::act) text = "asked of " + asked(each.to) + ": ";
      if (each.kind == Kind::ask) text = name(each.by) + " asks " + asked(each.to) + ": ";
      if (each.kind == Kind::handoff) text = name(each.by) + " hands to " + asked(each.to) + ": ";
      text = each.date ? day(each.date) + ", " + text : capitalised(text);
      std::vector<Line> entry{{.text = text + words(each.text), .aside = short_id(each.id)}};
      add_ask_first(entry, each.ask_first, each.by);
      add_context(entry, each.context);
      block.entries.push_back(std::move(entry));
    }
    put_gutter(block, "Open");
    return block;
  }

  PrepBlock unsettled() const {
    PrepBlock block{"unsettled", 2};
    for (const lookup::UnsettledPlace& place : prep_.unsettled) {
      std::vector<std::string> values;
      for (const lookup::Candidate& each : place.candidates)
        values.push_back(candidate_in_words(place, each, reader_.people, reader_.today));
      std::string what = place_in_words(context_, place);
      const std::string prefix = std::string(customer_.display()) + ", ";
      if (what.starts_with(prefix)) what.erase(0, prefix.size());
      block.entries.push_back(
          {{.text = what + ": " + text::join(values, " or "), .aside = "pact resolve"}});
    }
    put_gutter(block, "Two values");
    return block;
  }

  PrepBlock voice() const {
    PrepBlock block{"last words", 3};
    for (const Note* note : prep_.voice) {
      std::vector<std::string> heading{
          day(note->date), note->from.empty() ? "by " + name(note->by) : contact_name(note->from)};
      if (!note->feeling.empty()) heading.push_back(note->feeling);
      std::erase(heading, "");
      std::vector<Line> entry{{.text = text::join(heading, ", ") + ": " + words(note->text),
                               .aside = short_id(note->id)}};
      add_ask_first(entry, note->ask_first(), note->by);
      add_context(entry, note->context);
      block.entries.push_back(std::move(entry));
    }
    put_gutter(block, "Last words");
    return block;
  }

  PrepBlock contacts() const {
    PrepBlock block{"contacts", 4};
    for (const Contact& contact : customer_.contacts) {
      std::vector<std::string> parts{contact.name};
      for (const std::string* part : {&contact.role, &contact.phone, &contact.email}) {
        if (!part->empty()) parts.push_back(*part);
      }
      if (!contact.kind.empty() && contact.kind != "customer")
        parts.insert(parts.begin() + 1, contact.kind);
      if (!contact.prefers.empty()) parts.push_back("prefers " + contact.prefers);
      std::vector<Line> entry{{.text = text::join(parts, ", ")}};
      if (!contact.cares_about.empty()) entry.push_back(below("cares about", contact.cares_about));
      block.entries.push_back(std::move(entry));
    }
    put_gutter(block, "Contacts");
    return block;
  }

  PrepBlock not_known() const {
    PrepBlock block{"not known", 3};
    for (const CriticalQuestion* question : prep_.not_known) {
      block.entries.push_back({{.text = capitalised(question->division) + ": " + question->what}});
    }
    put_gutter(block, "Not known");
    return block;
  }

  PrepBlock elsewhere() const {
    PrepBlock block{"elsewhere", 3};
    for (const report::Elsewhere& each : prep_.elsewhere) {
      block.entries.push_back({{.text = name(each.by) + ", " + each.customer_name + ": " +
                                        text::join(each.topics, ", "),
                                .aside = short_id(each.id)}});
    }
    put_gutter(block, "Elsewhere");
    return block;
  }

  PrepBlock insights() const {
    PrepBlock block{"insights", 2};
    for (const report::MatchingInsight& each : prep_.insights) {
      std::string text = each.title + why("", each.why);
      const bool used =
          std::ranges::find(each.why, "used", &report::Reason::kind) != each.why.end();
      if (used) text += ", used here" + (each.used.empty() ? "" : ": " + words(each.used));
      block.entries.push_back({{.text = text, .aside = short_id(each.id)}});
    }
    put_gutter(block, "Insights");
    return block;
  }

  PrepBlock stewards() const {
    PrepBlock block{"stewards", 1};
    if (!customer_.stewards.empty())
      block.entries.push_back({{.text = words_of(customer_.stewards, reader_.people)}});
    put_gutter(block, "Stewards");
    return block;
  }

  PrepBlock picture() const { return {"picture", 1, {{line_of(prep_.picture, customer_)}}}; }

  const report::Prep& prep_;
  const report::Occasion& occasion_;
  Extent extent_;
  Context& context_;
  const Customer& customer_;
  Reader reader_;
};

}  // namespace

std::vector<PrepBlock> prep_blocks(const report::Prep& prep, const report::Occasion& occasion,
                                   Extent extent, Context& context) {
  return Blocks(prep, occasion, extent, context).all();
}

}  // namespace pact::cli
