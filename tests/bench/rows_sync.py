"""Customers changed on both sides: `pact sync` beside plain `git merge` of the same two histories.

Each side adds a note to every customer, and changes another field of it. git leaves all of them in
conflict; sync must leave nothing unsettled, and have the notes and fields of both.
"""
import os
import shutil

import styles
import words
from row import Faster, Row
from world import require

DRIVEN = 60    # customers of the ledger in which the driver merges too: git starts it once a file


def edited(text, side, number):
    """A customer of the generator with that side's changes."""
    day = words.LAST_DAY + 1
    made = words.day_prefix(day) + ("b" if side == "theirs" else "a") + words.encoded(number)[1:]
    note = {"id": made, "date": words.DAYS[day], "by": "ann", "kind": "advance",
            "text": f"What {side} learned of it"}
    head, _, notes = text.partition("\nnotes:\n")
    if side == "theirs":
        head = head.replace("\nstewards:\n", "\nwas: [formerly-" + words.encoded(number) + "]\nstewards:\n", 1)
    else:
        head = head.replace("\nphone: ", "\nphone: +44 ", 1)
    return f"{head}\nnotes:\n{notes}" + styles.CANONICAL.write({"notes": [note]}).removeprefix("notes:\n")


def commit_side(world, folder, side):
    for number, path in enumerate(world.out(folder, "git", "ls-files", "customers").split()):
        file = os.path.join(folder, path)
        with open(file, encoding="utf-8") as source:
            text = source.read()
        with open(file, "w", encoding="utf-8") as out:
            out.write(edited(text, side, number))
    world.out(folder, "git", "commit", "-qanm", f"What {side} learned")


def diverged(world, size, packed):
    """A clone with the one side's changes, which has fetched the other's."""
    folder = world.folder(f"diverged-{size}-{packed}")
    if os.path.isdir(folder):
        return folder
    base, remote = world.ledger(size, hand_styled=0.0), folder + "-remote.git"
    world.out(world.home, "git", "clone", "-q", "--bare", base, remote)
    clones = {"theirs": folder + "-theirs", "ours": folder}
    for side, clone in clones.items():
        world.out(world.home, "git", "clone", "-q", remote, clone)
        commit_side(world, clone, side)
    world.out(clones["theirs"], "git", "push", "-q", "origin", "main")
    world.out(folder, "git", "fetch", "-q")
    shutil.rmtree(clones["theirs"])
    if packed:
        world.out(folder, "git", "repack", "-adfq", "--depth=50", "--window=50")
    return folder


def require_both(world, folder, size):
    """Everything of both sides is there, and nothing is unsettled."""
    for pattern in ("What theirs learned", "What ours learned", "was: .formerly-", "phone: +44 "):
        found = world.out(folder, "git", "grep", "-lF" if "." not in pattern else "-l", pattern, "HEAD", "--",
                          "customers").count("\n")
        require(found == size, f"{found} of {size} merged files have '{pattern}'")
    require(not world.out(folder, "git", "grep", "-l", "unsettled:", expect=(1,)), "something is unsettled")
    require(not world.out(folder, "git", "status", "--porcelain"), "the merged ledger is not clean")
    world.out(folder, "git", "fsck", "--strict", "--no-progress")


def require_as_the_driver(world, packed):
    """In a small ledger: plain git with pact's driver merges to the same files."""
    source = diverged(world, DRIVEN, packed)
    synced, driven = world.copy(source, f"synced-{packed}"), world.copy(source, f"driven-{packed}")
    world.out(synced, world.pact, "sync", "--no-push")
    world.out(driven, "git", "config", "merge.pact.driver", "pact merge-driver %O %A %B -- %P")
    world.out(driven, "git", "merge", "-q", "--no-edit", "origin/main")
    trees = [world.out(each, "git", "rev-parse", "HEAD^{tree}") for each in (synced, driven)]
    require(trees[0] == trees[1], "sync and git with the driver gave different files")


def sync(packed):
    def run(world, size, rounds):
        require_as_the_driver(world, packed)
        source = diverged(world, size, packed)
        checked = []

        def fresh(side):
            folder = world.folder("merge-" + side)
            shutil.rmtree(folder, ignore_errors=True)
            return world.copy(source, "merge-" + side)

        def ours():
            folder = fresh("pact")
            taken = world.timed(folder, [[world.pact, "sync", "--no-push"]])
            if not checked:
                require_both(world, folder, size)
                checked.append(size)
            return taken

        def theirs():
            folder = fresh("git")
            taken = world.timed(folder, [["git", "merge", "-q", "--no-edit", "origin/main"]], expect=(1,))
            conflicts = world.out(folder, "git", "diff", "--name-only", "--diff-filter=U").count("\n")
            require(conflicts == size, f"git left {conflicts} of {size} files in conflict")
            return taken

        return world.alternate(ours, theirs, rounds)
    return run


TARGETS = {1000: Faster(2), 10_000: Faster(3)}
ROWS = [
    Row("sync", "`sync`, every file changed on both sides (git leaves each in conflict)", "`git merge`", sync(False), TARGETS, needs="sync",
        largest=10_000, rounds=3),
    Row("sync-packed", "the same, packed in delta chains", "`git merge`", sync(True), TARGETS, needs="sync",
        largest=10_000, rounds=3),
]
