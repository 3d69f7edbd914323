#include "setting_rules.hpp"

#include <algorithm>
#include <array>
#include <pact/ledger/new_contact.hpp>
#include <pact/ledger/whose_words.hpp>

namespace pact::cli {

namespace {

using lookup::Spot;

void require_open_to_people(const Reference& reference, const Spot& spot) {
  constexpr std::array<std::string_view, 5> k_kept = {"schema", "id", "was", "entered",
                                                      "unsettled"};
  const std::string& key = spot.at.back();
  if (!spot.property || std::find(k_kept.begin(), k_kept.end(), key) == k_kept.end()) return;
  Error error(ErrorKind::refused, "`" + key + "` is kept by pact itself");
  if (key == "unsettled")
    throw std::move(error).hint("pact set REF PATH VALUE    (settles the place itself)");
  if ((key == "id" || key == "was") && reference.customer && spot.at.size() == 1) {
    throw std::move(error).hint("pact rename " + reference.customer->customer.slug + " NEW-SLUG");
  }
  throw error;
}

/// The item at the spot or around it.
std::string hint_at(Context& context, const Reference& reference, const Spot& spot) {
  const lookup::Record* item = reference.item;
  for (const lookup::Holder& each : spot.holders) {
    const lookup::Record* inner =
        each.node ? context.records().try_find(each.node->text_of("id")) : nullptr;
    if (inner && inner->file == reference.file) item = inner;
  }
  return item ? reply_hint(context, *item) : "pact reply ID TEXT    (say what you see differently)";
}

bool is_item(const schema::Shape& map) {
  return std::any_of(map.properties.begin(), map.properties.end(),
                     [](const schema::Property& each) { return each.author; });
}

/// Anybody may answer a critical question anew: the record is then theirs.
bool is_answer(const schema::Shape& map) {
  return map.property("answer") != nullptr && !is_item(map);
}

void require_mine(Context& context, const Reference& reference, const Spot& spot) {
  const std::string& me = context.ledger().me();
  const People& people = context.view().people();
  const lookup::Holder* record = nullptr;
  for (const lookup::Holder& each : spot.holders) {
    if (each.node && !each.node->text_of("by").empty()) record = &each;
  }
  if (record && !is_answer(*record->shape)) {
    const std::string& key = spot.at[record->depth];
    const schema::Property* property = record->shape->property(key);
    const bool own_word = !is_item(*record->shape) || (property && property->author);
    if (own_word && !is_mine(*record->node, me)) {
      throw Error(ErrorKind::refused, "`" + key + "` is " +
                                          std::string(people.display(record->node->text_of("by"))) +
                                          "'s own word here, and only they change it")
          .hint(hint_at(context, reference, spot));
    }
    if (key == "by") {
      throw Error(ErrorKind::refused, "what somebody wrote stays theirs, so `by` is not changed");
    }
  }
  // A value that means something only whole is another's as soon as they have a hand in it: the day
  // of a promise that they accepted.
  const Node* whole = spot.node;
  for (const lookup::Holder& each : spot.holders) {
    if (each.node && each.shape->atomic && !is_answer(*each.shape)) whole = each.node;
  }
  if (!whole || is_answer(*spot.shape)) return;
  const std::string other = other_hand_in(Node::list({*whole}), me);
  if (other.empty()) return;
  const auto from = static_cast<std::ptrdiff_t>(reference.at.size());
  const std::string place = to_string(Path(spot.at.begin() + from, spot.at.end()));
  throw Error(ErrorKind::refused,
              "`" + place + "` holds what " + std::string(people.display(other)) + " said or did")
      .hint(hint_at(context, reference, spot));
}

/// An idea is where its reasons have brought it; only two values of it are settled here.
void require_no_step(Context& context, const Reference& reference, const Spot& spot) {
  if (reference.file->kind != schema::FileKind::idea || spot.at != Path{"state"}) return;
  const std::vector<Node>& open = reference.file->document.root.items_of("unsettled");
  if (std::ranges::any_of(open, [](const Node& each) { return each.text_of("at") == "state"; }))
    return;
  throw Error(ErrorKind::refused, "an idea goes on by what people say of it, not by its state")
      .hint("pact idea show " +
            (reference.item ? context.records().short_id(reference.item->id) : std::string("ID")) +
            "    (says what comes next)");
}

void require_own_signature(Context& context, const Reference& reference, const Spot& spot) {
  if (reference.file->kind != schema::FileKind::charter || spot.at.size() < 2 ||
      spot.at[0] != "sponsors")
    return;
  const std::string& who = spot.at[1];
  const bool signs =
      spot.at.back() == "signed" || (spot.node && !spot.node->text_of("signed").empty());
  if (!signs || who == context.ledger().me()) return;
  throw Error(ErrorKind::refused, "a signature is one's own: only " +
                                      std::string(context.view().people().display(who)) +
                                      " signs here, or takes it back");
}

void require_unnamed(const Reference& reference, const Spot& spot) {
  if (!reference.customer || spot.at.size() != 2 || spot.at[0] != "contacts") return;
  const Customer& customer = reference.customer->customer;
  const Contact* contact = customer.contact(spot.at[1]);
  if (!contact) return;
  const auto any = [](const auto& list, const auto& names) {
    return std::any_of(list.begin(), list.end(), names);
  };
  const bool named =
      any(customer.notes, [&](const Note& each) { return each.from == contact->id; }) ||
      any(customer.needs, [&](const Need& each) { return each.who == contact->id; }) ||
      any(customer.plans, [&](const Plan& each) {
        return std::find(each.with.begin(), each.with.end(), contact->id) != each.with.end();
      });
  if (!named) return;
  throw Error(ErrorKind::refused,
              contact->name + " is named in what was written here, so the contact stays")
      .hint("pact contact set " + customer.slug + " " + contact->id + " role \"left in March\"");
}

void require_free_address(Context& context, const Reference& reference, const Spot& spot,
                          const std::string& value) {
  if (spot.at.size() < 2) return;
  const std::string& holder = spot.at[spot.at.size() - 2];
  if (spot.at.back() == "email" && reference.customer) {
    require_free_email(reference.customer->customer, value, holder);
  }
  if (spot.at.back() != "emails") return;
  const Person* other = context.view().people().find_by_email(value);
  if (!other || other->id == holder) return;
  throw Error(ErrorKind::refused,
              value + " is the address of " + other->name + " (" + other->id + ")")
      .hint("pact person list");
}

}  // namespace

void require_settable(Context& context, const Reference& reference, const Spot& spot,
                      const std::string& value) {
  require_open_to_people(reference, spot);
  require_mine(context, reference, spot);
  require_own_signature(context, reference, spot);
  require_no_step(context, reference, spot);
  if (value.empty()) {
    require_unnamed(reference, spot);
  } else {
    require_free_address(context, reference, spot, value);
  }
}

}  // namespace pact::cli
