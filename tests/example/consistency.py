#!/usr/bin/env python3
"""Is the example ledger, Meridian Sales, one story without contradictions?

    consistency.py LEDGER [--scripts DIR]   reads a ledger that examples/meridian/make.sh made

Prints each finding as `file: what` and exits 1 if there is any. Needs Python 3.9 and PyYAML.

A ledger does not say on which day a contact or a critical question was added; that nobody is
quoted before being added is held by the program, which refuses it as the scripts run.
"""
import argparse
import collections
import datetime
import pathlib
import re
import sys
import unicodedata

import yaml

HERE = pathlib.Path(__file__).resolve().parent
SCRIPTS = HERE.parents[1] / "examples" / "meridian"
FIRST, LAST, TODAY = "2024-04-08", "2026-03-31", "2026-04-01"
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FEELINGS = {"delighted", "content", "uneasy", "unhappy"}
PAIRED = ["crane", "delivery", "allergens", "paper-price", "fire-rules", "storage", "artwork"]
LOW_CARDS = r"voice ?mail|left a message|called, no|no answer|forecast|pipeline|probabilit|quota\b|\d+ calls|\d+ visits|% likely|per cent likely|closing rate|mileage"
GRADE = r"[+-]?[\d.,]+|yes|no|true|false|on|off|[a-f][+-]?|\*+|high|medium|low"

findings = []


def finding(where, what):
    findings.append(f"{where}: {what}")


def load(path, root):
    try:
        # BaseLoader: every scalar is text, as it is to pact.
        return yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader)) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as e:
        finding(path.relative_to(root), f"cannot be read: {e}")
        return {}


def listed(value):
    """A list of items, also where a single one stands for a list."""
    return [] if not value else value if isinstance(value, list) else [value]


def day(where, what, date, first=FIRST, last=LAST):
    """Whether a date is one, lies in the two years, and is no Sunday."""
    try:
        d = datetime.date.fromisoformat(date)
    except (TypeError, ValueError):
        finding(where, f"{what} {date!r} is no date")
        return False
    if d.weekday() == 6:
        finding(where, f"{what} {date} is a Sunday")
    if not first <= date <= last:
        finding(where, f"{what} {date} is not between {first} and {last}")
    return True


def sentences(text):
    for part in re.split(r"[.!?;:…]+(?=\s|[\"”’')]|$)|\n", text):
        plain = unicodedata.normalize("NFKC", part).casefold().replace("’", "'")
        words = re.findall(r"\w+(?:'\w+)*", plain)
        if len(words) >= 6:
            yield " ".join(words)


class Texts:
    """Everything that somebody wrote: no sentence twice, no fair in a wrong month, no Low Card."""

    def __init__(self, fairs):
        self.seen, self.fairs = {}, fairs

    def add(self, where, what, text, date=None):
        if not isinstance(text, str) or not text.strip():
            finding(where, f"{what} is empty")
            return
        for s in sentences(text):
            if s in self.seen:
                finding(where, f"{what} repeats {self.seen[s]}: “{s}”")
            self.seen.setdefault(s, f"{where}, {what}")
        low = re.search(LOW_CARDS, text, re.I)
        if low:
            finding(where, f"{what} reads like a Low Card: “{low[0]}”")
        months = "|".join(MONTHS)
        for s in re.split(r"[.!?;]+(?=\s|$)|\n", text):
            for fair, held in self.fairs.items():
                if fair in s:
                    after = rf"{re.escape(fair)}.{{0,40}}?(?:\b(?:in|on|opens|from)|,)\s+(?:\w+day )?(?:\d+ )?({months})\b"
                    ahead = rf"\b(?:in|from|on)\s+(?:\d+ )?({months})[^,;]{{0,20}}{re.escape(fair)}"
                    for m in re.findall(after, s) + re.findall(ahead, s):
                        if m not in held:
                            finding(where, f"{what} puts {fair} in {m}, it is held in {held[0]}")
        for w, d, m in re.findall(rf"\b({'|'.join(WEEKDAYS)}),? (?:the )?(\d\d?) ({months})", text):
            years = {int(date[:4]) + n for n in (-1, 0, 1)} if date else {2024, 2025, 2026}
            if not any(falls(y, m, d) == w for y in years):
                finding(where, f"{what} says {w} {d} {m}, which it is not")


