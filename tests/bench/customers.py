"""The records of generated customers: some 5 KB each, with contacts, answers, needs, plans and notes that
carry tags, acts, replies and thanks as in a ledger that is in use."""
import words

PEOPLE = [("ann", "Ann Berg", "exhibitions"), ("raj", "Raj Rao", "print"), ("carys", "Carys Pugh", "catering"),
          ("tom", "Tom Okafor", "exhibitions"), ("hanna", "Hanna Lindqvist", "exhibitions"),
          ("yusuf", "Yusuf Demir", "print"), ("mei", "Mei Lin Tan", "catering"), ("lena", "Lena Voss", "print")]
DEPARTMENTS = ["marketing", "operations", "finance"]
QUESTIONS = ["stand-size", "build-access", "order-fix", "artwork-owner", "allergen-sheet"]
GROUPS = ["meridian-leisure", "tollgate-holdings", "northern-larder", "quay-partners"]
INDUSTRIES = ["boat building", "museums", "insurance", "venues", "food", "publishing", "textiles"]
TAGS = ["delivery", "stand", "price", "paper", "menu", "crane", "artwork", "storage", "invoicing", "access",
        "allergens", "lighting", "badges", "samples", "proofs", "weather", "parking", "permits", "binding",
        "freight"]
MEANS = ["visit", "phone", "email", "meeting", "video", "fair", "letter", "chat", "colleague"]
FEELINGS = ["content", "uneasy", "delighted", "unhappy"]
KINDS = words.drawn(["advance", "feedback", "promise"], [55, 30, 15])

# The first customer of every ledger, which the benches ask about.
KNOWN_NAME, KNOWN_SLUG = "Harbour Boats Ltd", "harbour-boats-ltd"


