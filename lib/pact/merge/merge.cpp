#include <functional>
#include <pact/base/error.hpp>
#include <pact/merge/candidates.hpp>
#include <pact/merge/content.hpp>
#include <pact/merge/fit.hpp>
#include <pact/merge/merge.hpp>
#include <pact/merge/weave.hpp>
#include <pact/schema/problem_error.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/render.hpp>
#include <pact/yaml/splice.hpp>
#include <utility>

namespace pact::merge {

using schema::Shape;

namespace {

/// A side, which has to be valid.
yaml::Document side_of(schema::FileKind kind, const std::string& path, std::string_view text) {
  yaml::Document document = yaml::read(path, std::string(text), yaml::Readers::own);
  const auto problems = schema::validate(kind, document.root, schema::Scrutiny::quick);
  if (!problems.empty()) throw schema::as_error(problems.front(), document.source);
  return document;
}

std::optional<yaml::Document> base_of(schema::FileKind kind, const std::string& path,
                                      const std::optional<std::string_view>& text) {
  if (!text || text->empty()) return std::nullopt;
  try {
    return side_of(kind, path, *text);
  } catch (const Error&) {
    return std::nullopt;
  }
}

void collect(const Shape& shape, const Node& node, Path& record,
             std::vector<UnsettledPlace>& into) {
  if (node.is_map()) {
    for (const Node& entry : node.items_of("unsettled"))
      into.push_back({record, std::string(entry.text_of("at"))});
    for (const pact::Entry& entry : node.entries()) {
      const schema::Property* property = shape.property(entry.key);
      if (!property || property->shape->open || entry.key == "unsettled") continue;
      record.push_back(entry.key);
      collect(*property->shape, entry.value, record, into);
      record.pop_back();
    }
  } else if (node.is_list() && shape.item && shape.item->kind == schema::ShapeKind::map) {
    const std::vector<std::string> keys = item_keys(node.items(), shape.key);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      record.push_back(keys[i]);
      collect(*shape.item, node.items()[i], record, into);
      record.pop_back();
    }
  }
}

std::vector<UnsettledPlace> unsettled_in(schema::FileKind kind, const Node& root) {
  std::vector<UnsettledPlace> places;
  Path record;
  collect(schema::shape_of(kind), root, record, places);
  return places;
}

/// The text of a side that is taken as it is, valid or not.
Merged as_it_is(schema::FileKind kind, const std::string& path, std::string_view text) {
  Merged merged{std::string(text), {}, How::taken};
  try {
    merged.unsettled = unsettled_in(kind, yaml::read(path, merged.text, yaml::Readers::own).root);
  } catch (const Error&) {
    // Whoever reads it next says what is wrong.
  }
  return merged;
}

/// The item of a keyed list, no place of its own yet, around what is wrong.
std::optional<Path> item_around(const Shape& root, const Path& at, const WholeItems& taken) {
  std::optional<Path> found;
  const Shape* shape = &root;
  for (std::size_t i = 0; i < at.size() && shape; ++i) {
    const bool in_list = shape->kind == schema::ShapeKind::list;
    const bool keyed = in_list && !shape->key.empty();
    shape = in_list ? shape->item : yaml::shape_of_key(shape, at[i]);
    const Path here(at.begin(), at.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    if (keyed && !taken.contains(here)) found = here;
  }
  return found;
}

/// The content, with items as whole places where their fields do not go together.
Node valid_content(schema::FileKind kind, const std::string& path, const Contents& contents) {
  const Shape& shape = schema::shape_of(kind);
  WholeItems whole;
  while (true) {
    Node merged = merged_content(shape, contents, whole);
    const auto problems = schema::validate(kind, merged, schema::Scrutiny::quick);
    if (problems.empty()) return merged;
    const auto item = item_around(shape, problems.front().at, whole);
    if (!item) {
      throw Error(ErrorKind::blocked, "the two versions do not go together")
          .at({.file = path})
          .cause(problems.front().message);
    }
    whole.insert(*item);
  }
}

/// Whether the text reads as the content, whoever reads it.
bool says(const std::string& path, const std::string& text, const Node& content) {
  try {
    const Node root = yaml::read(path, text, yaml::Readers::alike).root;
    return same(&root, &content);
  } catch (const Error&) {
    return false;
  }
}

std::optional<std::string> attempt(const std::function<std::string()>& make) {
  try {
    return make();
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The content as a text, in the first of three manners that reads back as it should.
Merged written(schema::FileKind kind, const std::string& path, const Versions& versions,
               const Node& content) {
  const Shape& shape = schema::shape_of(kind);
  Merged merged{{}, unsettled_in(kind, content), How::woven};
  const auto good = [&](const std::optional<std::string>& text) {
    if (!text || !says(path, *text, content)) return false;
    merged.text = *text;
    return true;
  };
  const auto weave = [&](Above above) {
    Scripts scripts{script_of(path, versions.base.value_or("")), script_of(path, versions.ours),
                    script_of(path, versions.theirs)};
    const Bytes &base = scripts.base.bytes, &ours = scripts.ours.bytes,
                &theirs = scripts.theirs.bytes;
    const auto choose = [&](bool Bytes::*member) {
      if (scripts.base.text.empty()) return ours.*member;
      return ours.*member == base.*member ? theirs.*member : ours.*member;
    };
    const Bytes bytes{choose(&Bytes::mark), choose(&Bytes::windows), choose(&Bytes::last_line_end)};
    const std::string text = woven(shape, scripts, content, above);
    std::string framed = with_bytes(text, bytes);
    if (bytes.last_line_end || says(path, framed, content)) return framed;
    return with_bytes(text, {bytes.mark, bytes.windows, true});
  };
  for (const Above above : {Above::as_it_stands, Above::tidy}) {
    if (good(attempt([&] { return weave(above); }))) return merged;
  }
  // The sides were read by one reader alone. Where another one sees something else in them, no
  // text of theirs can say what is merged.
  yaml::read(path, std::string(versions.ours));
  yaml::read(path, std::string(versions.theirs));
  merged.how = How::spliced;
  if (good(attempt([&] {
        const yaml::Document first =
            yaml::read(path, std::string(versions.ours), yaml::Readers::own);
        return yaml::apply(first, shape, edits_between(first.root, content, shape));
      })))
    return merged;
  merged.how = How::rewritten;
  if (good(attempt([&] { return yaml::write(content, shape); }))) return merged;
  throw Error(ErrorKind::failed, "the merged file does not read back as it was merged")
      .at({.file = path});
}

}  // namespace

Merged merge(schema::FileKind kind, const std::string& path, const Versions& versions) {
  if (versions.ours == versions.theirs || versions.base == versions.theirs)
    return as_it_is(kind, path, versions.ours);
  if (versions.base == versions.ours) return as_it_is(kind, path, versions.theirs);

  // From here on nothing depends on which side was called ours.
  Versions ordered = versions;
  if (ordered.theirs < ordered.ours) std::swap(ordered.ours, ordered.theirs);
  const yaml::Document ours = side_of(kind, path, ordered.ours);
  const yaml::Document theirs = side_of(kind, path, ordered.theirs);
  const std::optional<yaml::Document> base = base_of(kind, path, versions.base);
  if (!base) ordered.base.reset();
  const Node content =
      valid_content(kind, path, {base ? &base->root : nullptr, &ours.root, &theirs.root});
  return written(kind, path, ordered, content);
}

Merged keep_removed(schema::FileKind kind, const std::string& path, std::string_view text) {
  const yaml::Document document = side_of(kind, path, text);
  BesideByPlace places = besides_of(&document.root);
  if (places[std::string(k_whole_record)].gone) return as_it_is(kind, path, text);
  places[std::string(k_whole_record)].gone = true;
  const Node list = unsettled_node(places);
  Merged merged{yaml::apply(document, schema::shape_of(kind),
                            yaml::Edit{yaml::Edit::Op::set, {"unsettled"}, list}),
                {},
                How::woven};
  merged.unsettled = unsettled_in(kind, yaml::read(path, merged.text).root);
  return merged;
}

}  // namespace pact::merge