def falls(year, month, number):
    try:
        return WEEKDAYS[datetime.date(year, MONTHS.index(month) + 1, int(number)).weekday()]
    except ValueError:
        return None


def check_charter(charter, people):
    where = "pact.yaml"
    for part in ("admission", "goals", "imagine_if", "behaviours", "critical", "listening", "handling",
                 "divisions", "departments", "teams", "sponsors", "champions"):
        if not charter.get(part):
            finding(where, f"no {part}")
    if len(listed(charter.get("behaviours"))) != 4:
        finding(where, "not exactly four behaviours")
    for q in listed(charter.get("critical")):
        for key in ("what", "why", "how"):
            if not q.get(key):
                finding(where, f"critical question {q.get('id')} lacks its {key}")
    for division in listed(charter.get("divisions")):
        if not any(q.get("division") == division for q in listed(charter.get("critical"))):
            finding(where, f"{division} asks nothing")
    for key in ("open", "ask-first"):
        if key not in charter.get("handling", {}):
            finding(where, f"handling does not say what {key} means")
    for item in listed(charter.get("listening")):
        if item.get("answers") not in charter["divisions"] + charter["departments"]:
            finding(where, f"nobody answers {item.get('about')}")
    for field in listed(charter.get("feedback_fields")):
        if not field.get("sponsor"):
            finding(where, f"field {field.get('id')} has no sponsor")
        for value in listed(field.get("values")):
            if re.fullmatch(GRADE, value, re.I):
                finding(where, f"field {field.get('id')} offers {value!r}, a number, a yes or no, or a grade")
    if any(not s.get("signed") for s in listed(charter.get("sponsors"))):
        finding(where, "a sponsor has not signed")
    champions = [c.get("who") for c in listed(charter.get("champions"))]
    if people and not 0.08 <= len(champions) / len(people) <= 0.12:
        finding(where, "the champions are not about a tenth of the people")
    for who in champions + [s.get("who") for s in listed(charter.get("sponsors"))]:
        if who not in people:
            finding(where, f"{who} is not in people.yaml")


def check_people(root):
    people = {}
    for p in listed(load(root / "people.yaml", root).get("people")):
        if p.get("id") in people:
            finding("people.yaml", f"{p['id']} twice")
        if not all(str(e).endswith("@meridian.example") for e in listed(p.get("emails"))):
            finding("people.yaml", f"{p.get('id')} has a mail that is not at meridian.example")
        people[p.get("id")] = p
    return people


def check_item(where, what, item, people, since):
    """One told, done, reply or thanks: by somebody who was there, not before what it follows."""
    if not isinstance(item, dict):
        finding(where, f"{what} says neither who nor when")
        return
    date = item.get("date")
    if day(where, f"the date of {what}", date) and since and date < since:
        finding(where, f"{what} of {date} comes before {since}, the day of its note")
    check_by(where, what, item.get("by"), date, people)


def check_by(where, what, by, date, people):
    if by not in people:
        finding(where, f"{what} is by {by!r}, who is not in people.yaml")
    elif date and date < people[by].get("start", FIRST):
        finding(where, f"{what} of {date} is by {by}, who starts on {people[by]['start']}")


