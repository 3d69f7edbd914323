#include <algorithm>
#include <fstream>
#include <pact/base/text.hpp>
#include <pact/ledger/drafts.hpp>
#include <pact/ledger/new_item.hpp>
#include <pact/ledger/new_note.hpp>
#include <pact/ledger/transaction.hpp>
#include <pact/lookup/customers.hpp>

#include "../editor.hpp"
#include "../for_you.hpp"
#include "../made.hpp"
#include "../note_words.hpp"
#include "../warnings.hpp"
#include "../words.hpp"
#include "all.hpp"

namespace pact::cli {

namespace {

struct NoteArgs {
  std::string customer;
  std::vector<std::string> words, literal;
  NoteFields fields;
  bool edit = false;
  bool draft = false;
};

void setup_note(Arguments& arguments, NoteArgs& args) {
  arguments.required("REF", args.customer).rest("TEXT", args.words, args.literal);
  declare_note_fields(arguments, args.fields);
  arguments.flag("--draft", args.draft).flag("-e,--edit", args.edit);
}

std::string text_from_terminal(Context& context, const Customer& customer) {
  if (!customer.notes.empty()) {
    const Note& last = customer.notes.back();
    context.ui().say(std::string(customer.display()) + ", last: " +
                     (last.date ? last.date->brief(context.today()) + ", " : "") + last.text);
  }
  context.ui().say("What moves the sale, or must be acted on? (Ctrl-D ends)");
  return text_of(context, {"-"}, {}, "the note");
}

/// A note written in the editor. Until it is written down its text is kept: a note that is refused
/// says so, and the next `-e` begins with it.
class EditorNote {
 public:
  explicit EditorNote(Context& context)
      : context_(context), edited_(context, k_file, kept(context)) {}
  EditorNote(const EditorNote&) = delete;
  EditorNote& operator=(const EditorNote&) = delete;
  ~EditorNote() {
    if (!written_down_)
      context_.ui().warn("your text is kept, and -e opens it again: " + edited_.file().string());
  }

  std::string text() const {
    return edited_.text().substr(0, edited_.text().find_last_not_of('\n') + 1);
  }
  void written_down() {
    edited_.discard();
    written_down_ = true;
  }

 private:
  static constexpr const char* k_file = "note-being-written.txt";

  static std::string kept(Context& context) {
    std::ifstream in(context.ledger().repository().own_dir() / k_file, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  }

  Context& context_;
  EditedText edited_;
  bool written_down_ = false;
};

Result run_note(const NoteArgs& given, Context& context) {
  context.require_now();
  NoteArgs args = given;
  take_note_fields(args.words, args.fields);
  Ledger& ledger = context.ledger();
  // A draft touches nothing of git's, and what is learned during a merge is learned all the same.
  if (!args.draft) require_writable(ledger);
  const View& view = ledger.view();
  const CustomerFile& found = lookup::customer(view, args.customer);
  const Customer& customer = found.customer;

  const std::string& me = ledger.me();
  const NoteWords words = note_words(context, customer, args.fields);

  std::optional<EditorNote> edited;
  std::string text;
  if (args.edit) {
    edited.emplace(context);
    text = edited->text();
    require_text(text, "the note");
  } else if (args.words.empty() && args.literal.empty() && !args.fields.teaser.empty()) {
    text = args.fields.teaser;
  } else if (args.words.empty() && args.literal.empty() && context.ui().interactive()) {
    text = text_from_terminal(context, customer);
  } else {
    text = text_of(context, args.words, args.literal, "the note");
  }

  const std::string id = new_id(ledger, *found.file, "notes", words.date);
  const Node note = words.node(id, me, text);
  const std::string slug = customer.slug;
  const std::string name(customer.display());
  const std::string taken = what_was_taken(note, customer, view.people(), context.today());
  Made made{.id = id, .kind = std::string(note.text_of("kind")), .customer = slug};
  if (args.draft) {
    keep_draft(ledger, slug, note);
    made.state = "draft";
  } else {
    made.file = found.file->path;
    made.commit = commit_note(ledger, found, note);
  }
  if (edited) edited->written_down();

  warn_of_stranger(context);
  warn_of_low_cards(context, text);
  Result result;
  result.id = id;
  result.data = data_for_made("note", made);
  const std::string short_id = context.new_records().short_id(id);
  if (args.draft) {
    result.page.line("Kept here", name + ", " + taken + ", not shared", short_id);
    result.page.line("", "Only on this machine, until you share it.", "pact sync " + short_id);
  } else {
    result.page.line("Noted", name + ", " + taken, short_id);
  }
  if (words.is_teaser()) {
    result.page.line("They read", words.kept_of(text));
    if (words.kept_of(text) != text)
      result.page.line(
          {.gutter = "", .text = "Your words are written nowhere.", .tone = Tone::dim});
  }
  add_for_you(context, slug,
              {.id = id,
               .by = ledger.me(),
               .tags = note.texts_of("tags"),
               .text = text,
               .cites = note.texts_of("cites")},
              result);
  return result;
}

}  // namespace

Command note_command() {
  return command<NoteArgs>("note", Theme::every_day,
                           "Write down what moves the sale, or must be acted on", setup_note,
                           run_note);
}

}  // namespace pact::cli
