#!/usr/bin/env python3
"""A rep's day on the example ledger: runs each of sessions/*.day with the real program.

    sessions.py PACT LEDGER           says where what is printed is not what the session says
    PACT_ACCEPT=1 sessions.py …       writes what is printed into the sessions: read the difference

A session is lines `$ command`, `$ as NAME` (whoever speaks from there on) and what they print, and
begins on 1 April 2026 in a clone of its own.
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

SESSIONS = pathlib.Path(__file__).resolve().parent / "sessions"


def people_of(ledger):
    people = yaml.load((ledger / "people.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["people"]
    return {each["id"]: (each["name"], each["emails"][0]) for each in people}


def transcript(session, pact, ledger, scratch):
    clone, out = scratch / session.stem, []
    subprocess.run(["git", "clone", "-q", ledger, clone], check=True)
    subprocess.run(["git", "-C", clone, "config", "merge.pact.driver", f"{pact} merge-driver %O %A %B -- %P"],
                   check=True)
    people = people_of(clone)
    world = {"PATH": f"{scratch / 'bin'}:{os.environ['PATH']}", "HOME": str(scratch), "TZ": "UTC", "LC_ALL": "C.UTF-8",
             "PACT_TODAY": "2026-04-01", "PACT_SEED": session.stem, "GIT_CONFIG_NOSYSTEM": "1", "COLUMNS": "80"}
    for line in session.read_text(encoding="utf-8").splitlines():
        if not line.startswith("$ "):
            # After the first command all is printed by commands.
            if not any(each.startswith("$ ") for each in out):
                out.append(line)
            continue
        out.append(line)
        command = line[2:]
        if command.startswith("as "):
            name, email = people[command[3:]]
            world |= {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
                      for what, value in (("NAME", name), ("EMAIL", email))}
            continue
        done = subprocess.run(["bash", "-c", command], cwd=clone, env=world, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        out += done.stdout.splitlines()
        if done.returncode != 0:
            out.append(f"[{done.returncode}]")
    return out


def main():
    pact, ledger = (pathlib.Path(each).resolve() for each in sys.argv[1:])
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        (scratch / "bin").mkdir()
        (scratch / "bin" / "pact").symlink_to(pact)
        sessions = sorted(SESSIONS.glob("*.day"))
        for session in sessions:
            said = session.read_text(encoding="utf-8").splitlines()
            printed = transcript(session, pact, ledger, scratch)
            if os.environ.get("PACT_ACCEPT") == "1":
                session.write_text("\n".join(printed) + "\n", encoding="utf-8")
            elif said != printed:
                wrong += 1
                print("\n".join(difflib.unified_diff(said, printed, session.name, "printed", lineterm="")))
    if not sessions:
        sys.exit("there are no sessions")
    sys.exit(1 if wrong else 0)


main()