def check_customer(where, customer, charter, people, texts, ids):
    stewards = listed(customer.get("stewards"))
    if not stewards:
        finding(where, "nobody looks after it")
    for s in stewards:
        if s.get("who") not in people or s.get("division") not in charter.get("divisions", []):
            finding(where, f"no such steward: {s}")
    contacts = {}
    for k in listed(customer.get("contacts")):
        if k.get("id") in contacts:
            finding(where, f"contact {k['id']} twice")
        contacts[k.get("id")] = k
        if not k.get("role"):
            finding(where, f"contact {k.get('id')} has no role")
        texts.add(where, f"what {k.get('id')} cares about", k.get("cares_about"))
    questions = {q["id"]: q["division"] for q in listed(charter.get("critical")) if "id" in q}
    for a in listed(customer.get("critical")):
        what = f"the answer to {a.get('id')}"
        if a.get("id") not in questions:
            finding(where, f"{what}: the charter does not ask that")
        elif questions[a["id"]] not in [s.get("division") for s in stewards]:
            finding(where, f"{what}: {questions[a['id']]} does not look after this customer")
        check_item(where, what, a, people, None)
        texts.add(where, what, a.get("answer"))
    for n in listed(customer.get("notes")):
        what = f"note {n.get('id')}"
        if n.get("id") in ids:
            finding(where, f"{what} also stands in {ids[n['id']]}")
        ids[n.get("id")] = where
        date = n.get("date", "")
        day(where, f"the date of {what}", date)
        check_by(where, what, n.get("by"), date, people)
        texts.add(where, what, n.get("text"), date)
        if "context" in n:
            texts.add(where, f"the context of {what}", n["context"], date)
        if "from" in n:
            if n["from"] not in contacts:
                finding(where, f"{what} quotes {n['from']}, who is no contact")
            else:
                left = re.match(r"Left (\d{4}-\d\d-\d\d)", contacts[n["from"]].get("role") or "")
                if left and left[1] < date:
                    finding(where, f"{what} of {date} quotes {n['from']}, who left on {left[1]}")
        elif "feeling" in n:
            finding(where, f"{what} has a feeling and no contact who feels it")
        if n.get("feeling", "content") not in FEELINGS:
            finding(where, f"{what} feels {n['feeling']}")
        kind, act = n.get("kind"), n.get("act") or {}
        if kind not in ("advance", "feedback", "promise"):
            finding(where, f"{what} is of no kind: {kind!r}")
        if act.get("due"):
            if day(where, f"the due day of {what}", act["due"], last="2026-12-31") and act["due"] < date:
                finding(where, f"{what} is due on {act['due']}, before its date {date}")
        if kind == "promise" and (act.get("who") != n.get("by")):
            finding(where, f"{what} is a promise of nobody, or of somebody else")
        if n.get("done") and kind != "promise":
            finding(where, f"{what} is done and was never a promise")
        if n.get("told") and kind != "feedback":
            finding(where, f"{what} was answered and is no feedback")
        for key in ("told", "done", "replies", "thanks"):
            for item in listed(n.get(key)):
                if key == "done" and isinstance(item, str):
                    item = {"date": item, "by": n.get("by")}
                label = {"told": "what was told on", "done": "done on", "replies": "a reply to", "thanks": "thanks for"}[key]
                check_item(where, f"{label} {what}", item, people, date)
                if isinstance(item, dict):
                    said = item.get("for") if key == "thanks" else item.get("text")
                    if said is not None or key != "done":
                        texts.add(where, f"{label} {what}", said, item.get("date"))
                    if key == "thanks" and item.get("by") == n.get("by") and not any(
                            r.get("by") != n.get("by") for r in listed(n.get("replies"))):
                        finding(where, f"{item['by']} thanks themselves")


