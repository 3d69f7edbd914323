#!/usr/bin/env python3
"""Fifty junk notes of one person say no more than one of them (R47): no order, no standing and no
suggestion on anybody's page follows from how much somebody wrote.

    junk_notes.py PACT LEDGER

Makes two clones. In one Tom wrote a worthless note today; in the other that one and forty-nine more,
at other customers, with the same fashionable tags, the days before. Then others ask, with every command
that chooses or sorts, about the customers that Tom left alone: both clones answer with the same bytes.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

TAGS = ["crane", "delivery", "stand", "paper", "allergens"]
JUNK = 50
READERS = ["lena"]    # of whom nobody asks anything, so that each write gives back what colleagues wrote


class Clone:
    def __init__(self, pact, ledger, folder):
        self.pact, self.folder = pact, folder
        subprocess.run(["git", "clone", "-q", ledger, folder], check=True)
        people = yaml.load((folder / "people.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["people"]
        self.people = {each["id"]: (each["name"], each["emails"][0]) for each in people}

    def run(self, who, *words):
        name, email = self.people[who]
        world = {"PATH": os.environ["PATH"], "HOME": str(self.folder.parent), "TZ": "UTC", "LC_ALL": "C.UTF-8",
                 "PACT_TODAY": "2026-04-01", "PACT_SEED": "junk", "GIT_CONFIG_NOSYSTEM": "1", "COLUMNS": "80"}
        for role in ("AUTHOR", "COMMITTER"):
            world |= {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": email}
        done = subprocess.run([self.pact, *words], cwd=self.folder, env=world, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        return done.stdout

    def write_junk(self, path, number):
        """As a person with an editor would, so that fifty need one commit."""
        file = self.folder / path
        day = "2026-04-01" if number == 0 else f"2026-03-{number % 28 + 1:02}"
        text = file.read_text(encoding="utf-8")
        assert "\nnotes:\n" in text, path
        file.write_text(text.rstrip("\n") + f"\n  - date: {day}\n    by: tom\n    kind: advance\n"
                        f"    tags: [{', '.join(TAGS)}]\n    text: |-\n      They are all very happy, {number}\n", encoding="utf-8")

    def commit(self):
        name, email = self.people["tom"]
        subprocess.run(["git", "-C", self.folder, "-c", f"user.name={name}", "-c", f"user.email={email}",
                        "commit", "-qam", "junk"], check=True)


def ends_with_notes(file):
    text = file.read_text(encoding="utf-8")
    keys = [line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()]
    return keys[-1] == "notes" and text.rstrip("\n").splitlines()[-1].startswith("      ")


def questions(clone, quiet):
    """What others ask, and what they are answered."""
    asked = [("idea", "list"), ("insight", "list"), ("story", "list"), ("brief", "list"), ("ask", "list"), ("today",),
             ("round",)]
    asked += [("who-knows", tag) for tag in TAGS]
    asked += [("prep", slug) for slug in quiet]
    for reader in READERS:
        for words in asked:
            yield f"{reader}: pact {' '.join(words)}", clone.run(reader, *words)
        # Who met the same: Tom may have more customers to name, but nobody goes for that.
        for slug in quiet[:4]:
            answer = clone.run(reader, "who-knows", slug, "--json")
            names = {each["who"] for each in json.loads(answer[answer.index("{"):])["customers"]}
            yield f"{reader}: who knows {slug}", " ".join(sorted(names))
        # What a write gives back.
        for tag in TAGS:
            answer = clone.run(reader, "note", quiet[0], "--draft", f"tag:{tag}", "It is theirs")
            yield f"{reader}: a note of {tag}", answer.split("For you")[-1]


def main():
    pact, ledger = (pathlib.Path(each).resolve() for each in sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        one, fifty = (Clone(pact, ledger, pathlib.Path(folder) / name) for name in ("one", "fifty"))
        files = sorted(each for each in one.folder.glob("customers/**/*.yaml") if ends_with_notes(each))
        assert len(files) >= JUNK / 2 + 8, len(files)
        paths = [each.relative_to(one.folder) for each in files]
        junked, quiet = paths[:JUNK // 2], [each.stem for each in paths[JUNK // 2:]][:10]
        one.write_junk(junked[0], 0)
        for number in range(JUNK):
            fifty.write_junk(junked[number % len(junked)], number)
        name = yaml.load((one.folder / junked[0]).read_text(encoding="utf-8"), yaml.BaseLoader)["name"]
        one.commit()
        fifty.commit()
        seen = wrong = 0
        for (question, before), (_, after) in zip(questions(one, quiet), questions(fifty, quiet)):
            seen += name in before
            if before != after:
                wrong += 1
                print(f"--- {question}\n{before}\n--- with {JUNK} junk notes\n{after}")
        # The one note is there to be found, or nothing is tested.
        assert seen > 0, "no answer shows Tom's note"
        if wrong:
            sys.exit(f"{wrong} answers depend on how much Tom wrote")


if __name__ == "__main__":
    main()
