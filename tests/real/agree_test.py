#!/usr/bin/python3
"""After a session of every command that writes, `git log` and `git blame` agree with pact's own.

agree_test.py PACT
"""
import json
import re
import sys

from ledger import Ledger


def main():
    pact = sys.argv[1]
    with Ledger(pact) as ledger:
        def made(*words, **options):
            return ledger.run_pact(*words, **options).stdout.decode().split("\n")[0]

        made("person", "add", "raj", "--name", "Raj Rao", "--email", "raj@example.com")
        raj = {"GIT_AUTHOR_NAME": "Raj Rao", "GIT_AUTHOR_EMAIL": "raj@example.com",
               "GIT_COMMITTER_NAME": "Raj Rao", "GIT_COMMITTER_EMAIL": "raj@example.com"}
        made("new", "Harbour Boats Ltd", "--alias", "HBL", "--steward", "ann:exhibitions")
        made("new", "Quay Nine", env=raj)
        made("contact", "add", "harbour", "Mia Lund", "--email", "mia@harbour.example")
        first = made("note", "harbour", "36 m2 agreed if the crane is held", "from:mia")
        promise = made("note", "harbour", "-", "due:9apr", stdin=b"One date\n\n  for both divisions\n", env=raj)
        made("set", "harbour", "phone", "020 7946 0011")
        made("set", "harbour", "contacts/mia-lund/role", "Marketing director", env=raj)
        made("reply", first, "Held until noon", env=raj)
        made("thank", first, "It saved the visit", env=raj)
        made("told", first, "The crane is yours")
        made("done", promise, "In writing", env=raj)
        removed = made("note", "harbour", "Written in error")
        made("remove", removed)
        made("note", "harbour", "To be undone")
        ledger.run_pact("undo")
        made("rename", "harbour", "harbour-yachts", env=raj)
        made("note", "harbour", "After the new name")
        ledger.run_pact("edit", "harbour", env={"PACT_EDITOR": "sed -i 's/020 7946 0011/020 7946 0099/'"})
        with open(f"{ledger.root}/customers/ha/harbour-yachts.yaml", "a", encoding="utf-8") as file:
            file.write("# by hand\n")
        ledger.git("commit", "-qam", "by hand", env=raj)
        ledger.require_sound()

        for slug in ("harbour-yachts", "quay-nine"):
            file = f"customers/{slug[:2]}/{slug}.yaml"
            ours = [row["commit"] for row in
                    json.loads(ledger.run_pact("log", slug, "--json").stdout)["commits"]]
            theirs = ledger.git("log", "--follow", "--format=%H", "--", file).split()
            if ours != theirs:
                sys.exit(f"{slug}: pact log {ours}\ngit log {theirs}")
            lines = json.loads(ledger.run_pact("blame", slug, "--json").stdout)["lines"]
            blamed = re.findall(r"^([0-9a-f]{40}) \d+ \d+", ledger.git("blame", "--porcelain", "--", file), re.M)
            if [row["commit"] for row in lines] != blamed:
                sys.exit(f"{slug}: pact blame {[row['commit'] for row in lines]}\ngit blame {blamed}")
            print(f"{slug}: {len(theirs)} commits and {len(blamed)} lines agree")


main()