def check_mockups(customers, people):
    """What the product's mock-ups show must be true on 1 April 2026."""
    def need(fact, what):
        if not fact:
            finding("mock-ups", what)

    harbour = customers.get("harbour-boats-ltd") or {}
    quay = customers.get("quay-nine-events") or {}
    notes = listed(harbour.get("notes"))
    need(harbour.get("name") == "Harbour Boats Ltd", "no Harbour Boats Ltd")
    need(set(listed(harbour.get("aliases"))) == {"Harbor Boats", "HBL"}, "Harbour's aliases")
    need(listed(harbour.get("domains")) == ["harbour.example"], "Harbour's domain")
    need(harbour.get("group") == "meridian-leisure", "Harbour's group")
    need([(s.get("who"), s.get("division")) for s in listed(harbour.get("stewards"))]
         == [("ann", "exhibitions"), ("raj", "print")], "Harbour's stewards are not Ann and Raj")
    mia = next((k for k in listed(harbour.get("contacts")) if k.get("id") == "mia-lund"), {})
    need((mia.get("role"), mia.get("email"), mia.get("cares_about")) ==
         ("Marketing director", "mia@harbour.example", "Being first in her group to fill demo days"), "Mia Lund")
    need(any((a.get("id"), a.get("answer"), a.get("by"), a.get("date")) == ("stand-size", "Fixed by 1 June", "ann", "2026-02-03")
             for a in listed(harbour.get("critical"))), "Harbour's stand size is not known")
    need(not any(a.get("id") == "order-fix" for a in listed(harbour.get("critical"))), "what fixes Harbour's order is known")
    two = next((n for n in notes if n.get("text") == "Two of your people quoted me different delivery dates."), {})
    need((two.get("date"), two.get("by"), two.get("kind"), two.get("from"), two.get("via"), two.get("feeling"), two.get("tags"), two.get("context"))
         == ("2026-03-24", "raj", "feedback", "mia-lund", "email", "uneasy", ["delivery"], "Said calmly; she wants one date, not a discount."),
         "Raj's note of 24 March 2026")
    told = two.get("told") or {}
    need((told.get("date"), told.get("by"), told.get("text")) == ("2026-03-25", "raj", "One date by 9 April."), "what Raj told Mia")
    one = next((n for n in notes if n.get("text") == "One delivery date"), {})
    need((one.get("by"), one.get("kind"), (one.get("act") or {}).get("due"), one.get("done")) == ("ann", "promise", "2026-04-09", None),
         "Ann's promise of one delivery date")
    latest = {by: max((n.get("date", "") for n in notes if n.get("by") == by), default="") for by in ("ann", "raj")}
    need(latest == {"ann": "2026-03-30", "raj": "2026-03-24"}, f"who talked last at Harbour: {latest}")
    lanes = [(n.get("date"), n.get("by"), n.get("context"), n.get("text")) for c in customers.values() for n in listed(c.get("notes"))
             if n.get("date", "").startswith("2025") and "crane" in f"{n}".lower()]
    need(sorted(lanes, key=str) == [("2025-03-03", "tom", "From the harbour master", "Dock Lane needs two days' notice"),
                                    ("2025-06-12", "ann", None, "Held until noon, no later")],
         f"`find crane date:2025` shows other notes: {lanes}")
    need(any(n.get("text") == "Dock Lane needs two days' notice" for n in listed(quay.get("notes"))), "Tom's note is not at Quay Nine")
    need(any(n.get("text") == "Held until noon, no later" for n in notes), "Ann's note is not at Harbour")
    need(any(n.get("by") == "tom" and "crane" in listed(n.get("tags")) and "late" in n.get("text", "") or "came at ten" in n.get("text", "")
             for n in listed(quay.get("notes"))), "no late crane at Quay Nine")
    need({"ann", "raj", "tom", "lena"} <= set(people), "one of Ann, Raj, Tom and Lena is missing")
    names = [c.get("name", "").lower() for c in customers.values()]
    for ref in ("harbour", "quay"):
        need(sum(ref in name for name in names) == 1, f"{ref!r} does not name one customer")


