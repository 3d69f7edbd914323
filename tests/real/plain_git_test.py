#!/usr/bin/python3
"""Two people who share by plain git, with the merge driver and without; `pact resolve` does the rest.

plain_git_test.py PACT [KILLS] [SEED]
"""
import glob
import json
import os
import random
import signal
import subprocess
import sys
import time

from ledger import Ledger

RAJ = {"GIT_AUTHOR_NAME": "Raj Rao", "GIT_AUTHOR_EMAIL": "raj@example.com",
       "GIT_COMMITTER_NAME": "Raj Rao", "GIT_COMMITTER_EMAIL": "raj@example.com",
       "GIT_EDITOR": "true"}
HARBOUR = "customers/ha/harbour-boats-ltd.yaml"
MARKS = ("<<<<<<<", ">>>>>>>")


def require(truth, what, *more):
    if not truth:
        sys.exit("\n".join([what, *(str(each) for each in more)]))


class Pair:
    """Ann's ledger, a bare remote, and Raj's clone of it."""

    def __init__(self, pact, driver=True):
        self.ann = Ledger(pact)
        self.pact = self.ann.pact
        self.raj = os.path.join(self.ann.home, "raj")
        self.ann.run_pact("person", "add", "raj", "--name", "Raj Rao", "--email", "raj@example.com")
        self.ann.run_pact("new", "Harbour Boats Ltd", "--steward", "ann", "--domain", "harbour.example")
        self.ann.run_pact("contact", "add", "harbour", "Mia Lund", "--email", "mia@harbour.example")
        self.ann.run_pact("note", "harbour", "They want one date for both divisions")
        self.ann.run_pact("set", "harbour", "phone", "020 7946 0000")
        self.ann.git("clone", "-q", "--bare", self.ann.root, "../remote.git")
        self.ann.git("remote", "add", "origin", "../remote.git")
        self.ann.git("fetch", "-q")
        self.ann.git("branch", "-q", "--set-upstream-to=origin/main")
        self.ann.git("clone", "-q", "../remote.git", self.raj)
        if driver:
            register(self.ann, self.raj)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ann.__exit__()

    def by_raj(self, *command, **options):
        options.setdefault("env", RAJ)
        return self.ann.run(*command, cwd=self.raj, **options)

    def raj_pact(self, *words, **options):
        return self.by_raj(self.pact, *words, **options)

    def raj_git(self, *words, **options):
        return self.by_raj("git", *words, **options)

    def read(self, path=HARBOUR):
        with open(os.path.join(self.raj, path), encoding="utf-8") as file:
            return file.read()

    def write(self, text, path=HARBOUR):
        with open(os.path.join(self.raj, path), "w", encoding="utf-8") as file:
            file.write(text)

    def both_change_the_phone(self):
        self.ann.run_pact("note", "harbour", "36 m2 agreed if the crane is held")
        self.ann.run_pact("set", "harbour", "phone", "020 7946 0011")
        self.ann.git("push", "-q")
        self.raj_pact("note", "harbour", "One date by 9 April")
        self.raj_pact("set", "harbour", "phone", "020 7946 0099")

    def unsettled(self, code=3):
        done = self.raj_pact("resolve", "--json", check=False)
        require(done.returncode == code, f"resolve: exit {done.returncode}, not {code}", done.stdout, done.stderr)
        return json.loads(done.stdout)["unsettled"]

    def require_both(self, what, phones=True):
        text = self.read()
        words = ["36 m2 agreed", "One date by 9 April"] + (["0011", "0099"] if phones else [])
        for word in words:
            require(word in text, f"{what}: {word} is gone", text)
        for mark in MARKS:
            require(mark not in text, f"{what}: conflict markers", text)
        check = self.raj_pact("check", "--json", check=False)
        bad = [each for each in json.loads(check.stdout)["findings"] if each["severity"] == "error"]
        require(not bad, f"{what}: not valid", bad, text)

    def require_settled(self, what):
        require(not self.raj_git("status", "--porcelain").stdout, f"{what}: not clean",
                self.raj_git("status").stdout.decode())
        self.raj_git("fsck", "--strict")
        for left in ("MERGE_HEAD", "MERGE_MSG", "index.lock"):
            require(not os.path.exists(os.path.join(self.raj, ".git", left)), f"{what}: {left} is left")


