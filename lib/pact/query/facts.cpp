#include <algorithm>
#include <array>
#include <pact/model/promise.hpp>
#include <pact/query/vocabulary.hpp>

namespace pact::query {
namespace {

bool has_key(const Item& item, std::string_view key) {
  const Node* value = item.node ? item.node->find(key) : nullptr;
  return value && !value->empty();
}

bool has_state(const Item& item, std::string_view state) {
  return item.state == state;
}

bool is_note_of_kind(const Item& item, std::string_view kind) {
  return item.kind == ItemKind::note && item.note_kind == kind;
}

// A comment or a request to say it more clearly answers nothing.
bool is_answered(const Item& item) {
  if (item.kind != ItemKind::ask) return false;
  if (has_state(item, "answered")) return true;
  if (!item.node) return false;
  return std::ranges::any_of(item.node->items_of("replies"), [](const Node& reply) {
    const std::string_view kind = reply.text_of("kind");
    return kind.empty() || kind == "answer";
  });
}

bool is_under_way(const Item& item) {
  if (item.kind == ItemKind::ask) return has_state(item, "open");
  return item.kind == ItemKind::idea && !has_state(item, "told") && !has_state(item, "declined") &&
         !has_key(item, "joined");
}

constexpr std::array k_is{
    Fact{"open", "still to be done, answered or decided: an act, a promise, an ask, an idea",
         [](const Item& item, Date) {
           return item.note ? is_open(*item.note) : is_under_way(item);
         }},
    Fact{"done", "what was asked or promised is done",
         [](const Item& item, Date) { return item.note && item.note->done.has_value(); }},
    Fact{"overdue", "promised for a day that has passed, and not done",
         [](const Item& item, Date today) { return item.note && is_overdue(*item.note, today); }},
    Fact{"told", "the customer was told what came of it, or whoever had the idea",
         [](const Item& item, Date) {
           return has_key(item, "told") || (item.kind == ItemKind::idea && has_state(item, "told"));
         }},
    Fact{"untold", "feedback, or a shipped idea, and nobody was told yet what came of it",
         [](const Item& item, Date) {
           if (item.note) return is_untold(*item.note);
           return item.kind == ItemKind::idea && has_state(item, "shipped") &&
                  !has_key(item, "told");
         }},
    Fact{"accepted", "an act that somebody accepted",
         [](const Item& item, Date) {
           return item.note && item.note->act && !item.note->act->accepted_by.empty();
         }},
    Fact{"waiting", "asked of somebody, and neither accepted nor answered yet",
         [](const Item& item, Date) {
           if (item.note) return is_waiting(*item.note);
           return item.kind == ItemKind::ask && has_state(item, "open") && !is_answered(item);
         }},
    Fact{"answered", "an ask that got an answer",
         [](const Item& item, Date) { return is_answered(item); }},
    Fact{"declined", "an act, an ask or an idea that was declined",
         [](const Item& item, Date) {
           return item.note ? is_declined(*item.note) : has_state(item, "declined");
         }},
    Fact{"withdrawn", "an ask that was taken back",
         [](const Item& item, Date) { return has_state(item, "withdrawn"); }},
    Fact{"vetted", "an idea that both sides have vetted, not begun yet",
         [](const Item& item, Date) { return has_state(item, "vetted"); }},
    Fact{"trying", "an idea that is being tried",
         [](const Item& item, Date) { return has_state(item, "trying"); }},
    Fact{"shipped", "an idea that has become real",
         [](const Item& item, Date) { return has_state(item, "shipped"); }},
    Fact{"unsettled", "two people changed it differently, and both values are kept",
         [](const Item& item, Date) { return item.unsettled; }},
    Fact{"ask-first", "to be used only after asking its author",
         [](const Item& item, Date) { return item.ask_first(); }},
    Fact{"advance", "a note that moves the sale",
         [](const Item& item, Date) { return is_note_of_kind(item, "advance"); }},
    Fact{"feedback", "a note that must be acted upon",
         [](const Item& item, Date) { return is_note_of_kind(item, "feedback"); }},
    Fact{"promise", "a note that binds us",
         [](const Item& item, Date) { return is_note_of_kind(item, "promise"); }},
    Fact{"unclear", "a reply that asks to say it more clearly",
         [](const Item& item, Date) {
           return item.node && (item.kind == ItemKind::reply || item.kind == ItemKind::answer) &&
                  item.node->text_of("kind") == "unclear";
         }},
    Fact{"decision", "a brief that is a business decision",
         [](const Item& item, Date) {
           return item.kind == ItemKind::brief && has_key(item, "decision");
         }},
    Fact{"current", "a brief whose last day has not passed",
         [](const Item& item, Date today) {
           return item.kind == ItemKind::brief && (!item.until || today <= *item.until);
         }},
};

constexpr std::array k_has{
    Fact{"context", "what another reader must know",
         [](const Item& item, Date) { return has_key(item, "context"); }},
    Fact{"told", "what the customer was told, or whoever had the idea",
         [](const Item& item, Date) { return has_key(item, "told"); }},
    Fact{"act", "who is to act", [](const Item& item, Date) { return has_key(item, "act"); }},
    Fact{"due", "a day that was promised",
         [](const Item& item, Date) { return item.due.has_value(); }},
    Fact{"done", "that it was done, and by whom",
         [](const Item& item, Date) { return has_key(item, "done"); }},
    Fact{"reply", "a reply", [](const Item& item, Date) { return has_key(item, "replies"); }},
    Fact{"thanks", "thanks", [](const Item& item, Date) { return has_key(item, "thanks"); }},
    Fact{"cites", "what it rests on",
         [](const Item& item, Date) { return has_key(item, "cites"); }},
    Fact{"mail", "the mail that it came from",
         [](const Item& item, Date) { return has_key(item, "mail"); }},
    Fact{"tag", "a tag, or what an idea is about",
         [](const Item& item, Date) { return !item.tags.empty() || !item.topics.empty(); }},
    Fact{"from", "who said it", [](const Item& item, Date) { return !item.from.empty(); }},
    Fact{"feeling", "how the customer felt",
         [](const Item& item, Date) { return !item.feeling.empty(); }},
    Fact{"via", "by which means it reached us",
         [](const Item& item, Date) { return !item.via.empty(); }},
    Fact{"field", "one of the charter's feedback fields",
         [](const Item& item, Date) { return has_key(item, "fields"); }},
    Fact{"entered", "that somebody else wrote it down for its author",
         [](const Item& item, Date) { return has_key(item, "entered"); }},
    Fact{"helped", "whose help it was",
         [](const Item& item, Date) { return has_key(item, "helped_by"); }},
    Fact{"used", "the insights used with it, or where an insight was used",
         [](const Item& item, Date) { return has_key(item, "used"); }},
    Fact{"offer", "what is offered for an answer",
         [](const Item& item, Date) { return has_key(item, "offer"); }},
    Fact{"until", "a last day", [](const Item& item, Date) { return item.until.has_value(); }},
};

}  // namespace

std::span<const Fact> is_values() {
  return k_is;
}
std::span<const Fact> has_values() {
  return k_has;
}

}  // namespace pact::query
