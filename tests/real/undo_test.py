#!/usr/bin/python3
"""`undo` of a random edit gives back the very bytes, on files of several hands, hand edits included.

undo_test.py PACT [EDITS] [SEED]
"""
import glob
import os
import random
import shutil
import sys

from ledger import Ledger

SMALL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli", "ledgers", "small")


def contents(root):
    found = {}
    for file in glob.glob(f"{root}/**/*.yaml", recursive=True):
        with open(file, "rb") as stream:
            found[file] = stream.read()
    return found


def edit(chance, n):
    slug = chance.choice(["harbour-boats-ltd", "quay-nine", "acme-foods", "acme-exhibitions"])
    text = chance.choice([f"edit {n}", "no", "a: b # c", "- dash", "two\n\n  lines", "Łódź 🏗️", 'say "so"'])
    return chance.choice([
        ["note", slug, "--", text],
        ["note", slug, "due:fri", "tag:crane", f"--context={text}", "promised"],
        ["set", slug, "phone", "--", text.split("\n")[0]],
        ["set", slug, "aliases", f"Also {n}"],
        ["set", slug, "group", ""],
        ["contact", "add", slug, f"New {n}", "--role", "Buyer"],
        ["rename", slug, f"renamed-{n}"],
        ["reply", "272a9", "--", text],
        ["thank", "1v0m8", "for it"],
        ["person", "add", f"p{n}", "--name", f"Person {n}", "--email", f"p{n}@example.com"],
        ["new", f"Customer {n}"],
    ])


def main():
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    with Ledger(sys.argv[1]) as ledger:
        shutil.copytree(SMALL, ledger.root, dirs_exist_ok=True)
        ledger.git("add", "-A")
        ledger.git("commit", "-qm", "by hand")
        undone = 0
        for n in range(edits):
            by_hand = chance.random() < 0.2
            if by_hand:
                with open(f"{ledger.root}/customers/ha/harbour-boats-ltd.yaml", "a", encoding="utf-8") as file:
                    file.write(f"# by hand {n}\n")
            before = contents(ledger.root)
            tree = ledger.git("rev-parse", "HEAD^{tree}")
            tip = ledger.git("rev-parse", "HEAD")
            words = edit(chance, n)
            done = ledger.run_pact(*words, check=False)
            if done.returncode == 0 and ledger.git("rev-parse", "HEAD") != tip:
                ledger.run_pact("undo")
                undone += 1
            elif done.returncode not in (0, 2, 5):
                sys.exit(f"{words}: exit {done.returncode}\n{done.stderr.decode()}")
            if contents(ledger.root) != before or ledger.git("rev-parse", "HEAD^{tree}") != tree:
                sys.exit(f"{words}: not the same bytes as before\n{ledger.git('diff')}")
            if by_hand:
                ledger.git("checkout", "-q", "--", ".")
        ledger.require_sound()
        if undone < edits / 2:
            sys.exit(f"only {undone} of {edits} edits were made at all")
        print(f"{undone} edits undone, every byte as before")


main()
