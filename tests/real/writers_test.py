#!/usr/bin/python3
"""Writers at once, with plain `git commit` and `git gc` beside them: nothing acknowledged is lost.

writers_test.py PACT [WRITERS] [NOTES]
"""
import subprocess
import sys
import threading
import time

from ledger import Ledger


def main():
    pact = sys.argv[1]
    writers = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 25
    with Ledger(pact) as ledger:
        for i in range(3):
            ledger.run_pact("new", f"Customer {i}")
        acknowledged, times, busy = {}, [], []
        lock = threading.Lock()
        working = threading.Event()
        working.set()

        def write(writer):
            for n in range(count):
                text = f"writer {writer} note {n}"
                time.sleep(0.05)  # plain git does not wait for a lock: leave it a moment
                started = time.monotonic()
                done = ledger.run_pact("note", f"customer-{(writer + n) % 3}", text, check=False)
                with lock:
                    times.append(time.monotonic() - started)
                    if done.returncode == 0:
                        acknowledged[done.stdout.decode().split("\n")[0]] = text
                    elif done.returncode == 7:
                        busy.append(text)
                    else:
                        sys.stderr.write(done.stderr.decode())
                        busy.append(f"{text}: exit {done.returncode}")

        committed = []

        def commit_plainly():
            n = 0
            while working.is_set():
                n += 1
                with open(f"{ledger.root}/readme.txt", "a", encoding="utf-8") as file:
                    file.write(f"{n}\n")
                if ledger.run("git", "add", "readme.txt", check=False).returncode == 0 and \
                        ledger.run("git", "commit", "-qm", f"plain {n}", check=False).returncode == 0:
                    committed.append(n)

        def collect_garbage():
            while working.is_set():
                ledger.run("git", "gc", "-q", check=False)
                time.sleep(0.2)

        beside = [threading.Thread(target=commit_plainly), threading.Thread(target=collect_garbage)]
        at_work = [threading.Thread(target=write, args=(w,)) for w in range(writers)]
        for thread in beside + at_work:
            thread.start()
        for thread in at_work:
            thread.join()
        working.clear()
        for thread in beside:
            thread.join()

        ledger.run("git", "add", "-A")
        ledger.run("git", "commit", "-qm", "what plain git left", check=False)
        present = ledger.notes()
        lost = {i: text for i, text in acknowledged.items() if i not in present}
        if lost:
            sys.exit(f"acknowledged and gone: {lost}")
        if not committed:
            sys.exit("no plain commit came through, so nothing was tried beside")
        if busy:
            sys.exit(f"not written: {busy}")
        ledger.require_sound()
        times.sort()
        print(f"{len(acknowledged)} of {writers * count} notes acknowledged and present, "
              f"{len(committed)} plain commits beside, p99 {times[int(len(times) * 0.99)]:.2f} s")


main()
