#!/usr/bin/env python3
"""A stand-in for pact that plays the example's scripts without the program.

It knows the commands the example uses, refuses everything else (a misspelt option, an unknown
customer, a contact not yet added, a second `told`), prints ids, and writes the ledger's files
(as JSON, which is YAML), so that consistency.py can read the result. It keeps no history.

    PACT=tests/example/dry_pact.py examples/meridian/make.sh DIR

It is stricter than pact: where pact would guess or warn, it refuses.
"""
import datetime
import hashlib
import json
import os
import pathlib
import re
import sys
import unicodedata

VIA = "visit email phone chat social press fair letter colleague".split()
FEELING = "delighted content uneasy unhappy".split()
KIND = "advance feedback promise".split()
CONTACT_KIND = "customer supplier partner investor candidate".split()
FIELDS = "from via tag act due date feeling context kind".split()  # also as key:value
MANY = {"tag", "cite", "alias", "domain", "steward"}
OPTIONS = {
    "init": "name charter",
    "person add": "name email team division role start",
    "new": "slug alias domain steward group",
    "contact add": "email role phone kind cares-about",
    "set": "",
    "note": " ".join(FIELDS) + " cite",
    "told": "", "done": "", "reply": "", "thank": "", "rename": "", "remove": "",
}
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def refuse(why):
    print(f"dry pact: {why}", file=sys.stderr)
    sys.exit(2)


