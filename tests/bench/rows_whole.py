"""What goes over the whole ledger, and what should not: check, index, report, start."""
import os

import peers
import words
from row import AtMost, Faster, Row
from rows_find import found_by_pact, found_in_files
from world import require, require_same

READ_ALL = ["sh", "-c", "find customers -type f -print0 | xargs -0 cat >/dev/null"]
HISTORY_COMMITS = 10_000
PULLED_FILES, PULLED_WORD = 1000, "wellspringer"
PROSE = "\n    text: |-\n      "


def check(world, size, rounds):
    """Finds nothing in the ledger, and finds what is wrong with one file."""
    folder = world.ledger(size)
    ours = [world.pact, "check"]
    require("Nothing is wrong" in world.out(folder, *ours), "check finds something")
    path = world.out(folder, "git", "ls-files", "customers").split()[size // 2]
    file = os.path.join(folder, path)
    with open(file, "rb") as source:
        sound = source.read()
    with open(file, "ab") as out:
        out.write(b"colour: blue\n")
    found = world.out(folder, *ours, "--json", expect=(1,))
    with open(file, "wb") as out:
        out.write(sound)
    require(path in found, f"check does not find what is wrong with {path}")
    return world.compare(folder, ours, READ_ALL, rounds)


HISTORY_ALL = ["sh", "-c", "git rev-list --objects --all --no-object-names | git cat-file --batch >/dev/null"]


def history(packed):
    """Finds nothing in the history, and finds a Low Card that was there once."""
    def run(world, size, rounds):
        folder = world.ledger(size, history=HISTORY_COMMITS)
        if packed:
            folder = world.copy(folder, "repacked")
            world.out(folder, "git", "repack", "-adfq", "--depth=50", "--window=10")
        ours = [world.pact, "check", "--history"]
        require("Nothing is wrong" in world.out(folder, *ours), "the history is not clean")
        spoilt = world.copy(folder, f"spoilt-{packed}")
        path = world.out(spoilt, "git", "ls-files", "customers").split()[size // 2]
        with open(os.path.join(spoilt, path), "ab") as out:
            out.write(b"calls_made: many\n")
        world.out(spoilt, "git", "commit", "-qam", "low")
        world.out(spoilt, "git", "revert", "--no-edit", "HEAD")
        require(path in world.out(spoilt, *ours, "--json", expect=(1,)), "the Low Card is not found")
        return world.compare(folder, ours, HISTORY_ALL, rounds)
    return run


def cold_index(world, size, rounds):
    folder = world.ledger(size)
    ours = [world.pact, "index", "--rebuild"]
    world.out(folder, *ours)
    require_same(found_by_pact(world, folder, words.RARE_WORD),
                 found_in_files(world.out(folder, "rg", "-l", words.RARE_WORD, "customers").split()), "index")
    return world.compare(folder, ours, READ_ALL, rounds)


def commit_pulled(world, folder):
    """A commit on the branch `pulled` that changes a word in 1,000 files; main stays. The files' number."""
    changed = 0
    for path in world.out(folder, "git", "ls-files", "customers").split():
        file = os.path.join(folder, path)
        with open(file, encoding="utf-8", newline="") as source:
            text = source.read()
        if PROSE not in text or changed == PULLED_FILES:
            continue
        with open(file, "w", encoding="utf-8", newline="") as out:
            out.write(text.replace(PROSE, f"{PROSE}{PULLED_WORD.capitalize()} ", 1))
        changed += 1
    world.out(folder, "git", "checkout", "-qb", "pulled")
    world.out(folder, "git", "commit", "-qanm", "What came")
    world.out(folder, "git", "checkout", "-q", "main")
    return changed


def index_after_pull(world, size, rounds):
    folder = world.copy(world.ledger(size), "pull")
    changed = commit_pulled(world, folder)
    ours, peer = [world.pact, "index"], ["git", "status", "--porcelain"]

    def pull():
        world.out(folder, "git", "reset", "-q", "--hard", "main")
        world.out(folder, *ours)
        world.out(folder, *peer)
        world.out(folder, "git", "merge", "-q", "--ff-only", "pulled")

    def side(command):
        def run():
            pull()
            return world.timed(folder, [command])
        return run

    world.out(folder, "git", "checkout", "-qb", "here")
    pull()
    world.out(folder, *ours)
    found = found_by_pact(world, folder, PULLED_WORD)
    require(len(found) == changed, f"after the pull {len(found)} customers are found instead of {changed}")
    return world.alternate(side(ours), side(peer), rounds)


def report(world, size, rounds):
    """Until reports print the same sums, what is required is that the journal has every note."""
    folder = world.ledger(size)
    journal, count = peers.journal(world, folder)
    files = world.out(folder, "rg", "-I", "-o", r"kind: .?(advance|feedback|promise)\b", "customers")
    require(files.count("\n") == count, f"the journal has {count} notes")
    return world.compare(folder, [world.pact, "report", "feedback"],
                         ["hledger", "-f", journal, "bal", "--depth", "1"], rounds)


def start(*ours):
    def run(world, size, rounds):
        folder = world.ledger(size)
        head = world.out(folder, "git", "rev-parse", "HEAD")
        require(len(head.strip()) == 40 and world.out(folder, world.pact, *ours), "nothing was printed")
        return world.compare(folder, [world.pact, *ours], ["git", "rev-parse", "HEAD"], rounds)
    return run


ROWS = [
    Row("report", "`report` over everything", "`hledger bal`", report, {100_000: Faster(6)}, needs="report"),
    Row("index", "cold index", "reading the files", cold_index, {100_000: AtMost(13)}, needs="index",
        rounds=3),
    Row("index-pull", "index after a pull of 1,000 files", "`git status`", index_after_pull,
        {1: AtMost(2)}, needs="index", rounds=5),
    Row("check", "`check`", "reading the files", check, {100_000: AtMost(6)}, needs="check", rounds=5),
    Row("history-check", "`check --history`, 10,000 commits", "`git rev-list --objects`, `git cat-file`",
        history(packed=False), {1: AtMost(1)}, sizes=(2_000, 10_000), needs="check", rounds=5),
    Row("history-deltas", "the same, packed as deltas", "`git rev-list --objects`, `git cat-file`",
        history(packed=True), {1: AtMost(1)}, sizes=(2_000,), needs="check", rounds=5),
    Row("version", "start: `--version`", "`git rev-parse HEAD`", start("--version"), {1: AtMost(2)},
        sizes=(60,), times=5),
    Row("status", "start: `status`", "`git rev-parse HEAD`", start("status"), {1: AtMost(6)}, sizes=(60,),
        times=5),
]