def register(ledger, clone):
    for key, value in (("merge.pact.name", "PACT"), ("merge.directoryRenames", "false"),
                       ("merge.pact.driver", "pact merge-driver %O %A %B -- %P")):
        ledger.git("config", key, value, cwd=clone)


def pull(pact):
    with Pair(pact) as pair:
        pair.both_change_the_phone()
        pair.raj_git("pull", "-q", "--no-rebase")
        pair.require_both("pull")
        place, = pair.unsettled()
        require(place["at"] == "phone" and place["base"] == "020 7946 0000" and
                place["values"] == ["020 7946 0011", "020 7946 0099"] and
                [each["by"] for each in place["sources"]] == ["ann", "raj"], "pull: the place", place)
        pair.raj_pact("resolve", place["id"], "--take", "b")
        require(pair.unsettled(0) == [], "pull: settled")
        require("phone: 020 7946 0099" in pair.read(), "pull: b stands", pair.read())
        pair.raj_pact("undo")
        require(pair.unsettled() == [place], "pull: undo brings the question back")
        pair.raj_pact("resolve", place["id"][:5], "--take", "base")
        pair.raj_git("push", "-q")
        pair.ann.git("pull", "-q")
        require(pair.ann.git("rev-parse", "HEAD") == pair.raj_git("rev-parse", "HEAD").stdout.decode(),
                "pull: one tip")


def rebase(pact):
    with Pair(pact) as pair:
        pair.both_change_the_phone()
        pair.raj_git("config", "pull.rebase", "true")
        pair.raj_git("pull", "-q")
        pair.require_both("rebase")
        place, = pair.unsettled()
        require([each["by"] for each in place["sources"]] == ["ann", "raj"] and
                place["base"] == "020 7946 0000", "rebase: the place", place)
        pair.require_settled("rebase")


def cherry_pick(pact):
    with Pair(pact) as pair:
        pair.both_change_the_phone()
        pair.raj_git("fetch", "-q")
        pair.raj_git("cherry-pick", "origin/main~1", "origin/main")
        pair.require_both("cherry-pick")
        pair.unsettled()


def stash_pop(pact):
    for driver in (True, False):
        with Pair(pact, driver) as pair:
            pair.ann.run_pact("set", "harbour", "phone", "020 7946 0011")
            pair.ann.git("push", "-q")
            pair.write(pair.read().replace("020 7946 0000", "020 7946 0099"))
            pair.raj_git("stash", "-q")
            pair.raj_git("pull", "-q")
            popped = pair.raj_git("stash", "pop", check=False)
            require((popped.returncode == 0) == driver, "stash pop: it stops without the driver", popped)
            place, = pair.unsettled()
            require(place["values"] == ["020 7946 0011", "020 7946 0099"], "stash pop: both", place)
            require(not pair.raj_git("ls-files", "-u").stdout, "stash pop: still in conflict")


def removed_here_changed_there(pact):
    for how in ("merge", "rebase"):
        for take, there in (("a", True), ("gone", False)):
            with Pair(pact) as pair:
                pair.ann.git("rm", "-q", HARBOUR)
                pair.ann.git("commit", "-qm", "gone", env={"PATH": "/usr/bin:/bin"})
                pair.ann.git("push", "-q")
                pair.raj_pact("note", "harbour", "One date by 9 April")
                stopped = pair.raj_git("pull", "-q", "--rebase" if how == "rebase" else "--no-rebase", check=False)
                require(stopped.returncode == 1, f"{how}, removed: git stops", stopped)
                place, = pair.unsettled()
                if how == "rebase":
                    pair.raj_git("rebase", "--continue")
                require(place["at"] == "." and place["gone"] == "removed" and
                        [each["by"] for each in place["sources"]][-1] == "ann", f"{how}, removed: the place", place)
                require("One date by 9 April" in pair.read(), f"{how}, removed: the note")
                pair.require_settled(f"{how}, removed")
                pair.raj_pact("resolve", place["id"], "--take", take)
                require(os.path.exists(os.path.join(pair.raj, HARBOUR)) == there, f"{how}: take {take}")
                require(pair.unsettled(0) == [], f"{how}: settled by {take}")


