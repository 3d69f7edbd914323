#include "settle.hpp"

#include <algorithm>
#include <filesystem>
#include <pact/base/text.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/settling.hpp>
#include <pact/lookup/spot.hpp>

#include "setting.hpp"
#include "setting_rules.hpp"
#include "unsettled_list.hpp"
#include "unsettled_words.hpp"
#include "warnings.hpp"

namespace pact::cli {

namespace {

using lookup::Candidate;
using lookup::UnsettledPlace;

bool is_whole_file(const UnsettledPlace& place) {
  return place.record.empty() && place.place.empty();
}

/// The slug that a customer's file is named for.
bool is_slug(const UnsettledPlace& place) {
  return place.file->kind == schema::FileKind::customer && place.record.empty() &&
         place.place == Path{"id"};
}

Reference reference_of(Context& context, const UnsettledPlace& place) {
  Reference reference{.file = place.file, .at = place.record};
  if (place.file->kind == schema::FileKind::customer) {
    reference.customer =
        context.ledger().view().customer(std::filesystem::path(place.file->path).stem().string());
  }
  const lookup::Record* item = context.records().try_find(place.record_id);
  if (item && item->file == place.file && item->at == place.record) reference.item = item;
  // What is no item is named from the root of its file, as people name it.
  if (!reference.item) reference.at.clear();
  return reference;
}

/// The way to the place from the reference on.
Path way_to(const UnsettledPlace& place, const Reference& reference) {
  Path at = place.record;
  at.insert(at.end(), place.place.begin(), place.place.end());
  at.erase(at.begin(), at.begin() + static_cast<std::ptrdiff_t>(reference.at.size()));
  return at;
}

std::string letters_of(const UnsettledPlace& place) {
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < place.candidates.size(); ++i) letters.push_back(lookup::letter_of(i));
  return text::join(letters, ", ");
}

Candidate candidate_of(Context& context, const UnsettledPlace& place, const Reference& reference,
                       const std::string& take) {
  if (take == "base") {
    const lookup::PlaceHistory history = place_history(context, place);
    if (!history.base_is_known || is_whole_file(place)) {
      throw Error(ErrorKind::not_found, "what stood there before is not known")
          .hint("--take one of " + letters_of(place));
    }
    // Going back is not one of the choices that somebody's words leave to others.
    require_settable(context, reference, lookup::find_spot(*place.file, place.record, place.place),
                     "base");
    return history.base ? Candidate{*history.base} : Candidate{{}, true};
  }
  if (const auto removal = removal_of(place); removal && take == "gone")
    return place.candidates[*removal];
  for (std::size_t i = 0; i < place.candidates.size(); ++i) {
    if (lookup::letter_of(i) == take) return place.candidates[i];
  }
  throw Error(ErrorKind::usage, "there is no " + text::printable(take) + " to take")
      .hint("--take one of " + letters_of(place) + ", or base    (what stood there before)");
}

/// The slugs that were not chosen go on answering.
void keep_other_slugs(const UnsettledPlace& place, const std::string& chosen,
                      std::vector<yaml::Edit>& edits) {
  const std::vector<std::string> was = place.file->document.root.texts_of("was");
  for (const Candidate& each : place.candidates) {
    const std::string& slug = each.value.text();
    if (slug == chosen || std::find(was.begin(), was.end(), slug) != was.end()) continue;
    edits.push_back({yaml::Edit::Op::add, {"was"}, slug});
  }
}

}  // namespace

bool takes_text(const UnsettledPlace& place) {
  if (is_whole_file(place) || is_slug(place)) return false;
  const schema::Shape* record = schema::shape_at(schema::shape_of(place.file->kind), place.record);
  const schema::Shape* shape = record ? schema::shape_at(*record, place.place) : nullptr;
  return shape && !shape->open && shape->kind == schema::ShapeKind::text;
}

std::optional<std::size_t> removal_of(const UnsettledPlace& place) {
  for (std::size_t i = 0; i < place.candidates.size(); ++i) {
    if (place.candidates[i].removed) return i;
  }
  return std::nullopt;
}

void settle_place(Context& context, const UnsettledPlace& place, const Choice& choice,
                  Result& result) {
  Ledger& ledger = context.ledger();
  require_writable(ledger);
  const Reference reference = reference_of(context, place);
  const std::string path = place.file->path;
  Candidate chosen;
  std::vector<yaml::Edit> edits;
  if (choice.value) {
    if (!takes_text(place)) {
      throw Error(ErrorKind::usage, "no single text can stand at this place")
          .hint("--take one of " + letters_of(place));
    }
    PlannedSetting planned = plan_setting(
        context, reference, {.path = to_string(way_to(place, reference)), .value = choice.value});
    chosen = planned.value.empty() ? Candidate{{}, true} : Candidate{Node(planned.value)};
    edits = std::move(planned.edits.edits);
  } else {
    chosen = candidate_of(context, place, reference, choice.take);
    edits = lookup::settling_edits(place, chosen);
  }

  Transaction transaction(ledger);
  std::string stands_at = path;
  if (is_whole_file(place) && chosen.removed) {
    transaction.remove(path);
  } else if (is_slug(place)) {
    keep_other_slugs(place, chosen.value.text(), edits);
    stands_at = renamed_path(ledger.view().charter(), path, chosen.value.text());
    if (stands_at == path) {
      transaction.edit(path, edits);
    } else {
      transaction.move(path, stands_at, edits);
    }
  } else {
    transaction.edit(path, edits);
  }

  // The commit makes the ledger read its files anew, so all that is said of them is said before.
  const std::string words =
      candidate_in_words(place, chosen, ledger.view().people(), context.today());
  Line line{.gutter = "Settled",
            .text = place_in_words(context, place) + ": " + words,
            .aside = place.id.substr(0, 5)};
  Node row = Node::map();
  row.set("id", place.id)
      .set("file", stands_at)
      .set("at", place.at())
      .set("value", chosen.removed || is_whole_file(place) ? Node() : chosen.value);
  const std::string slug = reference.customer ? reference.customer->customer.slug : "";
  const std::string name = place.place.empty() ? "the file" : to_string(way_to(place, reference));
  const git::Oid commit = transaction.commit(
      {.operation = "resolve",
       .subject = subject_line("resolve", about(reference), name + " " + words),
       .customers = slug.empty() ? std::vector<std::string>() : std::vector{slug},
       .item = reference.item ? reference.item->id : "",
       .undoes = {}});
  warn_of_stranger(context);
  row.set("commit", commit.hex());
  result.data.find("settled")->add(std::move(row));
  result.page.line(std::move(line));
}

}  // namespace pact::cli
