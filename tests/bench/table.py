"""The table of what was measured, as Markdown, and the page around it."""
import datetime
import os
import platform

import measure


def shown_time(seconds):
    if seconds < 0.01:
        return f"{seconds * 1000:.1f} ms"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def shown_ratio(ours, theirs):
    ratio = theirs / ours
    return f"{ratio:.1f} × faster" if ratio >= 1 else f"{1 / ratio:.1f} × its time"


def shown_size(size):
    return f"{size:,}"


def line(cells):
    return "| " + " | ".join(cells) + " |"


HEAD = ["work", "customers", "pact", "beside", "takes", "pact is", "target", "met", "memory"]


def cells(row, size, figures):
    ours, theirs = figures
    target = row.target(size)
    met = "" if not target else "yes" if target.met(ours.median, theirs.median) else "**no**"
    return [row.work, shown_size(size), shown_time(ours.median), row.beside, shown_time(theirs.median),
            shown_ratio(ours.median, theirs.median), target.text() if target else "", met,
            f"{ours.memory / 1024:.0f} MiB"]


def table(results):
    """`results`: (row, size, figures or None) in order; None where pact lacks the command."""
    lines = [line(HEAD), line(["---", "--:", "--:", "---", "--:", "--:", "---", "---", "--:"])]
    for row, size, figures in results:
        if figures:
            lines.append(line(cells(row, size, figures)))
        else:
            lines.append(line([row.work, "", "no such command yet", row.beside] + [""] * 5))
    return lines


def growth(results):
    """For each row measured at several sizes, the powers of the size that both sides follow."""
    lines = [line(["work", "pact", "beside", "its"]), line(["---", "--:", "---", "--:"])]
    for row in dict.fromkeys(each for each, _, _ in results):
        measured = [(size, figures) for each, size, figures in results if each is row and figures]
        sizes = [size for size, _ in measured]
        powers = [measure.growth(sizes, [figures[side].median for _, figures in measured]) for side in (0, 1)]
        if powers[0] is not None:
            lines.append(line([row.work, f"{powers[0]:.2f}", row.beside, f"{powers[1]:.2f}"]))
    return lines if len(lines) > 2 else []


def machine():
    with open("/etc/os-release", encoding="utf-8") as file:
        system = dict(each.rstrip().split("=", 1) for each in file if "=" in each)["PRETTY_NAME"].strip('"')
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB of memory, {system}"


PAGE = """# Performance

Written by `tests/bench/run.py` on {day}: {machine}.
{rounds} rounds by turns (fewer where a round is long), medians of whole processes, warm cache, everything
on disk and with fsync. Absolute figures drift from machine to machine; what counts
is how pact stands to its peer in the same run. Before anything is timed, both sides must have found the
same.

The customers are generated: some 5 KB each with some 11 notes, {hand_styled:.0%} of the files in other styles
than pact's own. `log` and `blame` are asked in a history of 10,000 commits (7,000 where there are 1,000
customers). `sync` merges two histories, each of which added a note to every customer and changed another
field; git leaves every file in conflict, sync none. Memory is the most that the pact process had.

{table}
{growth}
## Again

```
scripts/dependencies.sh bench
cmake --preset bench && ninja -C build/bench pact
tests/bench/run.py build/bench/pact --sizes 1000,10000,100000 --write docs/performance.md
```
"""

GROWTH = """
## Growth

The power of the ledger's size that the times follow: 0 is the same at any size, 1 is in proportion.

"""


def page(results, rounds, hand_styled):
    powers = growth(results)
    return PAGE.format(day=datetime.date.today().isoformat(), machine=machine(), rounds=rounds,
                       hand_styled=hand_styled, table="\n".join(table(results)),
                       growth=GROWTH + "\n".join(powers) + "\n" if powers else "")
