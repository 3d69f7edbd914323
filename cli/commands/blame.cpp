#include <algorithm>
#include <map>
#include <pact/base/text.hpp>

#include "../commit_words.hpp"
#include "../progress.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct BlameArgs {
  std::string reference;
};

void setup_blame(Arguments& arguments, BlameArgs& args) {
  arguments.required("REF", args.reference);
}

/// The left columns of a line: who wrote it, when, in which commit.
struct Origin {
  std::string by, first_name, short_hex;
  std::optional<Date> date;
};

class BlamePage {
 public:
  BlamePage(const git::Repository& repository, const View& view, Date today)
      : repository_(repository), view_(view), today_(today) {}

  Result result(const std::vector<git::BlameLine>& lines, std::size_t first, std::size_t end) {
    Result result;
    result.data = data_for("blame");
    result.data.set("lines", Node::list());
    result.rows = {"lines"};
    measure(lines, first, end);
    const git::Oid* previous = nullptr;
    for (std::size_t i = first; i < end; ++i) {
      const git::BlameLine& line = lines[i];
      const Origin& origin = origin_of(line.commit);
      const bool same = previous && *previous == line.commit;
      result.page.line({.text = columns(origin, !same) + line.text, .verbatim = true});
      previous = &line.commit;
      Node row = Node::map();
      row.set("line", Node::number(static_cast<long long>(i + 1)))
          .set("commit", line.commit.is_zero() ? Node() : Node(line.commit.hex()))
          .set("by", line.commit.is_zero() ? Node() : Node(origin.by))
          .set("date", origin.date ? Node(origin.date->iso()) : Node())
          .set("text", line.text);
      result.data.find("lines")->add(std::move(row));
    }
    return result;
  }

 private:
  const Origin& origin_of(const git::Oid& commit) {
    const auto known = origins_.find(commit);
    if (known != origins_.end()) return known->second;
    Origin origin{.by = {}, .first_name = "not committed", .short_hex = {}, .date = {}};
    if (!commit.is_zero()) {
      const git::CommitInfo info = git::commit_info(repository_, commit);
      origin = {.by = author_id(info, view_.people()),
                .first_name = author_first_name(info, view_.people()),
                .short_hex = commit.short_hex(),
                .date = author_day(info)};
    }
    return origins_.emplace(commit, std::move(origin)).first->second;
  }

  void measure(const std::vector<git::BlameLine>& lines, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      const Origin& origin = origin_of(lines[i].commit);
      if (!origin.date) continue;
      date_width_ = std::max(date_width_, text::width(origin.date->brief(today_)));
      name_width_ = std::max(name_width_, std::min(k_widest_name, text::width(origin.first_name)));
    }
  }

  std::string columns(const Origin& origin, bool shown) const {
    constexpr int k_commit = 10;
    constexpr int k_gap = 2;
    const auto padded = [](const std::string& text, int width) {
      const std::string cut = text::ellipsize(text::printable(text, text::Newlines::escape), width);
      return cut +
             std::string(static_cast<std::size_t>(std::max(0, width - text::width(cut)) + k_gap),
                         ' ');
    };
    const int all = date_width_ + k_gap + name_width_ + k_gap + k_commit;
    if (!shown) return padded("", all);
    if (!origin.date) return padded(origin.first_name, all);
    return padded(origin.date->brief(today_), date_width_) +
           padded(origin.first_name, name_width_) + padded(origin.short_hex, k_commit);
  }

  static constexpr int k_widest_name = 12;

  const git::Repository& repository_;
  const View& view_;
  Date today_;
  std::map<git::Oid, Origin> origins_;
  int date_width_ = 0;
  int name_width_ = 0;
};

/// The line of a byte, from 0.
std::size_t line_of(const std::string& text, std::size_t offset) {
  return static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

Result run_blame(const BlameArgs& args, Context& context) {
  const View& view = context.view();
  const git::Repository& repository = context.ledger().repository();
  const lookup::Reference found = context.reference(args.reference);
  const LedgerFile& file = found.customer ? *found.customer->file : *found.record->file;
  const std::string& text = file.document.source.text();
  const git::Counted counted = counting(context.env(), "Reading the history", "commits");
  std::vector<git::BlameLine> lines;
  if (view.commit()) {
    lines = git::blame(repository, *view.commit(), file.path, counted);
  } else if (const std::optional<git::Oid> head = repository.head().commit) {
    lines = git::blame_working(repository, *head, file.path, text, counted);
  }
  std::size_t first = 0, end = lines.size();
  if (found.record && !found.record->at.empty()) {
    const Span span = found.record->node->span();
    first = line_of(text, span.begin);
    end = std::min(end, line_of(text, std::max(span.end, span.begin + 1) - 1) + 1);
  }
  return BlamePage(repository, view, context.today()).result(lines, first, end);
}

}  // namespace

Command blame_command() {
  return command<BlameArgs>("blame", Theme::looking_back,
                            "Who wrote each line of a customer's file, and when", setup_blame,
                            run_blame);
}

}  // namespace pact::cli
