"""A ledger of its own for a test with the real binary and real git: nobody's settings leak in or out."""
import json
import os
import shutil
import subprocess
import sys
import tempfile


class Ledger:
    def __init__(self, pact, person=("Ann Berg", "ann@example.com")):
        self.pact = os.path.abspath(pact)
        self.home = tempfile.mkdtemp(prefix="pact-test-")
        self.root = os.path.join(self.home, "ledger")
        self.env = {
            "HOME": self.home,
            "PATH": os.path.dirname(self.pact) + ":/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "PACT_TODAY": "2026-04-01",
        }
        for role in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{role}_NAME"], self.env[f"GIT_{role}_EMAIL"] = person
        for option in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if option in os.environ:
                self.env[option] = os.environ[option]
        self.run_pact("init", self.root, "--name", "Meridian Sales", cwd=self.home)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, *command, check=True, cwd=None, stdin=b"", env=None):
        done = subprocess.run(command, cwd=cwd or self.root, env={**self.env, **(env or {})},
                              input=stdin, capture_output=True)
        if check and done.returncode != 0:
            sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout.decode(errors='replace')}"
                     f"{done.stderr.decode(errors='replace')}")
        return done

    def run_pact(self, *words, **options):
        return self.run(self.pact, *words, **options)

    def git(self, *words, **options):
        return self.run("git", *words, **options).stdout.decode()

    def start(self, *command, **options):
        return subprocess.Popen(command, cwd=self.root, env=self.env, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def notes(self):
        """Every note that HEAD holds, by what a program would read from the files of a fresh clone."""
        clone = os.path.join(self.home, "fresh")
        shutil.rmtree(clone, ignore_errors=True)
        self.git("clone", "-q", self.root, clone, cwd=self.home)
        found = json.loads(self.run_pact("find", "in:notes", "--json", cwd=clone).stdout)
        return {note["id"]: note for note in found["notes"]}

    def require_sound(self):
        self.git("fsck", "--strict")
        dirty = self.git("status", "--porcelain")
        if dirty:
            sys.exit(f"git status is not clean:\n{dirty}")