def renamed(pact):
    yachts = "customers/ha/harbour-yachts.yaml"
    for driver in (True, False):
        for far in (False, True):
            with Pair(pact, driver) as pair:
                pair.ann.run_pact("rename", "harbour", "harbour-yachts")
                if far:  # nothing that git would know it by
                    for n in range(12):
                        pair.ann.run_pact("note", "harbour", f"{n} is a line of its own that makes the file another")
                pair.ann.run_pact("note", "harbour", "36 m2 agreed if the crane is held")
                pair.ann.git("push", "-q")
                pair.raj_pact("note", "harbour", "One date by 9 April")
                stopped = pair.raj_git("pull", "-q", "--no-rebase", check=False)
                require(stopped.returncode == (0 if driver and not far else 1),
                        f"renamed (driver {driver}, far {far}): exit", stopped)
                require(pair.unsettled(0) == [], "renamed: nothing to settle")
                require(not os.path.exists(os.path.join(pair.raj, HARBOUR)), "renamed: the old path is gone")
                text = pair.read(yachts)
                for word in ("36 m2 agreed", "One date by 9 April", "id: harbour-yachts"):
                    require(word in text, f"renamed: {word}", text)
                pair.require_settled("renamed")


def renamed_by_both(pact):
    for driver in (True, False):
        with Pair(pact, driver) as pair:
            pair.ann.run_pact("rename", "harbour", "harbour-yachts")
            pair.ann.git("push", "-q")
            pair.raj_pact("rename", "harbour", "harbour-marine")
            pair.raj_pact("note", "harbour-marine", "One date by 9 April")
            stopped = pair.raj_git("pull", "-q", "--no-rebase", check=False)
            require(stopped.returncode == 1, "renamed by both: git stops", stopped)
            require(pair.unsettled(0) == [], "renamed by both: of two slugs one stands, and the other is a former one")
            pair.require_settled("renamed by both")
            files = sorted(os.listdir(os.path.join(pair.raj, "customers/ha")))
            require(files == ["harbour-marine.yaml"], "renamed by both: one file", files)
            for name in ("harbour-boats-ltd", "harbour-yachts", "harbour-marine"):
                found = json.loads(pair.raj_pact("show", name, "--json").stdout)
                require("One date by 9 April" in json.dumps(found), f"renamed by both: {name} answers", found)


def without_the_driver(pact):
    """The merge stops in the clone itself."""
    for how in ("merge", "rebase", "cherry-pick"):
        with Pair(pact, driver=False) as pair:
            pair.both_change_the_phone()
            pair.raj_git("fetch", "-q")
            command = {"merge": ["merge", "-q", "origin/main"], "rebase": ["rebase", "-q", "origin/main"],
                       "cherry-pick": ["cherry-pick", "origin/main~1", "origin/main"]}[how]
            stopped = pair.raj_git(*command, check=False)
            require(stopped.returncode == 1, f"{how} without the driver: git stops", stopped)
            noted = pair.raj_pact("note", "harbour", "now", check=False)
            require(noted.returncode == 5, f"{how}: nothing else writes", noted)
            for _ in range(3):
                pair.raj_pact("resolve", check=False)
                if how == "merge":
                    break
                if pair.raj_git(how, "--continue", check=False).returncode == 0:
                    break
            pair.require_both(f"{how} without the driver")
            pair.unsettled()
            pair.require_settled(f"{how} without the driver")
            if how == "merge":
                trailers = pair.raj_git("log", "-1", "--format=%an %(trailers:key=Pact-Op,valueonly)").stdout
                require(trailers.split() == [b"Raj", b"Rao", b"merge"], "merge: whose, and what", trailers)
                require(len(pair.raj_git("rev-parse", "HEAD^@").stdout.split()) == 2, "merge: two parents")


def merged_by_a_host(pact):
    """A host without the driver, whose merge went to everybody, with markers or as a union of lines."""
    for union in (False, True):
        with Pair(pact) as pair:
            pair.both_change_the_phone()
            pair.raj_git("push", "-q", "origin", "HEAD:theirs")
            host = os.path.join(pair.ann.home, "host")
            pair.ann.git("clone", "-q", "../remote.git", host)
            if union:
                with open(os.path.join(host, ".git/info/attributes"), "w", encoding="utf-8") as file:
                    file.write("*.yaml merge=union\n")
            pair.ann.git("merge", "-q", "--no-commit", "origin/theirs", cwd=host, check=False)
            pair.ann.git("commit", "-qam", "Merged by the host", cwd=host)
            pair.ann.git("push", "-q", "origin", "HEAD:main", cwd=host)
            pair.raj_git("pull", "-q", "--no-rebase")
            require((MARKS[0] in pair.read()) != union, "host: how it is broken", pair.read())
            pair.write("# seen by hand\n" + pair.read())
            broken = pair.raj_pact("show", "harbour-boats-ltd", check=False)
            require(broken.returncode == 5, "host: the file cannot be read", broken)
            repaired = pair.raj_pact("resolve", *([HARBOUR] if union else []), check=False)
            require(repaired.returncode == 3, "host: resolve", repaired)
            pair.require_both("host")
            require(pair.read().startswith("# seen by hand\n"), "host: what was written since", pair.read())
            place, = pair.unsettled()
            require(place["base"] == "020 7946 0000", "host: the place", place)
            pair.require_settled("host")


