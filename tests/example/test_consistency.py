#!/usr/bin/env python3
"""Shows that consistency.py can fail: each contradiction below, put into a good ledger, is found.

    test_consistency.py LEDGER
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
SCRIPTS = HERE.parents[1] / "examples" / "meridian"


def note(customer, **fields):
    """The customer's first note that has these values; None: that lacks the field."""
    return next(n for n in customer["notes"] if all(n.get(k) == v for k, v in fields.items()))


def edit(customer, change):
    def apply(ledger, _):
        path = ledger / "customers" / customer[:2] / f"{customer}.yaml"
        data = yaml.load(path.read_text(), yaml.BaseLoader)
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    return apply


def charter(change):
    def apply(ledger, _):
        path = ledger / "pact.yaml"
        data = yaml.load(path.read_text(), yaml.BaseLoader)
        change(data)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    return apply


def script(name, old, new):
    def apply(_, scripts):
        path = scripts / name
        text = path.read_text()
        assert old in text, (name, old)
        path.write_text(text.replace(old, new, 1))
    return apply


def put(**fields):
    return lambda c: c["notes"][0].update(fields)


TWICE = "harbour waits for nobody and the tide for everybody"
CASES = [
    ("a sentence twice", edit("acme-ltd", put(text=f"The {TWICE}.", context=f"«the {TWICE.upper()}!»")), "repeats"),
    ("a person before the first day", edit("hartmann-pumps", put(date="2025-01-31", by="ivo")), "who starts on 2025-02-03"),
    ("a stranger", edit("acme-ltd", put(by="nobody")), "who is not in people.yaml"),
    ("an unknown contact", edit("acme-ltd", put(**{"from": "mia-lund"})), "who is no contact"),
    ("a contact who left", edit("pennyroyal-press", lambda c: c["notes"][-1].update({"from": "ulf-brandt"})), "who left on 2024-10-31"),
    ("told before it was said", edit("harbour-boats-ltd", lambda c: note(c, date="2026-03-24")["told"].update(date="2026-03-23")), "comes before"),
    ("done, and no promise", edit("harbour-boats-ltd", lambda c: note(c, kind="advance").update(done={"date": "2026-03-30", "by": "ann"})), "never a promise"),
    ("due before it was promised", edit("harbour-boats-ltd", lambda c: note(c, text="One delivery date")["act"].update(due="2026-03-20")), "before its date"),
    ("a fair in the wrong month", edit("quay-nine-events", put(text="Dock Lane Fair opens on 12 May.")), "puts Dock Lane Fair in May"),
    ("a wrong weekday", edit("quay-nine-events", put(text="Agreed for Monday 12 July.")), "which it is not"),
    ("a Sunday", edit("quay-nine-events", put(date="2024-04-21")), "is a Sunday"),
    ("a Low Card", edit("quay-nine-events", put(text="Called, left voicemail.")), "Low Card"),
    ("a kind that is none", edit("quay-nine-events", put(kind="call")), "of no kind"),
    ("a slug in the wrong folder", lambda l, _: shutil.move(l / "customers/ac/acme-ltd.yaml", l / "customers/acme-ltd.yaml"), "layout"),
    ("a broken file", lambda l, _: (l / "customers/ac/acme-ltd.yaml").write_text("notes: ["), "cannot be read"),
    ("a mock-up that no longer holds", edit("quay-nine-events", lambda c: note(c, text="Dock Lane needs two days' notice").pop("context")), "crane date:2025"),
    ("a third behaviour only", charter(lambda c: c["behaviours"].pop()), "not exactly four"),
    ("a question without its why", charter(lambda c: c["critical"][0].pop("why")), "lacks its why"),
    ("a grade", charter(lambda c: c["feedback_fields"][0]["values"].append("A")), "or a grade"),
    ("too many champions", charter(lambda c: c["champions"].append({"who": "tom", "since": "2024-04-08"})), "about a tenth"),
    ("a day that goes backwards", script("2024-q3.sh", "day 2024-07-02", "day 2024-09-02"), "the day goes from"),
    ("a day on a Sunday", script("2024-q3.sh", "day 2024-07-02", "day 2024-07-07"), "is a Sunday"),
    ("a quarter that make.sh forgets", script("make.sh", "2025-q4 ", ""), "does not read it"),
]


def check(ledger, scripts):
    return subprocess.run([sys.executable, HERE / "consistency.py", ledger, "--scripts", scripts], capture_output=True, text=True)


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        good = pathlib.Path(sys.argv[1])
        clean = check(good, SCRIPTS)
        if clean.returncode or clean.stdout:
            print(f"the good ledger is not clean:\n{clean.stdout}{clean.stderr}")
            failures += 1
        for what, break_it, expected in CASES:
            ledger, scripts = scratch / "ledger", scratch / "scripts"
            shutil.copytree(good, ledger, ignore=shutil.ignore_patterns(".git"))
            shutil.copytree(SCRIPTS, scripts)
            break_it(ledger, scripts)
            run = check(ledger, scripts)
            if run.returncode != 1 or expected not in run.stdout:
                print(f"{what}: not found (exit {run.returncode})\n{run.stdout}{run.stderr}")
                failures += 1
            shutil.rmtree(ledger)
            shutil.rmtree(scripts)
    print("test_consistency: " + (f"{failures} failed" if failures else f"all {len(CASES)} contradictions found"))
    return 1 if failures else 0


sys.exit(main())
