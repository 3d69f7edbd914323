"""Writing a note, and what its history tells: beside git add and commit, log and blame."""
import itertools
import json
import os
import re

import customers
import make_ledger
from row import AtMost, Faster, Row
from world import require, require_same

SLUG = customers.KNOWN_SLUG
PATH = make_ledger.path_of(SLUG)
HISTORY = 10_000
# The peer pays for its own safety as pact does.
SAFE_GIT = ["git", "-c", "core.fsync=committed,index,reference"]


def note(skewed):
    """Each side commits in a ledger of its own; both end with as many commits, each of the one file."""
    def run(world, size, rounds):
        options = {"skewed": True} if skewed else {}
        ledger = world.ledger(size, **options)
        folders = world.copy(ledger, f"note-pact-{skewed}"), world.copy(ledger, f"note-git-{skewed}")
        turns = itertools.count()

        def ours():
            return world.timed(folders[0], [[world.pact, "note", SLUG, f"Agreed in round {next(turns)}"]])

        def theirs():
            with open(os.path.join(folders[1], PATH), "a", encoding="utf-8") as out:
                out.write("# agreed\n")
            return world.timed(folders[1], [[*SAFE_GIT, "add", PATH], [*SAFE_GIT, "commit", "-qm", "agreed"]])

        figures = world.alternate(ours, theirs, rounds)
        for folder in folders:
            changed = world.out(folder, "git", "log", f"-{rounds + 1}", "--name-only", "--format=").split()
            require(changed == [PATH] * (rounds + 1), f"{folder} has commits of {changed}")
            require(not world.out(folder, "git", "status", "--porcelain"), f"{folder} is not clean")
            world.out(folder, "git", "fsck", "--strict", "--no-progress")
        return figures
    return run


def history_of(world, size, bloom):
    """As made, or as `git maintenance` leaves it."""
    folder = world.ledger(size, history=min(HISTORY, size * 7))
    if bloom:
        world.out(folder, "git", "commit-graph", "write", "--reachable", "--changed-paths", "--no-progress")
    return folder


def log(bloom):
    def run(world, size, rounds):
        folder = history_of(world, size, bloom)
        ours = [world.pact, "log", SLUG, "--json"]
        peer = ["git", "log", "--format=%H %as %an %s", "--", PATH]
        commits = [each["commit"] for each in json.loads(world.out(folder, *ours))["commits"]]
        listed = [line.split()[0] for line in world.out(folder, *peer).splitlines()]
        require_same(commits, listed, "log")
        require(commits == listed, "log has another order")
        return world.compare(folder, ours, peer, rounds)
    return run


def blame(bloom):
    def run(world, size, rounds):
        folder = history_of(world, size, bloom)
        ours = [world.pact, "blame", SLUG, "--json"]
        peer = ["git", "blame", "--porcelain", "--", PATH]
        lines = {(each["line"], each["commit"]) for each in json.loads(world.out(folder, *ours))["lines"]}
        blamed = re.findall(r"^([0-9a-f]{40}) \d+ (\d+)", world.out(folder, *peer), re.MULTILINE)
        require_same(lines, {(int(number), commit) for commit, number in blamed}, "blame")
        return world.compare(folder, ours, peer, rounds)
    return run


NOTE_TARGETS = {1000: Faster(1.5), 10_000: Faster(3), 100_000: Faster(8)}
ROWS = [
    Row("note", "`note`", "`git add`, `git commit`", note(False), NOTE_TARGETS, needs="note", times=3),
    Row("note-skewed", "`note`, skewed names", "`git add`, `git commit`", note(True), NOTE_TARGETS,
        needs="note", times=3),
    Row("log", "`log` of a customer", "`git log`", log(False), {10_000: AtMost(1)}, needs="log"),
    Row("blame", "`blame` of a customer", "`git blame`", blame(False), {10_000: AtMost(1)}, needs="blame"),
    Row("log-bloom", "`log`, with a commit-graph", "`git log`", log(True), {10_000: AtMost(1)}, needs="log"),
    Row("blame-bloom", "`blame`, with a commit-graph", "`git blame`", blame(True), {10_000: AtMost(1)},
        needs="blame"),
]