def side_not_valid(pact):
    with Pair(pact) as pair:
        pair.both_change_the_phone()
        pair.write(pair.read() + "colour: blue\n")
        pair.raj_git("commit", "-qam", "by hand", "--no-verify")
        stopped = pair.raj_git("pull", "-q", "--no-rebase", check=False)
        require(stopped.returncode == 1 and MARKS[0] in pair.read(), "not valid: markers", stopped, pair.read())
        words = (stopped.stdout + stopped.stderr).decode()
        require(HARBOUR in words and "our side is not valid" in words and "colour" in words, "not valid: told", words)
        left = pair.raj_pact("resolve", check=False)
        require(left.returncode == 5 and b"colour" in left.stdout, "not valid: left", left)
        require(MARKS[0] in pair.read(), "not valid: not touched", pair.read())
        pair.write(pair.raj_git("show", "HEAD:" + HARBOUR).stdout.decode().replace("colour: blue\n", ""))
        pair.raj_pact("resolve", check=False)
        require("One date by 9 April" in pair.read(), "not valid: settled by hand", pair.read())
        pair.require_settled("not valid")


def strange_names(pact):
    names = ["customers/$(touch x).yaml", "customers/-o.yaml", "customers/`touch x`;touch x.yaml",
             "customers/ha/a b'\"c.yaml"]
    text = "schema: pact/customer/1\nid: strange\nname: Strange\n"
    with Pair(pact) as pair:
        for name in names:
            pair.write(text, name)
        pair.raj_git("add", "-A")
        pair.raj_git("commit", "-qm", "base", "--no-verify")
        pair.raj_git("branch", "side")
        for branch, line in (("main", "phone: '1'\n"), ("side", "group: Two\n")):
            pair.raj_git("switch", "-q", branch)
            for name in names:
                pair.write(text + line, name)
            pair.raj_git("commit", "-qam", branch, "--no-verify")
        pair.raj_git("merge", "-q", "main", "-m", "Merge")
        for name in names:
            merged = pair.read(name)
            require("phone: " in merged and "group: Two" in merged, f"{name}: merged", merged)
        made = glob.glob(pair.ann.home + "/**/x", recursive=True)
        require(not made, "a file's name was run", made)


def killed(pact, kills, chance):
    """Killed anywhere, `resolve` has or has not merged, and the next one completes it."""
    done = 0
    for n in range(kills):
        with Pair(pact, driver=False) as pair:
            pair.both_change_the_phone()
            pair.raj_git("pull", "-q", "--no-rebase", check=False)
            env = {**pair.ann.env, **RAJ}
            process = subprocess.Popen([pact, "resolve"], cwd=pair.raj, env=env, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            done += process.wait() == -signal.SIGKILL
            pair.raj_pact("resolve", check=False)
            pair.require_both(f"kill {n}")
            require(len(pair.unsettled()) == 1, f"kill {n}: one place")
            pair.require_settled(f"kill {n}")
            parents = pair.raj_git("rev-list", "--merges", "HEAD").stdout.split()
            require(len(parents) == 1, f"kill {n}: one merge", parents)
    print(f"{done} of {kills} were killed at work")


def main():
    pact = os.path.abspath(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)
    print(f"seed {seed}")
    for scene in (pull, rebase, cherry_pick, stash_pop, removed_here_changed_there, renamed, renamed_by_both,
                  without_the_driver, merged_by_a_host, side_not_valid, strange_names):
        scene(pact)
        print(scene.__name__.replace("_", " ") + ": ok")
    killed(pact, kills, random.Random(seed))


main()
