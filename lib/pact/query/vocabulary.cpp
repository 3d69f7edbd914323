#include <algorithm>
#include <array>
#include <pact/query/vocabulary.hpp>

namespace pact::query {
namespace {

constexpr std::array k_keys{
    KeyName{"customer", Key::customer,
            "a customer: its slug, a former slug, an alias, or a part of "
            "the name"},
    KeyName{"in", Key::in, "the sort of item: notes, asks, ideas and so on"},
    KeyName{"group", Key::group, "the group of companies that the customer belongs to"},
    KeyName{"kind", Key::kind, "the kind of a note or of a story"},
    KeyName{"tag", Key::tag, "a tag, or what an idea is about; tag:deliv* for a beginning"},
    KeyName{"by", Key::by, "who wrote it, beside a text, a tag or a customer; by:me stands alone"},
    KeyName{"from", Key::from, "the contact who said it: the id, or words of the name"},
    KeyName{"via", Key::via, "by which means it reached us"},
    KeyName{"division", Key::division, "the division of whoever wrote it"},
    KeyName{"team", Key::team, "the team of whoever wrote it"},
    KeyName{"has", Key::has, "what is on record with it"},
    KeyName{"is", Key::is, "how it stands"},
    KeyName{"date", Key::date, "its day, or days: date:fri, date:2025-03, date:2025-01..2025-03"},
    KeyName{"since", Key::since, "its day is this or later"},
    KeyName{"until", Key::until, "its day is this or earlier"},
    KeyName{"due", Key::due, "the day that was promised, or days: due:fri, due:..2026-04"},
    KeyName{"text", Key::text, "words of the text only, not of tags and names"},
};

constexpr std::array k_in{
    KindName{"notes", ItemKind::note, "what moved a sale, or must be acted upon"},
    KindName{"replies", ItemKind::reply, "what colleagues said to a note or an idea"},
    KindName{"asks", ItemKind::ask, "questions to colleagues"},
    KindName{"answers", ItemKind::answer, "replies to asks"},
    KindName{"ideas", ItemKind::idea, "what could be made better"},
    KindName{"insights", ItemKind::insight, "problems that a customer may not see yet"},
    KindName{"briefs", ItemKind::brief, "what the centre publishes"},
    KindName{"stories", ItemKind::story, "short true accounts of a behaviour"},
};

constexpr std::array k_kinds{
    Value{"advance", "a note that moves the sale"},
    Value{"feedback", "a note that must be acted upon"},
    Value{"promise", "a note that binds us"},
    Value{"success", "a story of what went well"},
    Value{"mistake", "a story of what went wrong"},
    Value{"in-progress", "a story that has no end yet"},
    Value{"complaint", "a story of somebody who disagrees"},
};

constexpr std::array k_vias{
    Value{"visit", "at the customer's"},
    Value{"meeting", "in a meeting elsewhere"},
    Value{"phone", "by telephone"},
    Value{"video", "by video call"},
    Value{"email", "by mail"},
    Value{"chat", "by message"},
    Value{"letter", "on paper"},
    Value{"social", "on a social network"},
    Value{"press", "in the press"},
    Value{"web", "on a site"},
    Value{"fair", "at a fair"},
    Value{"event", "at another event"},
    Value{"colleague", "through a colleague"},
};

}  // namespace

std::span<const KeyName> keys() {
  return k_keys;
}
std::span<const KindName> in_values() {
  return k_in;
}
std::span<const Value> kind_values() {
  return k_kinds;
}
std::span<const Value> via_values() {
  return k_vias;
}

std::string_view name_of(Key key) {
  const auto found = std::ranges::find(k_keys, key, &KeyName::key);
  return found == k_keys.end() ? std::string_view() : found->name;
}

}  // namespace pact::query
