"""A push of one note to a repository with the hook, beside the same push to one without."""
import itertools
import os

import customers
import make_ledger
from row import Row, Under
from world import require

PATH = make_ledger.path_of(customers.KNOWN_SLUG)


def push(world, size, rounds):
    ledger = world.ledger(size)
    clones = []
    for name in ("judged", "plain"):
        remote, clone = world.folder(f"push-{name}.git"), world.folder(f"push-{name}")
        world.out(world.home, "git", "clone", "-q", "--bare", ledger, remote)
        world.out(world.home, "git", "clone", "-q", remote, clone)
        clones.append(clone)
    world.out(world.folder("push-judged.git"), world.pact, "hook", "install")
    turns = itertools.count()

    def pushed(clone):
        world.out(clone, world.pact, "note", customers.KNOWN_SLUG, f"Agreed in round {next(turns)}")
        return world.timed(clone, [["git", "push", "-q", "origin", "HEAD"]])

    figures = world.alternate(lambda: pushed(clones[0]), lambda: pushed(clones[1]), rounds)
    for clone in clones:
        changed = world.out(clone, "git", "log", f"-{rounds + 1}", "--name-only", "--format=", "origin/HEAD").split()
        require(changed == [PATH] * (rounds + 1), f"{os.path.basename(clone)} has commits of {changed}")
    return figures


ROWS = [Row("push", "`git push` of a note, judged by the hook", "`git push`", push, {1000: Under(500)}, needs="hook")]
