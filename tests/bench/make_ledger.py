#!/usr/bin/python3
"""Makes a ledger of any size, the same for the same arguments, in one commit or with a history.

make_ledger.py DIR --customers N [--notes 11] [--skewed] [--hand-styled SHARE] [--history COMMITS] [--seed S]

DIR is new. The files are in pact's canonical form, but for the SHARE that is written as people write by
hand. --skewed: names begin as those of real companies do. --history: so many of the notes came later, each
in a commit of its own; the files end up the same.
"""
import argparse
import random
import subprocess

import customers as records
import styles
import words

DAY = 86400
NOON_OF_DAY_0 = 1577836800 + DAY // 2    # 2020-01-01


def path_of(slug):
    return f"customers/{slug[:2]}/{slug}.yaml"


class Import:
    """A repository that git's fast-import fills: no file is written before `close`."""

    def __init__(self, folder):
        self.folder = folder
        self._git("init", "-q", "-b", "main", folder, within=None)
        self._git("config", "merge.pact.driver", "pact merge-driver %O %A %B -- %P")
        self._git("config", "merge.directoryRenames", "false")
        self.process = subprocess.Popen(["git", "-C", folder, "-c", "pack.compression=1",
                                         "-c", "fastimport.unpackLimit=0", "fast-import", "--quiet",
                                         "--depth=0"], stdin=subprocess.PIPE)
        self.write = self.process.stdin.write
        self.last = None

    def _git(self, *command, within=""):
        at = [] if within is None else ["-C", self.folder]
        subprocess.run(["git", *at, *command], check=True)

    def commit(self, person, seconds, message):
        """Files follow. `person` is one of PEOPLE."""
        who = f"{person[1]} <{person[0]}@example.com> {seconds} +0000"
        text = message.encode()
        self.write(f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(text)}\n".encode() + text)

    def file(self, path, text):
        data = text.encode()
        self.write(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")

    def close(self):
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise SystemExit("git fast-import failed")
        self._git("reset", "-q", "--hard")


def late_notes(rng, customers, notes, commits):
    """How many of its notes each customer gets late: customer -> count. The known customer gets all."""
    late = {0: notes * 2}
    left = commits
    while left > 0:
        number = rng.randrange(customers)
        if late.get(number, 0) < notes - notes // 3:
            late[number] = late.get(number, 0) + 1
            left -= 1
    return late


def make_ledger(folder, customers, notes=11, skewed=False, hand_styled=0.0, history=0, seed=2026):
    if history > customers * (notes - notes // 3) * 0.9:
        raise SystemExit("more commits than notes; ask for more customers")
    drawn = records.Customers(random.Random(seed), notes, skewed)
    hands, later = random.Random(seed + 1), random.Random(seed + 2)
    late = late_notes(later, customers, notes, history) if history else {}
    out = Import(folder)
    out.commit(records.PEOPLE[0], NOON_OF_DAY_0, "Customers\n")
    for path, text in (("pact.yaml", records.CHARTER), ("people.yaml", records.PEOPLE_FILE),
                       (".gitattributes", records.ATTRIBUTES)):
        out.file(path, text)
    coming = []
    for number in range(customers):
        record = drawn.draw()
        by_hand = number and hands.random() < hand_styled
        style = hands.choice(styles.BY_HAND) if by_hand else styles.CANONICAL
        if number in late:
            stay = max(0, len(record["notes"]) - late[number])
            coming += [(note["id"], record, style, count)
                       for count, note in enumerate(record["notes"][stay:], stay + 1)]
            out.file(path_of(record["id"]), written(record, style, stay))
        else:
            out.file(path_of(record["id"]), style.write(record))
    people = {person[0]: person for person in records.PEOPLE}
    coming.sort(key=lambda each: (each[0][:3], each[1]["id"], each[3]))
    for note_id, record, style, count in coming:
        note = record["notes"][count - 1]
        day = words.decoded(note_id[:3])
        out.commit(people[note["by"]], NOON_OF_DAY_0 + day * DAY,
                   f"note {record['id']}: {note['text'][:40]}\n\n"
                   f"Pact-Op: note\nPact-Customer: {record['id']}\n")
        out.file(path_of(record["id"]), written(record, style, count))
    out.close()


def written(record, style, count):
    """With the first `count` notes only."""
    shown = {**record, "notes": record["notes"][:count]}
    return style.write({key: value for key, value in shown.items() if value})


def main():
    parser = argparse.ArgumentParser(description="Makes a ledger of any size.")
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--customers", type=int, required=True)
    parser.add_argument("--notes", type=int, default=11)
    parser.add_argument("--skewed", action="store_true")
    parser.add_argument("--hand-styled", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--history", type=int, default=0, metavar="COMMITS")
    parser.add_argument("--seed", type=int, default=2026)
    make_ledger(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
