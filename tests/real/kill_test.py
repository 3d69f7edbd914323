#!/usr/bin/python3
"""Kills pact at random instants: what it acknowledged is there, and the next command works unaided.

kill_test.py PACT [KILLS] [SEED]
"""
import random
import signal
import sys
import time

from ledger import Ledger

CHECK_EVERY = 50


def commands(n):
    """Writes of every kind; the text names its number, so that an acknowledged one can be found."""
    slug = f"customer-{n % 5}"
    return [
        ("note", ["note", slug, f"kill {n} agreed"]),
        ("note", ["note", slug, f"kill {n} promised", "due:9apr"]),
        ("new", ["new", f"Killed {n}"]),
        ("set", ["set", slug, "phone", f"020 {n}"]),
        ("note", ["note", f"customer-{(n + 1) % 5}", f"kill {n} again", "tag:crane"]),
        ("undo", ["undo"]),
    ]


def main():
    pact = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    with Ledger(pact) as ledger:
        for i in range(5):
            ledger.run_pact("new", f"Customer {i}")
        started = time.monotonic()
        ledger.run_pact("note", "customer-0", "how long one takes")
        usual = time.monotonic() - started
        acknowledged = {}
        killed = 0
        rounds = 0
        while killed < kills:
            rounds += 1
            kind, words = chance.choice(commands(rounds))
            if kind == "undo" and chance.random() < 0.8:
                continue
            process = ledger.start(ledger.pact, *words)
            time.sleep(chance.uniform(0, usual * 1.2))
            process.send_signal(signal.SIGKILL)
            out, err = process.communicate()
            if process.returncode == -signal.SIGKILL:
                killed += 1
            elif process.returncode != 0 and kind != "undo":
                sys.exit(f"round {rounds}: {words} exited {process.returncode}: {err.decode()}")
            elif kind == "note":
                acknowledged[out.decode().split("\n")[0]] = words[2]
            if kind == "undo":
                # It may have taken back the newest acknowledged note, killed or not: ask the ledger.
                ledger.run_pact("note", "customer-0", f"after undo {rounds}")
                present = ledger.notes()
                lost = [i for i in acknowledged if i not in present]
                if len(lost) > 1:
                    sys.exit(f"round {rounds}: one undo took {lost}")
                for note in lost:
                    del acknowledged[note]
            # The next command, unaided.
            answer = ledger.run_pact("note", f"customer-{rounds % 5}", f"next {rounds}")
            acknowledged[answer.stdout.decode().split("\n")[0]] = f"next {rounds}"
            if killed % CHECK_EVERY == 0 or killed == kills:
                present = ledger.notes()
                lost = {i: text for i, text in acknowledged.items() if i not in present}
                if lost:
                    sys.exit(f"round {rounds}: acknowledged and gone: {lost}")
                ledger.require_sound()
        print(f"{killed} kills in {rounds} rounds, {len(acknowledged)} acknowledged notes present")


main()