def check_whole(customers):
    """What later views must find in it."""
    def between(least, most, number, what):
        if not least <= number <= most:
            finding("ledger", f"{number} {what}, not {least} to {most}")

    notes = [(slug, n) for slug, c in customers.items() for n in listed(c.get("notes"))]
    between(38, 46, len(customers), "customers")
    between(65, 82, sum(len(listed(c.get("contacts"))) for c in customers.values()), "contacts")
    between(330, 420, len(notes), "notes")
    between(60, 90, sum(len(listed(n.get(k))) for _, n in notes for k in ("told", "done", "replies", "thanks")), "told, done, replies and thanks")
    shared = sum(len({s.get("division") for s in listed(c.get("stewards"))}) > 1 for c in customers.values())
    between(len(customers) // 4, len(customers) // 2, shared, "customers of several divisions")
    for tag in PAIRED:
        met = {(slug, n.get("by")) for slug, n in notes if tag in listed(n.get("tags"))}
        if not any(a[0] != b[0] and a[1] != b[1] for a in met for b in met):
            finding("ledger", f"{tag} was not met at two customers by two colleagues")
    promises = [n for _, n in notes if n.get("kind") == "promise"]
    waiting = [(n.get("act") or {}).get("due", "") for n in promises if not n.get("done")]
    between(3, 8, sum("" < d < TODAY for d in waiting), "overdue promises")
    between(4, 15, sum(d > TODAY for d in waiting), "promises still to come")
    if 2 * len(waiting) > len(promises):
        finding("ledger", "most promises are not done")
    for slug, c in customers.items():
        if not listed(c.get("notes")):
            finding("ledger", f"{slug} has no note")
    moods = [len({n["feeling"] for n in listed(c.get("notes")) if "feeling" in n}) for c in customers.values()]
    if sum(m >= 3 for m in moods) < 5:
        finding("ledger", "feelings change at fewer than five customers")
    known = {n.get("id") for _, n in notes}
    for slug, n in notes:
        for cited in listed(n.get("cites")):
            if cited not in known:
                finding(slug, f"note {n.get('id')} cites {cited}, which is not there")


def check_scripts(scripts):
    """The days of the scripts, in the order in which make.sh reads them."""
    try:
        make = (scripts / "make.sh").read_text()
    except OSError as e:
        finding("make.sh", str(e))
        return
    names = []
    for line in make.splitlines():
        loop = re.match(r"for quarter in (.+); do", line)
        one = re.match(r'source "\$here/([\w-]+)\.sh"', line)
        names += loop[1].split() if loop else [one[1]] if one else []
    for path in sorted(scripts.glob("*.sh")):
        if path.stem not in names + ["make"]:
            finding(path.name, "make.sh does not read it")
    before = ""
    for name in names:
        path = scripts / f"{name}.sh"
        if not path.exists():
            finding(path.name, "make.sh reads it, and it is not there")
            continue
        lines = path.read_text().splitlines()
        if len(lines) > 300:
            finding(path.name, "more than 300 lines")
        for i, line in enumerate(lines, 1):
            d = re.match(r"day (\S+)", line)
            if not d:
                continue
            where = f"{path.name}:{i}"
            if day(where, "the day", d[1]) and datetime.date.fromisoformat(d[1]).weekday() == 5:
                finding(where, f"{d[1]} is a Saturday; write it down on Monday, with date:")
            if d[1] < before:
                finding(where, f"the day goes from {before} to {d[1]}")
            if re.match(r"\d{4}-q\d", name) and f"{d[1][:4]}-q{(int(d[1][5:7]) + 2) // 3}" != name:
                finding(where, f"{d[1]} does not belong in {name}")
            before = d[1]


def check_ledger(root):
    if not (root / "pact.yaml").exists():
        finding("pact.yaml", "missing; is this a ledger?")
        return
    charter = load(root / "pact.yaml", root)
    people = check_people(root)
    check_charter(charter, people)
    texts = Texts(yaml.safe_load((HERE / "fairs.yaml").read_text()))
    customers, ids = {}, {}
    for path in sorted((root / "customers").rglob("*.yaml")):
        where = str(path.relative_to(root))
        customer = load(path, root)
        if customer.get("id") != path.stem:
            finding(where, f"its id is {customer.get('id')}")
        if where != f"customers/{path.stem[:2]}/{path.stem}.yaml":
            finding(where, "not where the charter's layout puts it")
        customers[path.stem] = customer
        check_customer(where, customer, charter, people, texts, ids)
    check_mockups(customers, people)
    check_whole(customers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=pathlib.Path)
    parser.add_argument("--scripts", type=pathlib.Path, default=SCRIPTS)
    args = parser.parse_args()
    check_scripts(args.scripts)
    check_ledger(args.ledger)
    for f in findings:
        print(f)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
