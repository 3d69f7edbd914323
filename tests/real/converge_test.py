#!/usr/bin/python3
"""Clones that work apart and share, over random histories, with `pact sync` and plain git mixed:
they end at one commit, no id is lost that nobody removed, no key stands twice, nothing is
overwritten in silence.

converge_test.py PACT [HISTORIES] [ROUNDS] [SEED]
"""
import collections
import json
import os
import random
import sys

import yaml

from clones import Team

PHONES = ["020 7946 0000", "020 7946 0011", "020 7946 0099", "020 7946 0123"]
NAMES = ["Harbour Boats", "Quay Nine", "Acme"]


class NoDuplicates(yaml.SafeLoader):
    pass


def once(loader, node, deep=False):
    keys = [loader.construct_object(key, deep=deep) for key, _ in node.value]
    twice = [key for key, count in collections.Counter(keys).items() if count > 1]
    if twice:
        raise SystemExit(f"a key stands twice: {twice}")
    return yaml.SafeLoader.construct_mapping(loader, node, deep=deep)


NoDuplicates.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, once)


class History:
    """What a random team did, and what must be true of it."""

    def __init__(self, team, random_):
        self.team = team
        self.random = random_
        self.notes = {}      # id -> text, of what was acknowledged
        self.removed = set()
        self.values = collections.defaultdict(set)  # (slug, key) -> values that somebody wrote
        self.settled = set()
        self.serial = 0
        self.done = collections.Counter()

    def slug(self, clone):
        files = clone.git("ls-files", "customers").split()
        return os.path.basename(self.random.choice(files))[:-5] if files else None

    def note(self, clone):
        slug = self.slug(clone)
        self.serial += 1
        text = f"{clone.id} says {self.serial}: the crane is held"
        done = clone.pact("note", slug, text, expect=(0, 4, 5))
        if done.returncode == 0:
            self.notes[done.stdout.decode().split("\n")[0]] = (clone.id, text)

    def phone(self, clone):
        slug = self.slug(clone)
        value = self.random.choice(PHONES)
        if clone.pact("set", slug, "phone", value, expect=(0, 2, 4, 5)).returncode == 0:
            self.values[slug].add(value)

    def alias(self, clone):
        self.serial += 1
        clone.pact("set", self.slug(clone), "aliases", f"Alias {self.serial}", expect=(0, 2, 4, 5))

    def contact(self, clone):
        self.serial += 1
        name = self.random.choice(["Mia Lund", "Bo Dahl", f"Guest {self.serial}"])
        clone.pact("contact", "add", self.slug(clone), name, "--role", f"Role {self.serial}",
                   expect=(0, 2, 4, 5))

    def reply(self, clone):
        present = [i for i in self.present(clone) if i in self.notes]
        if present:
            self.serial += 1
            clone.pact("reply", self.random.choice(present), f"reply {self.serial}", expect=(0, 2, 4, 5))

    def remove(self, clone):
        mine = [i for i in self.present(clone) if i in self.notes and self.notes[i][0] == clone.id]
        if mine:
            chosen = self.random.choice(mine)
            if clone.pact("remove", chosen, expect=(0, 2, 4, 5)).returncode == 0:
                self.removed.add(chosen)

    def rename(self, clone):
        slug = self.slug(clone)
        self.serial += 1
        clone.pact("rename", slug, f"{slug.split('-x')[0]}-x{self.serial}", expect=(0, 2, 4, 5))

    def new(self, clone):
        clone.pact("new", self.random.choice(NAMES), expect=(0, 2, 4, 5))

    def by_hand(self, clone):
        """An edit with an editor, and a commit with plain git or none at all."""
        path = self.random.choice(clone.git("ls-files", "customers").split() or [None])
        if not path:
            return
        with open(os.path.join(clone.root, path), encoding="utf-8") as file:
            lines = file.read().split("\n")
        self.serial += 1
        lines.insert(self.random.choice([0, len(lines) - 1]), f"# by hand {self.serial}")
        with open(os.path.join(clone.root, path), "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        if self.random.random() < 0.5:
            clone.git("commit", "-qam", f"by hand {self.serial}")

    def settle(self, clone):
        listed = json.loads(clone.pact("resolve", "--json", expect=(0, 3)).stdout)["unsettled"]
        if listed:
            chosen = self.random.choice(listed)
            clone.pact("resolve", chosen["id"], "--take", self.random.choice(["a", "b"]),
                       expect=(0, 2, 3, 4, 5))
            self.settled.add(os.path.basename(chosen["file"])[:-5])

    def present(self, clone):
        found = json.loads(clone.pact("find", "in:notes", "--json").stdout)
        return {note["id"]: note["text"] for note in found["notes"]}

    def share(self, clone):
        way = self.random.random()
        if clone.git("status", "--porcelain") or way < 0.6:
            clone.sync()
        else:
            clone.pull_and_push(rebase=way > 0.85)

    def play(self, rounds):
        acts = [self.note, self.note, self.note, self.phone, self.alias, self.contact, self.reply,
                self.remove, self.rename, self.new, self.by_hand, self.settle]
        for _ in range(rounds):
            for clone in self.team.clones:
                for _ in range(self.random.randint(0, 3)):
                    act = self.random.choice(acts)
                    self.done[act.__name__] += 1
                    act(clone)
                if self.random.random() < 0.6:
                    self.share(clone)
        self.team.converge()

    def require_nothing_lost(self):
        clone = self.team.clones[0]
        present = self.present(clone)
        lost = [i for i in self.notes if i not in present and i not in self.removed]
        if lost:
            raise SystemExit(f"notes are gone that nobody removed: {lost}")
        changed = [i for i in present if i in self.notes and present[i] != self.notes[i][1]]
        if changed:
            raise SystemExit(f"notes say something else: {changed}")
        ids = collections.Counter()
        for path in clone.git("ls-files", "customers").split():
            with open(os.path.join(clone.root, path), encoding="utf-8") as file:
                customer = yaml.load(file.read(), NoDuplicates)
            ids[customer["id"]] += 1
            for note in customer.get("notes") or []:
                ids[note["id"]] += 1
        twice = [i for i, count in ids.items() if count > 1]
        if twice:
            raise SystemExit(f"ids stand twice: {twice}")
        if clone.pact("check", expect=(0, 1)).returncode != 0:
            raise SystemExit(clone.pact("check", expect=(0, 1)).stdout.decode())
        for each in self.team.clones:
            each.require_sound()


def main():
    pact = sys.argv[1]
    histories = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.SystemRandom().randrange(10 ** 6)
    done = collections.Counter()
    for number in range(histories):
        chance = random.Random(seed + number)
        print(f"history {number}, seed {seed + number}", flush=True)
        with Team(pact, chance.randint(3, 6)) as team:
            for name in NAMES[:2]:
                team.clones[0].pact("new", name)
            team.join()
            history = History(team, chance)
            history.play(rounds)
            history.require_nothing_lost()
            done += history.done
    print(f"{histories} histories of {rounds} rounds, seed {seed}: " +
          ", ".join(f"{act} {count}" for act, count in sorted(done.items())))


if __name__ == "__main__":
    main()
