#include <algorithm>
#include <array>
#include <pact/check/mentions.hpp>

namespace pact::check {

namespace {

/// A key whose text, or list of texts, is a name. `in` is the key of the map or list around it, or
/// the kind of the file at its root; empty for wherever it stands.
struct NamingKey {
  std::string_view key;
  std::string_view in;
  Names names;
};

/// By key.
constexpr std::array k_naming = {
    NamingKey{"about", "ask", Names::subject},
    NamingKey{"about", "decision", Names::customer_or_item},
    NamingKey{"answers", "listening", Names::party},
    NamingKey{"authors", "insight", Names::person},
    NamingKey{"behaviour", "story", Names::behaviour},
    NamingKey{"by", "", Names::person},
    NamingKey{"cites", "", Names::cited},
    NamingKey{"colleague", "from", Names::person},
    NamingKey{"customer", "from", Names::customer},
    NamingKey{"customer", "used", Names::customer},
    NamingKey{"customers", "matches", Names::customer},
    NamingKey{"division", "", Names::division},
    NamingKey{"entered", "", Names::person},
    NamingKey{"from", "brief", Names::party},
    NamingKey{"from", "notes", Names::contact},
    NamingKey{"from", "objectives", Names::division},
    NamingKey{"helped_by", "notes", Names::party},
    NamingKey{"id", "critical", Names::question},
    NamingKey{"joined", "idea", Names::home},
    NamingKey{"needs", "matches", Names::item},
    NamingKey{"note", "done", Names::item},
    NamingKey{"sponsor", "feedback_fields", Names::sponsor},
    NamingKey{"team", "people", Names::team},
    NamingKey{"to", "ask", Names::addressee},
    NamingKey{"to", "handoffs", Names::party},
    NamingKey{"used", "notes", Names::item},
    NamingKey{"who", "act", Names::party},
    NamingKey{"who", "champions", Names::person},
    NamingKey{"who", "needs", Names::contact},
    NamingKey{"who", "sponsors", Names::person},
    NamingKey{"who", "stewards", Names::party},
    NamingKey{"with", "plans", Names::contact},
};
static_assert(std::ranges::is_sorted(k_naming, {}, &NamingKey::key));

const NamingKey* naming(std::string_view key, std::string_view in) {
  const auto [first, last] = std::ranges::equal_range(k_naming, key, {}, &NamingKey::key);
  const auto found = std::find_if(
      first, last, [&](const NamingKey& each) { return each.in.empty() || each.in == in; });
  return found == last ? nullptr : &*found;
}

class Walk {
 public:
  explicit Walk(const std::function<void(const Mention&)>& take) : take_(take) {}

  void map(const Node& node, std::string_view in) {
    for (const Entry& entry : node.entries()) {
      if (entry.key == "unsettled" || entry.key == "fields") continue;
      if (const NamingKey* key = naming(entry.key, in)) {
        text(entry.value, key->names);
        for (const Node& item : entry.value.items()) text(item, key->names);
      }
      if (entry.value.is_map()) map(entry.value, entry.key);
      for (const Node& item : entry.value.items()) map(item, entry.key);
    }
  }

 private:
  void text(const Node& node, Names names) {
    if (node.is_text() && !node.empty()) take_({names, &node});
  }

  const std::function<void(const Mention&)>& take_;
};

}  // namespace

void for_each_mention(schema::FileKind kind, const Node& root,
                      const std::function<void(const Mention&)>& take) {
  Walk(take).map(root, schema::name_of(kind));
}

}  // namespace pact::check
