#!/usr/bin/python3
"""Three people change one place differently, and share in every order, by `pact sync` and by plain git:
the file is the same each time, in every clone.

three_writers_test.py PACT
"""
import itertools
import sys

from clones import Team

PHONES = ["020 7946 0011", "020 7946 0099", "020 7946 0123"]


def shared_in(pact, order, by_git):
    with Team(pact, 3) as team:
        team.clones[0].pact("new", "Quay Nine")
        team.join()
        for clone, phone in zip(team.clones, PHONES):
            clone.pact("set", "quay-nine", "phone", phone)
        # Once to send, once to take in what came later.
        for clone in [team.clones[i] for i in order] * 2:
            if by_git:
                clone.pull_and_push()
            else:
                clone.sync()
        files = {clone.git("show", "HEAD:customers/qu/quay-nine.yaml") for clone in team.clones}
        if len(files) != 1:
            raise SystemExit(f"order {order}: the clones differ: {files}")
        for clone in team.clones:
            clone.require_sound()
        return files.pop()


def main():
    results = {}
    for by_git in (False, True):
        for order in itertools.permutations(range(3)):
            results[("git" if by_git else "sync", order)] = shared_in(sys.argv[1], order, by_git)
    if len(set(results.values())) != 1:
        raise SystemExit("\n".join(f"{way} {order}:\n{file}" for (way, order), file in results.items()))
    file = next(iter(results.values()))
    missing = [phone for phone in PHONES if phone not in file]
    if missing or "unsettled:" not in file:
        raise SystemExit(f"lost: {missing}\n{file}")
    print(f"{len(results)} orders, one file")


if __name__ == "__main__":
    main()