class Customers:
    """Draws one record after the other; the n-th depends on the seed and those before it."""

    def __init__(self, rng, notes, skewed):
        self.rng, self.notes = rng, notes
        self.vocabulary = words.Vocabulary(rng)
        self.names = words.Names(rng, skewed)
        self.names.taken.add(KNOWN_SLUG)
        self.ids = words.Ids(rng)
        self.tags = words.drawn(TAGS, [1 / (rank + 2) for rank in range(len(TAGS))])
        self.drawn = 0

    def draw(self):
        rng = self.rng
        name, slug = self.names.draw() if self.drawn else (KNOWN_NAME, KNOWN_SLUG)
        domain = slug + ".example"
        record = {"schema": "pact/customer/1", "id": slug, "name": name}
        if rng.random() < 0.3:
            record["aliases"] = [name.rsplit(" ", 1)[0]]
        record["domains"] = [domain]
        if rng.random() < 0.2:
            record["group"] = rng.choice(GROUPS)
        record["phone"] = f"020 7946 {rng.randrange(10000):04}"
        record["industries"] = [rng.choice(INDUSTRIES)]
        stewards = rng.sample(PEOPLE, rng.choice((1, 2, 2, 3)))
        record["stewards"] = [{"who": person, "division": division} for person, _, division in stewards]
        record["contacts"] = self._contacts(domain)
        record["critical"] = [
            {"id": question, "answer": self._line(5, 14), "by": stewards[0][0], "date": words.other_day(1100)}
            for question in QUESTIONS if rng.random() < 0.4]
        speakers = [contact["id"] for contact in record["contacts"]]
        authors = [person for person, _, _ in stewards]
        if rng.random() < 0.3:
            day = self._day()
            record["needs"] = [{"id": self.ids.draw(day), "date": words.other_day(day), "by": authors[0],
                                "who": speakers[0], "wants": self._line(4, 8), "why": self._line(4, 8)}]
        if rng.random() < 0.15:
            record["plans"] = [{"id": self.ids.draw(words.LAST_DAY), "date": "2026-04-09", "by": authors[0],
                                "with": [speakers[0]], "purpose": self._line(4, 8)}]
        record["notes"] = self._notes(authors, speakers)
        self._mark(record["notes"])
        self.drawn += 1
        return {key: value for key, value in record.items() if value}

    def _day(self):
        return words.FIRST_DAY + int(self.rng.random() * (words.LAST_DAY - words.FIRST_DAY))

    def _line(self, at_least, at_most):
        text = self.vocabulary.sentence(self.rng, at_least, at_most)
        if self.rng.random() < 0.2:
            first, _, rest = text.partition(" ")
            text = f"{first}, {rest}"
        return text

    def _contacts(self, domain):
        contacts, taken = [], set()
        for _ in range(self.rng.choice((1, 2, 2, 3))):
            first, last = self.rng.choice(words.FIRST_NAMES), self.rng.choice(words.LAST_NAMES)
            key = words.folded(f"{first}-{last}")
            if key in taken:
                continue
            taken.add(key)
            contacts.append({"id": key, "name": f"{first} {last}", "role": self.rng.choice(words.ROLES),
                             "email": f"{key}@{domain}", "cares_about": self._line(5, 12)})
        return contacts

    def _notes(self, authors, speakers):
        spread = max(1, self.notes // 3)
        count = self.notes - spread + int(self.rng.random() * (2 * spread + 1))
        notes = []
        for day in sorted(self._day() for _ in range(count)):
            notes.append(self._note(day, notes[-1]["id"] if notes else None, authors, speakers))
        return notes

    def _note(self, day, after, authors, speakers):
        rng = self.rng
        kind = rng.choices(**KINDS)[0]
        by = rng.choice(authors)
        note = {"id": self.ids.draw(day, after), "date": words.DAYS[day], "by": by, "kind": kind,
                "from": rng.choice(speakers), "via": rng.choice(MEANS)}
        if rng.random() < 0.4:
            note["feeling"] = rng.choice(FEELINGS)
        if rng.random() < 0.8:
            note["tags"] = sorted(set(rng.choices(**self.tags, k=rng.choice((1, 1, 2)))))
        note["text"] = ". ".join([self._line(6, 16) for _ in range(rng.choice((1, 2, 2, 3)))]) + "."
        if rng.random() < 0.1:
            note["text"] += "\n" + self._line(6, 16) + "."
        if rng.random() < 0.3:
            note["context"] = self._line(6, 16) + "."
        if kind != "advance":
            self._follow_up(note, kind, day, by)
        if rng.random() < 0.08:
            note["replies"] = [{"id": self.ids.draw(day + 1), "date": words.other_day(day + 1),
                                "by": rng.choice(PEOPLE)[0], "kind": "comment",
                                "text": self._line(8, 20) + "."}]
        if rng.random() < 0.05:
            note["thanks"] = [{"id": self.ids.draw(day + 2), "date": words.other_day(day + 2),
                               "by": rng.choice(PEOPLE)[0], "for": self._line(6, 14)}]
        return note

    def _follow_up(self, note, kind, day, by):
        rng = self.rng
        settled = rng.random() < 0.7
        if kind == "promise":
            note["act"] = {"who": by, "due": words.other_day(day + 14)}
        else:
            note["act"] = {"who": rng.choice(DEPARTMENTS), "due": words.other_day(day + 10)}
            if settled:
                note["told"] = {"date": words.other_day(day + 3), "by": by, "text": self._line(6, 14) + "."}
        if settled:
            note["done"] = {"date": words.other_day(day + 3), "by": by}

    def _mark(self, notes):
        """The words and the tag whose share is known; the known customer's file has none of them."""
        for word, every in ((words.RARE_WORD, words.RARE_EVERY), (words.COMMON_WORD, words.COMMON_EVERY)):
            if self.drawn % every == every // 2 and notes:
                note = self.rng.choice(notes)
                note["text"] = note["text"][:-1] + f" {word}."
        if self.drawn % words.TAG_EVERY == words.TAG_EVERY // 2 and notes:
            note = self.rng.choice(notes)
            note["tags"] = sorted(note.get("tags", []) + [words.RARE_TAG])
            self._in_order(note)

    @staticmethod
    def _in_order(note):
        """Brings `tags` to where the schema has it."""
        tail = {key: note.pop(key) for key in ("text", "context", "act", "told", "done", "replies", "thanks")
                if key in note}
        note["tags"] = note.pop("tags")
        note.update(tail)


PEOPLE_FILE = "schema: pact/people/1\npeople:\n" + "".join(
    f"  - {{id: {person}, name: {name}, emails: [{person}@example.com], team: north, division: {division}, "
    "role: rep}\n" for person, name, division in PEOPLE)

CHARTER = """schema: pact/charter/1
name: Bench
layout: customers/{slug:2}/{slug}.yaml
commit_times: day
admission: People did not use the old system because they feared being counted. They were right.
promise: We who sign will not count, nor ask for a count.
goals:
  - One picture of each customer, for whoever visits next
behaviours:
  - {id: tell, says: I write down what moves the sale before the day ends.}
  - {id: read, says: I read what my colleagues wrote before I knock on the door.}
  - {id: answer, says: "I answer what a customer asked us, even when the answer is no."}
  - {id: thank, says: "I say whose help it was, in words, where everybody can read it."}
critical:
""" + "".join(
    f"  - {{id: {question}, division: exhibitions, what: What the answer is, why: It decides the rest, "
    "how: We bring it along}\n" for question in QUESTIONS) + """divisions: [exhibitions, print, catering]
departments: [marketing, operations, finance]
teams: [north]
sponsors:
  - {who: lena, signed: 2023-01-01}
"""

ATTRIBUTES = "".join(f"{path} merge=pact -text\n" for path in (
    "pact.yaml", "people.yaml", "customers/**/*.yaml", "asks/*.yaml", "ideas/*.yaml", "insights/*.yaml",
    "briefs/*.yaml", "stories/*.yaml"))
