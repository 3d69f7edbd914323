#!/usr/bin/python3
"""Generated ledgers are ledgers: `pact check` finds nothing, equal seeds give equal commits, a history ends
at the same files, and what is in the canonical form is as pact writes it.

generated_test.py PACT
"""
import os
import subprocess
import sys

from ledger import Ledger

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench"))
import customers  # noqa: E402
import make_ledger  # noqa: E402
import styles  # noqa: E402

COUNT = 60


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True, text=True).stdout


def require(condition, message):
    if not condition:
        sys.exit(message)


def made(ledger, name, **options):
    folder = os.path.join(ledger.home, name)
    make_ledger.make_ledger(folder, COUNT, **options)
    return folder


def require_valid(ledger, folder):
    found = ledger.run_pact("check", cwd=folder).stdout.decode()
    require("Nothing is wrong" in found, f"{folder}:\n{found}")
    require(not git(folder, "status", "--porcelain"), f"{folder}: files differ from the commit")
    git(folder, "fsck", "--strict")


def require_canonical(ledger, folder):
    """A note by pact looks like those of the generator: the file is theirs, with its lines added, and
    without them what it was."""
    path = os.path.join(folder, make_ledger.path_of(customers.KNOWN_SLUG))
    with open(path, encoding="utf-8") as file:
        before = file.read()
    made_id = ledger.run_pact("note", customers.KNOWN_SLUG, "The plinth, as agreed", "tag:plinth", "via:phone",
                              cwd=folder).stdout.decode().split()[0]
    with open(path, encoding="utf-8") as file:
        after = file.read()
    note = {"id": made_id, "date": "2026-04-01", "by": "ann", "kind": "advance", "via": "phone",
            "tags": ["plinth"], "text": "The plinth, as agreed"}
    written = styles.CANONICAL.write({"notes": [note]}).removeprefix("notes:\n")
    require(after == before + written,
            f"pact writes a note so:\n{after.removeprefix(before)}\nnot so:\n{written}")
    changed = git(folder, "show", "--format=", "--name-only", "HEAD").split()
    require(changed == [make_ledger.path_of(customers.KNOWN_SLUG)], f"a note changed {changed}")


def main():
    with Ledger(sys.argv[1]) as ledger:
        os.environ.update(ledger.env)
        plain = made(ledger, "plain")
        same = made(ledger, "same")
        late = made(ledger, "late", history=150)
        other = made(ledger, "other", seed=7, skewed=True, hand_styled=0.6)
        require(git(plain, "rev-parse", "HEAD") == git(same, "rev-parse", "HEAD"), "one seed gave two ledgers")
        require(git(plain, "rev-parse", "HEAD^{tree}") == git(late, "rev-parse", "HEAD^{tree}"),
                "the history ends at other files")
        require(int(git(late, "rev-list", "--count", "HEAD")) > 150, "the history is short")
        for folder in (plain, late, other):
            require_valid(ledger, folder)
        found = len(git(other, "ls-files", "customers").split())
        require(found == COUNT, f"{found} customers instead of {COUNT}")
        require_canonical(ledger, plain)


main()
