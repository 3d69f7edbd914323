"""Clones of one bare remote, each a rep's own, for tests with the real binary and real git."""
import os
import shutil
import subprocess
import tempfile

PEOPLE = [("Ann Berg", "ann"), ("Raj Rao", "raj"), ("Tom Hale", "tom"), ("Mia Voss", "mia"),
          ("Lena Kirk", "lena"), ("Zoe Okafor", "zoe")]


class Clone:
    def __init__(self, team, number):
        self.team = team
        self.name, self.id = PEOPLE[number]
        self.home = os.path.join(team.folder, f"home-{self.id}")
        self.root = os.path.join(team.folder, self.id)
        os.makedirs(self.home)
        self.env = {
            "HOME": self.home,
            "PATH": os.path.dirname(team.pact) + ":/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "PACT_TODAY": "2026-04-01",
        }
        for role in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{role}_NAME"] = self.name
            self.env[f"GIT_{role}_EMAIL"] = f"{self.id}@example.com"
        for option in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if option in os.environ:
                self.env[option] = os.environ[option]

    def run(self, *command, expect=(0,), cwd=None, stdin=b"", env=None):
        done = subprocess.run(command, cwd=cwd or self.root, env={**self.env, **(env or {})},
                              input=stdin, capture_output=True)
        if expect is not None and done.returncode not in expect:
            raise SystemExit(f"{self.id}: {' '.join(command)}: exit {done.returncode}\n"
                             f"{done.stdout.decode(errors='replace')}"
                             f"{done.stderr.decode(errors='replace')}")
        return done

    def pact(self, *words, **options):
        return self.run(self.team.pact, *words, **options)

    def git(self, *words, **options):
        return self.run("git", *words, **options).stdout.decode()

    def sync(self):
        """0, or 3 where something is unsettled."""
        return self.pact("sync", expect=(0, 3))

    def pull_and_push(self, rebase=False):
        """What somebody does who never heard of `pact sync`. The driver merges; where git itself
        stops, as it does for a file that one side removed, `pact resolve` goes on."""
        for _ in range(20):
            done = self.run("git", "pull", "-q", "--rebase" if rebase else "--no-rebase", "--no-edit",
                            expect=None)
            if done.returncode != 0:
                self.pact("resolve", expect=(0, 3))
                if rebase:
                    while os.path.isdir(os.path.join(self.root, ".git", "rebase-merge")):
                        going = self.run("git", "-c", "core.editor=true", "rebase", "--continue",
                                         expect=None)
                        if going.returncode != 0:
                            self.pact("resolve", expect=(0, 3))
            if self.run("git", "push", "-q", expect=None).returncode == 0:
                return
        raise SystemExit(f"{self.id}: twenty pushes in a row were overtaken")

    def head(self):
        return self.git("rev-parse", "HEAD").strip()

    def tree(self):
        return self.git("rev-parse", "HEAD^{tree}").strip()

    def require_sound(self):
        self.git("fsck", "--strict")
        dirty = self.git("status", "--porcelain")
        if dirty:
            raise SystemExit(f"{self.id}: git status is not clean:\n{dirty}")


class Team:
    """The first clone founds the ledger and shares it; the others join."""

    def __init__(self, pact, size):
        self.pact = os.path.abspath(pact)
        self.folder = tempfile.mkdtemp(prefix="pact-team-")
        self.remote = os.path.join(self.folder, "remote.git")
        self.clones = [Clone(self, number) for number in range(size)]
        first = self.clones[0]
        first.run("git", "init", "-q", "--bare", "-b", "main", self.remote, cwd=self.folder)
        first.run("git", "config", "--global", "init.defaultBranch", "main", cwd=self.folder)
        first.pact("init", first.root, "--name", "Meridian Sales", cwd=self.folder)
        first.git("remote", "add", "origin", self.remote)
        first.sync()
        first.git("branch", "-q", "--set-upstream-to=origin/main")

    def join(self):
        for clone in self.clones[1:]:
            clone.pact("join", self.remote, clone.root, cwd=self.folder)
        self.converge()

    def converge(self):
        """Two rounds of sync bring every clone to the same commit."""
        for _ in range(2):
            for clone in self.clones:
                clone.sync()
        heads = {clone.id: clone.head() for clone in self.clones}
        if len(set(heads.values())) != 1:
            raise SystemExit(f"the clones did not converge: {heads}")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind and "PACT_TEST_KEEP" in os.environ:
            print(f"kept: {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)
