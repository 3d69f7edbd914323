"""Where the rows are measured: ledgers on disk that nobody's settings reach, and the runs of both sides."""
import os
import shutil
import subprocess
import sys
import tempfile

import make_ledger
from measure import Figure, Launcher

HAND_STYLED = 0.02
ME = ("Ann Berg", "ann@example.com")


class World:
    def __init__(self, pact, scratch=None):
        self.pact = os.path.abspath(pact)
        self.home = tempfile.mkdtemp(prefix="pact-bench-", dir=scratch)
        self.env = {"HOME": self.home, "PATH": os.path.dirname(self.pact) + ":/usr/bin:/bin",
                    "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "PACT_TODAY": "2026-04-01"}
        for role in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{role}_NAME"], self.env[f"GIT_{role}_EMAIL"] = ME
        os.environ.clear()
        os.environ.update(self.env)
        self.launcher = Launcher(self.env)
        self.output = os.path.join(self.home, "output")

    def close(self):
        self.launcher.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def has(self, verb):
        """Whether pact has the command."""
        return not verb or subprocess.run([self.pact, "help", verb], env=self.env, stdin=subprocess.DEVNULL,
                                          capture_output=True).returncode == 0

    # Ledgers and their copies.

    def ledger(self, size, **options):
        """The same folder for the same arguments, until `clean`."""
        name = f"ledger-{size}" + "".join(f"-{key}-{value}" for key, value in sorted(options.items()))
        folder = self.folder(name)
        if not os.path.isdir(folder):
            make_ledger.make_ledger(folder, size, **{"hand_styled": HAND_STYLED, **options})
        return folder

    def copy(self, source, name):
        folder = self.folder(name)
        subprocess.run(["cp", "-a", source, folder], check=True)
        self.out(folder, "git", "update-index", "-q", "--refresh")
        # A ledger lies on the disk: to replace a file that was never written there costs nothing.
        os.sync()
        return folder

    def folder(self, name):
        return os.path.join(self.home, name)

    def clean(self):
        for entry in os.scandir(self.home):
            if entry.is_dir():
                shutil.rmtree(entry.path, ignore_errors=True)

    # What is not timed.

    def out(self, folder, *command, expect=(0,)):
        done = subprocess.run(command, cwd=folder, env=self.env, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True)
        if done.returncode not in expect:
            sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    # What is.

    def timed(self, folder, commands, expect=(0,)):
        """The commands one after the other: (seconds of all, KiB of the largest)."""
        runs = [self.launcher.run(list(command), folder, self.output, expect) for command in commands]
        return sum(seconds for seconds, _ in runs), max(memory for _, memory in runs)

    def alternate(self, ours, theirs, rounds):
        """Calls both by turns, after one call of each that does not count; `theirs` may be None."""
        figures = Figure(), Figure() if theirs else None
        for turn in range(rounds + 1):
            for side, figure in zip((ours, theirs), figures):
                if side:
                    taken = side()
                    if turn:
                        figure.add(*taken)
        return figures

    def compare(self, folder, ours, theirs, rounds):
        """Two commands that change nothing."""
        return self.alternate(lambda: self.timed(folder, [ours]), lambda: self.timed(folder, [theirs]), rounds)


def require(condition, message):
    if not condition:
        sys.exit(f"the two sides are not the same: {message}")


def require_same(ours, theirs, what):
    missing, extra = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
    require(not missing and not extra, f"{what}: pact lacks {missing[:5]}, and has {extra[:5]} beside")
    require(ours, f"{what}: nothing was found")