def fold(name):
    plain = name.replace("ł", "l").replace("Ł", "l").replace("ß", "ss").replace("ø", "o").replace("Ø", "o")
    plain = unicodedata.normalize("NFKD", plain.replace("æ", "ae").replace("Æ", "ae"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64]


def weekday(date, what):
    try:
        day = datetime.date.fromisoformat(date)
    except ValueError:
        refuse(f"{what} {date!r} is no date")
    if day.weekday() == 6:
        refuse(f"{what} {date} is a Sunday")
    return date


class Ledger:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.touched = []
        self.file = self.root / ".dry" / "state.json"
        if not self.file.exists():
            refuse(f"no ledger in {root}")
        self.state = json.loads(self.file.read_text())
        self.today = weekday(os.environ.get("PACT_TODAY", ""), "PACT_TODAY")
        if self.today < self.state["last"]:
            refuse(f"the day goes backwards, from {self.state['last']} to {self.today}")
        self.state["last"] = self.today
        mail = os.environ.get("GIT_AUTHOR_EMAIL", "")
        self.me = next((p for p in self.state["people"] if mail in p["emails"]), None)
        if self.me is None:
            refuse(f"nobody here has the mail {mail!r}")
        if self.me["name"] != os.environ.get("GIT_AUTHOR_NAME"):
            refuse(f"{mail} is {self.me['name']}, not {os.environ.get('GIT_AUTHOR_NAME')}")
        if self.me.get("start", "") > self.today:
            refuse(f"{self.me['id']} starts on {self.me['start']}")

    def save(self):
        self.file.write_text(json.dumps(self.state, ensure_ascii=False))
        files = {"people.yaml": {"schema": "pact/people/1", "people": self.state["people"]}}
        for c in self.touched:
            files[f"customers/{c['id'][:2]}/{c['id']}.yaml"] = c
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n")

    def fresh(self, date=None):
        day = datetime.date.fromisoformat(date or self.today) - datetime.date(2020, 1, 1)
        head = "".join(CROCKFORD[day.days >> s & 31] for s in (10, 5, 0))
        self.state["drawn"] += 1
        seed = f"{os.environ.get('PACT_SEED')} {self.state['drawn']}".encode()
        bits = int.from_bytes(hashlib.sha256(seed).digest(), "big")
        return head + "".join(CROCKFORD[bits >> 5 * i & 31] for i in range(9))

    def customer(self, ref):
        def is_it(c):
            mails = [k.get("email") for k in c.get("contacts", [])]
            return ref in [c["id"], *c.get("aliases", []), *c.get("domains", []), *mails, *c.get("was", [])]
        found = [c for c in self.state["customers"] if is_it(c)]
        if not found:
            found = [c for c in self.state["customers"] if fold(ref) and fold(ref) in fold(c["name"])]
        if len(found) != 1:
            refuse(f"{ref!r} is " + ("no customer" if not found else "one of " + ", ".join(c["id"] for c in found)))
        self.touched.append(found[0])
        return found[0]

    def contact(self, customer, ref):
        contacts = customer.get("contacts", [])
        found = [k for k in contacts if ref in (k["id"], k.get("email"))] or \
                [k for k in contacts if ref in k["id"].split("-")]
        if len(found) != 1:
            refuse(f"{ref!r} is no contact of {customer['id']}, or several")
        left = re.match(r"Left (\d{4}-\d\d-\d\d)", found[0].get("role", ""))
        if left and left[1] < self.today:
            refuse(f"{found[0]['id']} left {customer['id']} on {left[1]}")
        return found[0]["id"]

    def note(self, ref):
        found = [(c, n) for c in self.state["customers"] for n in c.get("notes", []) if n["id"].startswith(ref)]
        if not ref or len(found) != 1:
            refuse(f"{ref!r} is the id of no note, or of several")
        self.touched.append(found[0][0])
        return found[0]

    def who(self, ref):
        charter = self.state["charter"]
        if ref == "me":
            return self.me["id"]
        if ref in [p["id"] for p in self.state["people"]] + charter["divisions"] + charter["departments"]:
            return ref
        refuse(f"{ref!r} is no person, division or department")


def arguments(verb, args):
    known, plain, opts = OPTIONS[verb].split(), [], {}
    args, literal = list(args), False
    while args:
        a = args.pop(0)
        key = value = None
        if literal:
            plain.append(a)
            continue
        if a == "--":
            literal = True
            continue
        pair = re.match(r"([a-z]+):(\S.*)$", a, re.S)
        if a.startswith("--"):
            key = a[2:]
            if key not in known or not args:
                refuse(f"{verb} has no option {a}, or it lacks its value")
            value = args.pop(0)
        elif verb == "note" and pair and pair[1] in FIELDS:
            key, value = pair[1], pair[2]
        elif verb == "note" and re.match(r"[a-z]+:\S+$", a):
            refuse(f"{a!r} looks like a field, and is none")
        elif a.startswith("-") and a != "-":
            refuse(f"{a!r} would be read as an option; put -- before it")
        else:
            plain.append(a)
            continue
        if not value.strip():
            refuse(f"{verb}: {key} is empty")
        if key in MANY:
            opts.setdefault(key, []).append(value)
        elif key in opts:
            refuse(f"{verb}: {key} twice")
        else:
            opts[key] = value
    return plain, opts


def take(plain, least, most, verb):
    if not least <= len(plain) <= most or any(not p.strip() for p in plain):
        refuse(f"{verb} does not read {plain!r}")
    return plain + [None] * (most - len(plain))


def init(args):
    import yaml
    plain, opts = arguments("init", args)
    (root,) = take(plain, 1, 1, "init")
    charter = yaml.load(pathlib.Path(opts["charter"]).read_text(), yaml.BaseLoader)
    if charter["name"] != opts["name"]:
        refuse("the charter bears another name")
    root = pathlib.Path(root)
    (root / ".dry").mkdir(parents=True)
    (root / "pact.yaml").write_text(pathlib.Path(opts["charter"]).read_text())
    name, mail = os.environ["GIT_AUTHOR_NAME"], os.environ["GIT_AUTHOR_EMAIL"]
    state = {"last": os.environ["PACT_TODAY"], "drawn": 0, "charter": charter, "customers": [],
             "people": [{"id": fold(name.split()[0]), "name": name, "emails": [mail]}]}
    (root / ".dry" / "state.json").write_text(json.dumps(state))


def run(ledger, verb, args):
    plain, opts = arguments(verb, args)
    state, charter, me, today = ledger.state, ledger.state["charter"], ledger.me["id"], ledger.today

    if verb == "person add":
        (pid,) = take(plain, 1, 1, verb)
        if any(p["id"] == pid or opts["email"] in p["emails"] for p in state["people"]):
            refuse(f"{pid} or the mail is known already")
        if opts.get("team") not in charter["teams"]:
            refuse(f"no team {opts.get('team')}")
        if "division" in opts and opts["division"] not in charter["divisions"]:
            refuse(f"no division {opts['division']}")
        weekday(opts["start"], "start")
        mail = opts.pop("email")
        state["people"].append({"id": pid, "name": opts.pop("name"), "emails": [mail], **opts})
        return pid

    if verb == "new":
        (name,) = take(plain, 1, 1, verb)
        slug = opts.get("slug") or fold(name)
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", slug) or any(c["id"] == slug for c in state["customers"]):
            refuse(f"the slug {slug!r} is taken or no slug")
        stewards = []
        for s in opts.get("steward", []):
            who, _, division = s.partition(":")
            if division not in charter["divisions"] or ledger.who(who) != who:
                refuse(f"steward {s}")
            stewards.append({"who": who, "division": division})
        record = {"schema": "pact/customer/1", "id": slug, "name": name, "aliases": opts.get("alias", []),
                  "domains": opts.get("domain", []), "stewards": stewards, "contacts": [], "critical": [], "notes": []}
        if "group" in opts:
            record["group"] = opts["group"]
        state["customers"].append(record)
        ledger.touched.append(record)
        return slug

    if verb == "contact add":
        ref, name = take(plain, 2, 2, verb)
        customer, kid = ledger.customer(ref), fold(name)
        if any(k["id"] == kid for k in customer["contacts"]):
            refuse(f"{kid} is a contact of {ref} already")
        if opts.get("kind", "customer") not in CONTACT_KIND:
            refuse(f"no such kind of contact: {opts['kind']}")
        if "cares-about" in opts:
            opts["cares_about"] = opts.pop("cares-about")
        customer["contacts"].append({"id": kid, "name": name, **opts})
        return kid

    if verb == "set":
        ref, path, value = take(plain, 3, 3, verb)
        customer, parts = ledger.customer(ref), path.split("/")
        if parts[0] == "critical" and len(parts) == 2:
            question = next((q for q in charter["critical"] if q["id"] == parts[1]), None)
            if question is None:
                refuse(f"the charter does not ask {parts[1]}")
            if question["division"] not in [s["division"] for s in customer["stewards"]]:
                refuse(f"{question['division']} does not look after {ref}")
            customer["critical"] = [a for a in customer["critical"] if a["id"] != parts[1]]
            customer["critical"].append({"id": parts[1], "answer": value, "by": me, "date": today})
        elif parts[0] == "contacts" and len(parts) == 3 and parts[2] in ("role", "email", "phone", "prefers", "cares_about"):
            kid = ledger.contact(customer, parts[1])
            next(k for k in customer["contacts"] if k["id"] == kid)[parts[2]] = value
        elif path in ("name", "phone", "group"):
            customer[path] = value
        elif path == "industries":
            customer[path] = [value]
        else:
            refuse(f"set has no path {path}")
        return customer["id"]

    if verb == "rename":
        ref, slug = take(plain, 2, 2, verb)
        customer = ledger.customer(ref)
        old = ledger.root / "customers" / customer["id"][:2] / f"{customer['id']}.yaml"
        old.unlink()
        customer.setdefault("was", []).append(customer["id"])
        customer["id"] = slug
        return slug

    if verb == "remove":
        (ref,) = take(plain, 1, 1, verb)
        customer, note = ledger.note(ref)
        if note["by"] != me:
            refuse(f"{ref} is not {me}'s own")
        customer["notes"].remove(note)
        return ref

    if verb == "note":
        ref, text = take(plain, 2, 2, verb)
        if text == "-":
            text = sys.stdin.read().rstrip("\r\n")
            if not text.strip():
                refuse("note: nothing came in")
        customer = ledger.customer(ref)
        listened = [t for t in opts.get("tag", []) if t in [item["about"] for item in charter["listening"]]]
        act = ledger.who(opts["act"]) if "act" in opts else None
        mine = act == me or (act is None and "due" in opts)
        if "kind" in opts:
            kind = opts["kind"]
        elif mine and listened:
            refuse(f"promise or feedback? say kind: (due or act:me beside the tag {listened[0]})")
        else:
            kind = "feedback" if listened or act not in (None, me) else "promise" if mine else "advance"
        for key, allowed in (("kind", KIND), ("via", VIA), ("feeling", FEELING)):
            if key in opts and opts[key] not in allowed:
                refuse(f"no {key} {opts[key]}")
        date = weekday(opts.get("date", today), "date")
        if date > today:
            refuse("a note from the future")
        if kind == "promise" and "due" not in opts and not mine:
            refuse("a promise without a day")
        note = {"id": ledger.fresh(date), "date": date, "by": me, "kind": kind}
        if "from" in opts:
            note["from"] = ledger.contact(customer, opts["from"])
        elif "feeling" in opts:
            refuse("whose feeling?")
        for key in ("via", "feeling"):
            if key in opts:
                note[key] = opts[key]
        if "tag" in opts:
            note["tags"] = opts["tag"]
        note["text"] = text
        if "context" in opts:
            note["context"] = opts["context"]
        if act or "due" in opts:
            note["act"] = {"who": act or me}
            if "due" in opts:
                note["act"]["due"] = weekday(opts["due"], "due")
                if opts["due"] < date:
                    refuse("due before it was promised")
        if "cite" in opts:
            note["cites"] = [ledger.note(i)[1]["id"] for i in opts["cite"]]
        customer["notes"].append(note)
        return note["id"]

    ref, text = take(plain, 1 if verb == "done" else 2, 2, verb)
    customer, note = ledger.note(ref)
    item = {"date": today, "by": me}
    if verb in ("told", "done"):
        if verb in note:
            refuse(f"{ref} was {verb} already")
        if verb == "told" and note["kind"] != "feedback":
            refuse(f"{ref} is no feedback")
        if verb == "done" and (note["kind"] != "promise" or note["by"] != me):
            refuse(f"{ref} is no promise of {me}")
        if text:
            item["text"] = text
        note[verb] = item
        return note["id"]
    if verb == "thank" and note["by"] == me and not any(r["by"] != me for r in note.get("replies", [])):
        refuse(f"{me} would thank themselves")
    item = {"id": ledger.fresh(), **item, "for" if verb == "thank" else "text": text}
    note.setdefault("thanks" if verb == "thank" else "replies", []).append(item)
    return item["id"]


def main():
    args = sys.argv[1:]
    if args[:1] == ["init"]:
        return init(args[1:])
    if args[:1] != ["-C"] or len(args) < 3:
        refuse("no -C DIR, or no verb")
    root, args = args[1], args[2:]
    verb = " ".join(args[:2]) if " ".join(args[:2]) in OPTIONS else args[0]
    if verb not in OPTIONS or verb == "init":
        refuse(f"no verb {verb}")
    ledger = Ledger(root)
    answer = run(ledger, verb, args[len(verb.split()):])
    ledger.save()
    print(answer)


main()
