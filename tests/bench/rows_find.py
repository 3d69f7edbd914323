"""Questions: pact's answers, and the files that ripgrep, git grep or recsel find."""
import json
import os

import customers
import peers
import words
from row import AtMost, Faster, Row, Under
from world import require, require_same

SLUG = customers.KNOWN_SLUG


def found_by_pact(world, folder, question):
    answer = json.loads(world.out(folder, world.pact, "find", question, "--json"))
    return {item["customer"] for items in answer.values() if isinstance(items, list) for item in items}


def found_in_files(paths):
    return {os.path.basename(path).removesuffix(".yaml") for path in paths}


def find(question, pattern):
    """`pact find` beside `rg -l`: the same customers."""
    def run(world, size, rounds):
        folder = world.ledger(size)
        peer = ["rg", "-l", pattern, "customers"]
        require_same(found_by_pact(world, folder, question),
                     found_in_files(world.out(folder, *peer).split()), question)
        return world.compare(folder, [world.pact, "find", question, "--json"], peer, rounds)
    return run


def find_beside_recsel(world, size, rounds):
    folder = world.ledger(size)
    peer = ["recsel", "-t", "Customer", "-e", f"Text ~ '{words.RARE_WORD}'", "-P", "Id",
            peers.recfile(world, folder)]
    require_same(found_by_pact(world, folder, words.RARE_WORD), set(world.out(folder, *peer).split()),
                 "recsel")
    return world.compare(folder, [world.pact, "find", words.RARE_WORD, "--json"], peer, rounds)


def prep(world, size, rounds):
    folder = world.ledger(size)
    ours = [world.pact, "prep", SLUG]
    peer = ["git", "grep", "-l", customers.KNOWN_NAME, "--", "customers"]
    require(customers.KNOWN_NAME in world.out(folder, *ours), "prep does not name its customer")
    require(SLUG in found_in_files(world.out(folder, *peer).split()), "git grep does not find the customer")
    return world.compare(folder, ours, peer, rounds)


def complete(world, size, rounds):
    folder = world.ledger(size)
    ours = [world.pact, "completion", "customers", "har"]
    peer = ["git", "ls-files", "customers/*/har*"]
    require_same(set(world.out(folder, *ours).split()),
                 found_in_files(world.out(folder, *peer).split()), "completion")
    return world.compare(folder, ours, peer, rounds)


ROWS = [
    Row("find", "`find` a word that 1 customer in 1,000 has", "`rg -l`",
        find(words.RARE_WORD, words.RARE_WORD), {10_000: Faster(4), 100_000: Faster(6)}, needs="find"),
    Row("find-common", "`find` a word that 1 in 50 has", "`rg -l`",
        find(words.COMMON_WORD, words.COMMON_WORD), {10_000: AtMost(1)}, needs="find"),
    Row("find-rec", "`find` the rare word", "`recsel`", find_beside_recsel, needs="find", rounds=3),
    Row("find-tag", "`find tag:`", "`rg -l`", find("tag:" + words.RARE_TAG, words.RARE_TAG),
        {100_000: Faster(6)}, needs="find"),
    Row("find-date", "`find date:`, one day", "`rg -l`", find("date:" + words.THE_DAY, words.THE_DAY),
        {100_000: Faster(6)}, needs="find"),
    Row("find-customer", "`find customer:`", "`rg -l`", find("customer:" + SLUG, f"id: {SLUG}"),
        {100_000: Faster(6)}, needs="find"),
    Row("prep", "`prep` of a customer", "`git grep -l` of the name", prep, {100_000: Faster(5)},
        needs="prep"),
    Row("completion", "completion of a customer", "`git ls-files`", complete, {1: Under(50)},
        needs="completion"),
]
