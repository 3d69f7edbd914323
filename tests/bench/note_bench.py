#!/usr/bin/python3
"""`pact note`, whole process, beside `git add` + `git commit` of the same file, in one run.

note_bench.py PACT LEDGER [ROUNDS]      LEDGER is copied, never written to

Prints medians and their ratio; asserts nothing of time. What it does assert: both sides wrote a commit
that changes the one file, and git finds nothing wrong afterwards.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def timed(commands, folder, env):
    started = time.perf_counter()
    for command in commands:
        subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def main():
    pact, ledger = os.path.abspath(sys.argv[1]), sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 41
    home = tempfile.mkdtemp(prefix="pact-bench-")
    env = {"HOME": home, "PATH": os.path.dirname(pact) + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
           "GIT_CONFIG_NOSYSTEM": "1", "PACT_TODAY": "2026-04-01"}
    for role in ("AUTHOR", "COMMITTER"):
        env[f"GIT_{role}_NAME"], env[f"GIT_{role}_EMAIL"] = "Ann Berg", "ann@meridian.example"
    try:
        copies = {}
        for side in ("pact", "git"):
            copies[side] = os.path.join(home, side)
            shutil.copytree(ledger, copies[side], symlinks=True)
        # The peer is git alone: no hook of ours runs in its copy.
        shutil.rmtree(os.path.join(copies["git"], ".git", "hooks"), ignore_errors=True)
        # The peer pays for its own safety as ours does.
        subprocess.run(["git", "config", "core.fsync", "committed,index,reference"], cwd=copies["git"],
                       env=env, check=True)
        file = "customers/ha/harbour-boats-ltd.yaml"
        times = {"pact": [], "git": []}
        for n in range(rounds):
            times["pact"].append(timed([[pact, "note", "harbour-boats-ltd", f"Agreed in round {n}"]],
                                       copies["pact"], env))
            with open(os.path.join(copies["git"], file), "a", encoding="utf-8") as out:
                out.write(f"# round {n}\n")
            times["git"].append(timed([["git", "add", file], ["git", "commit", "-qm", f"round {n}"]],
                                      copies["git"], env))
        for side in copies:
            log = subprocess.run(["git", "log", "-1", "--name-only", "--format="], cwd=copies[side], env=env,
                                 check=True, capture_output=True, text=True).stdout.split()
            if log != [file]:
                sys.exit(f"{side} committed {log}")
            subprocess.run(["git", "fsck", "--strict"], cwd=copies[side], env=env, check=True,
                           capture_output=True)
        ours, theirs = (statistics.median(times[side]) for side in ("pact", "git"))
        print(f"pact note               {ours:7.1f} ms (median of {rounds})")
        print(f"git add + git commit    {theirs:7.1f} ms")
        print(f"ratio                   {theirs / ours:7.2f} x faster")
    finally:
        shutil.rmtree(home, ignore_errors=True)


main()
