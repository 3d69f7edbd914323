#!/usr/bin/python3
"""Measures pact beside its peers: every row of the table of targets, both sides in the same run.

run.py PACT [--sizes 1000,10000,100000] [--rows note,find,…] [--rounds K] [--write docs/performance.md]

PACT is the program of a release build. A row first requires that both sides find the same, and ends the
run where they do not; nothing is asserted of time. Each size needs some minutes and disk (100,000
customers: about 5 GB below --scratch, which should be a real disk).
"""
import argparse
import sys

import rows_find
import rows_push
import rows_sync
import rows_whole
import rows_write
import table
import world

ROWS = rows_write.ROWS + rows_find.ROWS + rows_whole.ROWS + rows_sync.ROWS + rows_push.ROWS


def chosen(keys):
    known = {row.key: row for row in ROWS}
    unknown = set(keys) - set(known)
    if unknown:
        sys.exit(f"no row {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    return [known[key] for key in keys] if keys else ROWS


def arguments():
    parser = argparse.ArgumentParser(description="Measures pact beside its peers.")
    parser.add_argument("pact", metavar="PACT")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of customers, with commas")
    parser.add_argument("--rows", default="", help="some of: " + " ".join(row.key for row in ROWS))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", metavar="FILE", help="writes the page")
    parser.add_argument("--scratch", metavar="DIR", help="where the ledgers are made (the system's default)")
    return parser.parse_args()


def measure(bench, rows, sizes, rounds):
    """(row, size, figures or None), by size, so that one size's ledgers are on disk at a time."""
    taken = {(row.key, 0): (row, 0, None) for row in rows if not bench.has(row.needs)}
    there = [row for row in rows if bench.has(row.needs)]
    for size in sorted({size for row in there for size in row.sizes_of(sizes)}):
        for row in there:
            if size not in row.sizes_of(sizes):
                continue
            print(f"{row.key} {size}", file=sys.stderr, flush=True)
            figures = row.run(bench, size, min(row.rounds, rounds * row.times))
            taken[row.key, size] = (row, size, figures)
        bench.clean()
    return [each for row in rows for (key, _), each in taken.items() if key == row.key]


def main():
    wanted = arguments()
    rows, sizes = chosen(wanted.rows.split(",") if wanted.rows else []), [
        int(size) for size in wanted.sizes.split(",")]
    bench = world.World(wanted.pact, wanted.scratch)
    try:
        results = measure(bench, rows, sizes, wanted.rounds)
    finally:
        bench.close()
    print("\n".join(table.table(results)))
    print("\n".join(["", *table.growth(results)]))
    if wanted.write:
        with open(wanted.write, "w", encoding="utf-8") as out:
            out.write(table.page(results, wanted.rounds, world.HAND_STYLED))


if __name__ == "__main__":
    main()
