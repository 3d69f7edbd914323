#include <algorithm>
#include <pact/report/shared_files.hpp>

namespace pact::report {

namespace {

template <typename Value>
std::vector<Value> each_of(const View& view, schema::FileKind kind,
                           Value (*read)(const Node&, std::string)) {
  std::vector<Value> values;
  for (const std::string& path : view.paths_of(kind)) {
    try {
      values.push_back(read(view.file(path)->document.root, path));
    } catch (const Error&) {
      // What cannot be read matches nothing; check says what is wrong.
    }
  }
  std::ranges::sort(values, [](const Value& a, const Value& b) {
    return a.date != b.date ? a.date > b.date : a.id > b.id;
  });
  return values;
}

}  // namespace

std::vector<Brief> briefs(const View& view) {
  return each_of(view, schema::FileKind::brief, brief_from);
}

std::vector<Idea> ideas(const View& view) {
  return each_of(view, schema::FileKind::idea, idea_from);
}

std::vector<Insight> insights(const View& view) {
  return each_of(view, schema::FileKind::insight, insight_from);
}

std::vector<Story> stories(const View& view) {
  return each_of(view, schema::FileKind::story, story_from);
}

}  // namespace pact::report
