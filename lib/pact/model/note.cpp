#include <pact/model/note.hpp>
#include <pact/model/read.hpp>

namespace pact {
namespace {

Act act_from(const Node& record) {
  Act act;
  act.who = read::text(record, "who");
  act.due = read::date(record, "due");
  if (const Node* accepted = read::present(record, "accepted")) {
    act.accepted_by = read::text(*accepted, "by");
    act.accepted_on = read::date(*accepted, "date");
  }
  if (const Node* declined = read::present(record, "declined")) {
    act.declined = declined_from(*declined);
  }
  return act;
}

}  // namespace

Thanks thanks_from(const Node& record) {
  return {read::text(record, "id"), read::date(record, "date"), read::text(record, "by"),
          read::text(record, "for")};
}

Told told_from(const Node& record) {
  return {read::date(record, "date"), read::text(record, "by"), read::text(record, "text")};
}

Done done_from(const Node& record) {
  return {read::date(record, "date"), read::text(record, "by"), read::text(record, "text"),
          read::text(record, "note")};
}

Declined declined_from(const Node& record) {
  return {read::date(record, "date"), read::text(record, "by"), read::text(record, "text")};
}

Reply reply_from(const Node& record) {
  Reply reply;
  reply.id = read::text(record, "id");
  reply.date = read::date(record, "date");
  reply.by = read::text(record, "by");
  reply.kind = read::text(record, "kind");
  reply.text = read::text(record, "text");
  reply.context = read::text(record, "context");
  reply.cites = read::texts(record, "cites");
  reply.thanks = read::each<Thanks>(record, "thanks", thanks_from);
  reply.unsettled = read::present(record, "unsettled") != nullptr;
  return reply;
}

Note note_from(const Node& record) {
  Note note;
  note.id = read::text(record, "id");
  note.date = read::date(record, "date");
  note.by = read::text(record, "by");
  note.kind = read::text(record, "kind");
  note.from = read::text(record, "from");
  note.via = read::text(record, "via");
  note.feeling = read::text(record, "feeling");
  note.tags = read::texts(record, "tags");
  note.text = read::text(record, "text");
  note.context = read::text(record, "context");
  note.handling = read::text(record, "handling");
  note.entered = read::text(record, "entered");
  if (const Node* act = read::present(record, "act")) note.act = act_from(*act);
  if (const Node* told = read::present(record, "told")) note.told = told_from(*told);
  if (const Node* done = read::present(record, "done")) note.done = done_from(*done);
  note.replies = read::each<Reply>(record, "replies", reply_from);
  note.thanks = read::each<Thanks>(record, "thanks", thanks_from);
  note.cites = read::texts(record, "cites");
  note.helped_by = read::texts(record, "helped_by");
  note.used = read::texts(record, "used");
  note.fields = read::pairs(record, "fields");
  note.mail = read::text(record, "mail");
  note.unsettled = read::present(record, "unsettled") != nullptr;
  return note;
}

}  // namespace pact
