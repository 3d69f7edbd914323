#include "item_lines.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>

namespace pact::cli {

namespace {

constexpr int k_longest_reminder = 90;  // columns

std::string brief(const std::optional<Date>& date, Date today) {
  return date ? date->brief(today) : "";
}

/// A line below an item, set in: "  context     Said calmly".
Line below(const std::string& word, std::string text, std::string aside = "") {
  return {.gutter = "  " + word,
          .text = std::move(text),
          .aside = std::move(aside),
          .gutter_tone = Tone::dim};
}

/// "Raj, from Mia Lund by email, uneasy"
std::string heading(const Note& note, const Customer& customer, const People& people) {
  std::string words(people.first_name(note.by));
  if (!note.entered.empty())
    words += " (entered by " + std::string(people.first_name(note.entered)) + ")";
  const Contact* from = customer.contact(note.from);
  if (!note.from.empty()) words += ", from " + (from ? from->name : note.from);
  if (!note.via.empty()) words += std::string(note.from.empty() ? ", by " : " by ") + note.via;
  if (!note.feeling.empty()) words += ", " + note.feeling;
  return words;
}

/// What is to be done, by whom and when, and whether anybody stands by it.
std::string action(const Note& note, const Reader& reader) {
  std::string words;
  const std::string_view promiser = promised_by(note);
  if (!promiser.empty()) {
    words = std::string(reader.people.first_name(promiser)) + " promised";
  } else if (const std::string_view asked = asked_of(note); !asked.empty()) {
    words = "asked of " + std::string(reader.people.display(asked));
  } else if (note.act) {
    words = std::string(reader.people.display(note.act->who));
  }
  const std::optional<Date> due = due_on(note) ? due_on(note)
                                  : note.act   ? note.act->due
                                               : std::nullopt;
  if (due) words += (words.empty() ? "by " : ", by ") + due->brief(reader.today);
  return words;
}

}  // namespace

std::string first_sentence(const std::string& text) {
  if (text::lines(text).empty()) return "";
  const std::string_view line = text::lines(text).front();
  std::size_t end = line.size();
  for (const std::string_view stop : {". ", "? ", "! "}) {
    const std::size_t at = line.find(stop);
    if (at != std::string_view::npos) end = std::min(end, at + 1);
  }
  return text::ellipsize(line.substr(0, end), k_longest_reminder);
}

std::string capitalised(std::string word) {
  if (!word.empty()) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

std::string without_full_stop(std::string text) {
  if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
  return text;
}

std::string in_words(const Collision& collision) {
  std::vector<std::string> sides;
  for (const Objective* each : collision.objectives)
    sides.push_back(capitalised(each->from) + ": " + without_full_stop(each->says) + ".");
  return text::join(sides, " ");
}

std::vector<std::string> authors_of(const Node& record, const People& people) {
  std::vector<std::string> who = record.texts_of("authors");
  const std::string by(record.text_of("by"));
  if (std::ranges::find(who, by) == who.end()) who.push_back(by);
  std::ranges::sort(who, {}, [&](const std::string& each) {
    return std::pair(text::fold(people.display(each)), each);
  });
  return who;
}

std::string names_in_words(const std::vector<std::string>& people_ids, const People& people) {
  std::vector<std::string> names;
  for (const std::string& each : people_ids) names.emplace_back(people.display(each));
  return text::join_words(names);
}

std::string day_in_words(Date date, Date today) {
  if (date == today) return "today";
  if (date == today.plus_days(1)) return "tomorrow";
  return date.brief(today);
}

std::string said(const std::optional<Date>& date, std::string_view by, const std::string& text,
                 const Reader& reader) {
  std::string words = brief(date, reader.today);
  if (!by.empty()) words += (words.empty() ? "" : ", ") + std::string(reader.people.first_name(by));
  return words + (text.empty() ? "" : (words.empty() ? "" : ": ") + text);
}

void add_thanks(Page& page, const std::vector<Thanks>& thanks, const Reader& reader) {
  for (const Thanks& each : thanks) {
    page.line(below("thanks", said(each.date, each.by, each.for_what, reader)));
  }
}

void add_replies(Page& page, const std::vector<Reply>& replies, const Reader& reader) {
  for (const Reply& reply : replies) {
    page.line(below("reply", said(reply.date, reply.by, reply.text, reader),
                    reader.records.short_id(reply.id)));
    if (!reply.context.empty()) page.line(below("context", reply.context));
    add_thanks(page, reply.thanks, reader);
  }
}

void add_note(Page& page, const Note& note, const Customer& customer, const Reader& reader) {
  page.line({.gutter = brief(note.date, reader.today),
             .text = heading(note, customer, reader.people),
             .aside = note.id.empty() ? "" : reader.records.short_id(note.id),
             .tone = Tone::dim});
  page.line("", note.text);
  if (note.ask_first()) {
    page.line(
        below("ask first", "before retelling: " + std::string(reader.people.display(note.by))));
  }
  if (!note.context.empty()) page.line(below("context", note.context));
  if (!note.tags.empty()) page.line(below("about", text::join(note.tags, ", ")));
  for (const auto& [field, value] : note.fields) page.line(below(field, value));
  if (const std::string words = action(note, reader); !words.empty()) {
    Line line = below("act", words);
    if (is_open(note)) line.tone = is_overdue(note, reader.today) ? Tone::waits : Tone::plain;
    page.line(std::move(line));
  }
  if (note.act && note.act->declined) {
    const Declined& declined = *note.act->declined;
    page.line(below("declined", said(declined.date, declined.by, declined.text, reader)));
  }
  if (note.told)
    page.line(below("told", said(note.told->date, note.told->by, note.told->text, reader)));
  if (note.done)
    page.line(below("done", said(note.done->date, note.done->by, note.done->text, reader)));
  add_replies(page, note.replies, reader);
  add_thanks(page, note.thanks, reader);
  for (const std::string& cited : note.cites) {
    page.line(below("rests on", reader.records.short_id(cited)));
  }
  if (note.unsettled) page.line(below("unsettled", "two values; both are kept", "pact resolve"));
}

void add_found(Page& page, const Item& item, const Reader& reader) {
  const std::string who(reader.people.first_name(item.by));
  const std::string sort =
      item.kind == ItemKind::note ? "" : std::string(name_of(item.kind)) + ": ";
  page.line({.gutter = brief(item.date, reader.today),
             .cells = {item.customer_name},
             .text = (who.empty() ? "" : who + ": ") + sort + std::string(item.headline()),
             .aside = item.id.empty() ? "" : reader.records.short_id(item.id)});
  if (item.ask_first()) {
    page.line(
        below("ask first", "before retelling: " + std::string(reader.people.display(item.by))));
  }
  if (const std::string_view context = item.text("context"); !context.empty()) {
    page.line(below("context", std::string(context)));
  }
}

}  // namespace pact::cli
