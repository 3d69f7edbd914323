#!/usr/bin/python3
"""Customers changed on both sides: `pact sync` beside plain `git merge` of the same two histories, with
pact's driver and without, in one run.

merge_bench.py PACT [CUSTOMERS]

Each side adds a note to every customer, and changes another field of it. Prints what each way took and
what it left in conflict; asserts nothing of time. What it does assert: sync and the driver leave nothing
unsettled, and give the same files.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

NOTES = 11


def customer(number):
    lines = ["schema: pact/customer/1", f"id: customer-{number}", f"name: Customer {number}", "stewards:",
             "  - {who: ann}", "contacts:", "  - id: mia-lund", "    name: Mia Lund", "    role: Buyer", "notes:"]
    for note in range(NOTES):
        lines += [f"  - id: 2{note:02}{number:09}", "    date: 2026-03-24", "    by: ann", "    kind: advance",
                  f"    text: What was said in talk {note} about the stand, the crane and the day of delivery"]
    return "\n".join(lines) + "\n"


def path_of(number):
    return f"customers/{number % 97:02}/customer-{number}.yaml"


class Bench:
    def __init__(self, pact, count):
        self.pact, self.count = os.path.abspath(pact), count
        self.home = tempfile.mkdtemp(prefix="pact-bench-")
        self.env = {"HOME": self.home, "PATH": os.path.dirname(self.pact) + ":/usr/bin:/bin",
                    "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "PACT_TODAY": "2026-04-01"}
        for role in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{role}_NAME"], self.env[f"GIT_{role}_EMAIL"] = "Ann Berg", "ann@example.com"

    def run(self, *command, cwd, expect=0):
        done = subprocess.run(command, cwd=cwd, env=self.env, capture_output=True, text=True)
        if expect is not None and done.returncode != expect:
            sys.exit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def folder(self, name):
        return os.path.join(self.home, name)

    def make(self):
        """A remote with one side's changes, and a clone with the other's."""
        base = self.folder("base")
        self.run(self.pact, "init", base, "--name", "Bench", cwd=self.home)
        for number in range(self.count):
            file = os.path.join(base, path_of(number))
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8") as out:
                out.write(customer(number))
        self.run("git", "add", "-A", cwd=base)
        self.run("git", "commit", "-qnm", "Customers", cwd=base)
        self.run("git", "branch", "-M", "main", cwd=base)
        self.run("git", "clone", "-q", "--bare", base, self.folder("remote.git"), cwd=self.home)
        for side, edit in (("theirs", "phone: 020 7946 0011"), ("ours", "group: meridian")):
            self.run("git", "clone", "-q", self.folder("remote.git"), self.folder(side), cwd=self.home)
            mark = "2z0" if side == "ours" else "2zz"
            for number in range(self.count):
                file = os.path.join(self.folder(side), path_of(number))
                with open(file, encoding="utf-8") as source:
                    text = source.read()
                text = text.replace("stewards:\n", f"{edit}\nstewards:\n", 1)
                text += (f"  - id: {mark}{number:09}\n    date: 2026-04-01\n    by: ann\n    kind: advance\n"
                         f"    text: What {side} learned of customer {number}\n")
                with open(file, "w", encoding="utf-8") as out:
                    out.write(text)
            self.run("git", "commit", "-qanm", f"What {side} learned", cwd=self.folder(side))
        self.run("git", "push", "-q", "origin", "main", cwd=self.folder("theirs"))
        self.run("git", "fetch", "-q", cwd=self.folder("ours"))
        for way in ("sync", "driver", "git"):
            shutil.copytree(self.folder("ours"), self.folder(way), symlinks=True)
        self.run("git", "config", "merge.pact.driver", "pact merge-driver %O %A %B -- %P",
                 cwd=self.folder("driver"))

    def timed(self, *command, cwd):
        started = time.perf_counter()
        done = self.run(*command, cwd=cwd, expect=None)
        return time.perf_counter() - started, done

    def conflicts(self, way):
        listed = self.run("git", "diff", "--name-only", "--diff-filter=U", cwd=self.folder(way)).stdout
        return len(listed.split())

    def measure(self):
        spent, done = self.timed(self.pact, "sync", "--no-push", cwd=self.folder("sync"))
        if done.returncode != 0:
            sys.exit(f"sync ended with {done.returncode}\n{done.stdout}{done.stderr}")
        ways = [("pact sync", spent, 0)]
        merge = ("merge", "-q", "--no-edit", "origin/main")
        spent, _ = self.timed("git", *merge, cwd=self.folder("git"))
        ways.append(("git merge", spent, self.conflicts("git")))
        spent, done = self.timed("git", *merge, cwd=self.folder("driver"))
        if done.returncode != 0:
            sys.exit(f"the driver left something to git\n{done.stdout}{done.stderr}")
        ways.append(("git merge, driver", spent, self.conflicts("driver")))
        trees = {way: self.run("git", "rev-parse", "HEAD^{tree}", cwd=self.folder(way)).stdout
                 for way in ("sync", "driver")}
        if trees["sync"] != trees["driver"]:
            sys.exit("sync and the driver gave different files")
        if self.run("git", "grep", "-l", "unsettled:", cwd=self.folder("sync"), expect=None).stdout:
            sys.exit("something is unsettled where all edits differ")
        self.run("git", "fsck", "--strict", cwd=self.folder("sync"))
        return ways


def main():
    bench = Bench(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
    try:
        bench.make()
        print(f"{bench.count} customers changed on both sides, loose objects, fsync on")
        ways = bench.measure()
        for name, spent, conflicts in ways:
            print(f"{name:18} {spent:7.2f} s   {conflicts} files in conflict   "
                  f"{ways[1][1] / spent:5.2f} x git merge")
    finally:
        shutil.rmtree(bench.home, ignore_errors=True)


if __name__ == "__main__":
    main()
