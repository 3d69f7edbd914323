#!/usr/bin/python3
"""Sharing over real servers: git daemon, sshd, and servers that are gone, silent or refuse.

transport_test.py PACT [WORD…]      only the cases whose name holds a word
"""
import glob
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time

import servers
from ledger import Ledger


PATIENCE = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "pact.patience", "GIT_CONFIG_VALUE_0": "1"}


class Case:
    """A ledger that is shared through a bare repository, and people who come to it."""

    def __init__(self, ledger, ssh):
        self.ledger, self.ssh = ledger, ssh
        self.bare = os.path.join(ledger.home, "srv", "sales.git")
        os.makedirs(os.path.dirname(self.bare))
        ledger.run_pact("new", "Harbour Boats Ltd")
        ledger.git("clone", "-q", "--bare", ledger.root, self.bare)
        self.folders = 0

    def person(self, name, mail):
        env = {"PATH": self.ssh.path("bin") + ":" + self.ledger.env["PATH"]}
        for role in ("AUTHOR", "COMMITTER"):
            env[f"GIT_{role}_NAME"], env[f"GIT_{role}_EMAIL"] = name, mail
        return env

    def new_folder(self):
        self.folders += 1
        return os.path.join(self.ledger.home, f"clone-{self.folders}")

    def join(self, url, env, folder=None, **options):
        folder = folder or self.new_folder()
        started = time.monotonic()
        done = self.ledger.run_pact("join", url, folder, "--json", cwd=self.ledger.home,
                                    env={**env, "MARK": folder}, check=False, **options)
        done.folder, done.seconds = folder, time.monotonic() - started
        done.out, done.err = done.stdout.decode(), done.stderr.decode()
        return done

    def people(self):
        text = self.ledger.git("show", "main:people.yaml", cwd=self.bare)
        return [line.split("id: ")[1].split(",")[0] for line in text.splitlines() if "id: " in line]

    def hook(self, script):
        hook = os.path.join(self.bare, "hooks", "pre-receive")
        with open(hook, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(hook, 0o755)


def require(truth, what, *evidence):
    if not truth:
        sys.exit("\n".join([f"not so: {what}", *map(str, evidence)]))


def left_of(mark):
    """The descendants that do not go away; the kernel takes its time to clear up."""
    for _ in range(50):
        if not descendants(mark):
            return []
        time.sleep(0.02)
    return descendants(mark)


def descendants(mark):
    """Processes that have the variable MARK of one of our own commands."""
    found = []
    for file in glob.glob("/proc/[0-9]*/environ"):
        try:
            with open(file, "rb") as stream:
                if f"MARK={mark}".encode() in stream.read().split(b"\0"):
                    with open(file.replace("environ", "cmdline"), "rb") as line:
                        found.append(line.read().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return found


def require_nothing_left(folder):
    """A command that made `folder` ran with MARK=folder."""
    require(not os.path.exists(folder), "nothing is left of the clone", folder)
    require(not left_of(folder), "no process is left", descendants(folder))


def require_failure(done, words):
    require(done.returncode == 6, f"exit 6, not {done.returncode}", done.out, done.err)
    require(words in done.err, f"it says: {words}", done.err)
    require_nothing_left(done.folder)


def whole_way(case, url):
    """Two people join, and each gets the other's note: one by `pact sync`, one by plain pull and push."""
    mia, joe = case.person("Mia Holm", "mia@example.com"), case.person("Joe Kerr", "joe@example.com")
    done = case.join(url, mia)
    require(done.returncode == 0, "joined", done.err)
    require(json.loads(done.out)["state"] == "shared", "my record is shared", done.out)
    require("mia" in case.people(), "the server has it", case.people())
    other = case.join(url, joe)
    require(json.loads(other.out)["me"] == "joe", "the colleague is in", other.out)
    case.ledger.run_pact("note", "harbour", "A quiet corner", cwd=done.folder, env=mia)
    case.ledger.run_pact("note", "harbour", "Two chairs", cwd=other.folder, env=joe)
    case.ledger.run_pact("sync", cwd=done.folder, env=mia)
    case.ledger.git("pull", "-q", "--no-rebase", "--no-edit", cwd=other.folder, env=joe)
    case.ledger.git("push", "-q", cwd=other.folder, env=joe)
    synced = case.ledger.run_pact("sync", cwd=done.folder, env=mia).stdout.decode()
    require("Two chairs" in synced, "what came is told", synced)
    for folder in (done.folder, other.folder):
        found = case.ledger.run_pact("find", "in:notes", cwd=folder).stdout.decode()
        require("A quiet corner" in found and "Two chairs" in found, "both have both notes", found)
    require(case.ledger.git("rev-parse", "HEAD", cwd=done.folder)
            == case.ledger.git("rev-parse", "HEAD", cwd=other.folder), "both are at one commit")


def sync_fails(case, url, words, more=None):
    """A sync that the server keeps from happening: exit 6, and what is here stays, unharmed."""
    folder, env = case.new_folder(), {**case.person("Ann Berg", "ann@example.com"), **(more or {})}
    case.ledger.git("clone", "-q", case.bare, folder)
    case.ledger.run_pact("note", "harbour", "Not shared yet", cwd=folder, env=env)
    tip = case.ledger.git("rev-parse", "HEAD", cwd=folder)
    case.ledger.git("remote", "set-url", "origin", url, cwd=folder)
    failed = case.ledger.run_pact("sync", cwd=folder, env={**env, "MARK": folder}, check=False)
    require(failed.returncode == 6, f"exit 6, not {failed.returncode}", failed.stderr.decode())
    require(words in failed.stderr.decode(), f"it says: {words}", failed.stderr.decode())
    require(not left_of(folder), "no process is left", descendants(folder))
    require(case.ledger.git("rev-parse", "HEAD", cwd=folder) == tip, "the clone is as it was")
    require(not case.ledger.git("status", "--porcelain", cwd=folder), "and clean")
    return folder


def over_daemon(case):
    with servers.git_daemon(os.path.dirname(case.bare), case.ledger.env) as port:
        whole_way(case, f"git://127.0.0.1:{port}/sales.git")
        done = case.join(f"git://127.0.0.1:{port}/other.git", case.person("Mia Holm", "mia@example.com"))
        require_failure(done, "has no such repository")


def over_ssh(case):
    with case.ssh.server(case.ledger.env) as port:
        case.ssh.knows(port)
        whole_way(case, f"ssh://127.0.0.1:{port}{case.bare}")
        done = case.join(f"ssh://127.0.0.1:{port}/nowhere.git", case.person("Mia Holm", "mia@example.com"))
        require_failure(done, "has no such repository")


def wrong_key(case):
    with case.ssh.server(case.ledger.env) as port:
        case.ssh.knows(port, key="stranger")
        done = case.join(f"ssh://127.0.0.1:{port}{case.bare}", case.person("Mia Holm", "mia@example.com"))
        require_failure(done, "127.0.0.1 does not let you in")
        require("Permission denied (publickey)" in done.err, "ssh's own words are there", done.err)
        sync_fails(case, f"ssh://127.0.0.1:{port}{case.bare}", "127.0.0.1 does not let you in")


def unknown_host(case):
    with case.ssh.server(case.ledger.env) as port:
        case.ssh.knows(port, host_known=False)
        done = case.join(f"ssh://127.0.0.1:{port}{case.bare}", case.person("Mia Holm", "mia@example.com"))
        require_failure(done, "shows a key that this machine does not know it by")


def many_at_once(case):
    """People of one name who join at the same moment: each is written in, each under another id."""
    with servers.git_daemon(os.path.dirname(case.bare), case.ledger.env) as port:
        before = case.people()
        joiners = []
        for n in range(6):
            env = {**case.ledger.env, **case.person("Tom Hale", f"tom{n}@example.com")}
            joiners.append(subprocess.Popen(
                [case.ledger.pact, "join", f"git://127.0.0.1:{port}/sales.git", case.new_folder(), "--json"],
                cwd=case.ledger.home, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE))
        ids = []
        for joiner in joiners:
            out, err = joiner.communicate()
            require(joiner.returncode == 0, "joined", err.decode())
            answer = json.loads(out)
            require(answer["state"] == "shared", "the record is shared", out, err)
            ids.append(answer["me"])
        require(len(set(ids)) == len(ids), "each has an id of their own", ids)
        require(sorted(case.people()) == sorted(before + ids), "the server has all of them", case.people())
        case.ledger.git("fsck", "--strict", cwd=case.bare)


def silent(case):
    env = {**case.person("Mia Holm", "mia@example.com"), **PATIENCE}
    for scheme in ("git", "ssh", "http"):
        with servers.SilentServer() as server:
            case.ssh.knows(server.port)
            done = case.join(f"{scheme}://127.0.0.1:{server.port}/sales.git", env)
            require_failure(done, "nothing was heard from 127.0.0.1 for a second")
            require(done.seconds < 15, f"it took {done.seconds} s", scheme)
            sync_fails(case, f"{scheme}://127.0.0.1:{server.port}/sales.git",
                       "nothing was heard from 127.0.0.1 for a second", PATIENCE)


def gone(case):
    port = servers.free_port()
    case.ssh.knows(port)
    for scheme in ("git", "ssh", "http"):
        done = case.join(f"{scheme}://127.0.0.1:{port}/sales.git", case.person("Mia Holm", "mia@example.com"))
        require_failure(done, "127.0.0.1 cannot be reached")
    sync_fails(case, f"git://127.0.0.1:{port}/sales.git", "127.0.0.1 cannot be reached")


def asks_for_password(case):
    """Without a terminal nobody is asked, with or without the variable that git has for it."""
    with servers.server_that_asks_for_a_password() as port:
        for more in ({}, {"GIT_TERMINAL_PROMPT": "0"}):
            env = {**case.person("Mia Holm", "mia@example.com"), **more}
            done = case.join(f"http://127.0.0.1:{port}/sales.git", env, stdin=b"mia\nsecret\n")
            require_failure(done, "127.0.0.1 does not let you in")


def refused(case):
    case.hook("echo 'Ask Lena to let you in' >&2; exit 1\n")
    with case.ssh.server(case.ledger.env) as port:
        case.ssh.knows(port)
        done = case.join(f"ssh://127.0.0.1:{port}{case.bare}", case.person("Mia Holm", "mia@example.com"))
        require(done.returncode == 0, "the clone is good", done.err)
        require(json.loads(done.out)["state"] == "not-shared", "and not shared yet", done.out)
        require("Ask Lena to let you in" in done.err, "the hook is heard", done.err)
        require("mia" not in case.people(), "the server took nothing", case.people())
        folder = sync_fails(case, f"ssh://127.0.0.1:{port}{case.bare}", "Ask Lena to let you in")
        os.unlink(os.path.join(case.bare, "hooks", "pre-receive"))
        case.ledger.run_pact("sync", cwd=folder, env=case.person("Ann Berg", "ann@example.com"))
        case.ledger.run_pact("sync", cwd=done.folder, env=case.person("Mia Holm", "mia@example.com"))
        require("mia" in case.people(), "the first sync shares the new person", case.people())


def interrupted(case):
    """Signals during a clone and a fetch that hang: nothing is left, neither processes nor locks."""
    clone = case.new_folder()
    case.ledger.git("clone", "-q", case.bare, clone)
    case.ledger.git("remote", "set-head", "origin", "--delete", cwd=clone)
    case.ledger.git("update-ref", "-d", "refs/remotes/origin/main", cwd=clone)
    for number in (signal.SIGINT, signal.SIGTERM):
        for scheme in ("git", "ssh", "http"):
            with servers.SilentServer() as server:
                case.ssh.knows(server.port)
                url = f"{scheme}://127.0.0.1:{server.port}/sales.git"
                case.ledger.git("remote", "set-url", "origin", url, cwd=clone)
                folder = case.new_folder()
                env = {**case.ledger.env, **case.person("Mia Holm", "mia@example.com"), "MARK": folder}
                for command, cwd in ((["join", url, folder], case.ledger.home), (["join"], clone),
                                     (["sync"], clone)):
                    process = subprocess.Popen([case.ledger.pact, *command], cwd=cwd, env=env,
                                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                               stderr=subprocess.PIPE)
                    server.await_caller()
                    require(len(descendants(folder)) > 1, "git is under way", descendants(folder))
                    process.send_signal(number)
                    _, err = process.communicate(timeout=60)
                    require(process.returncode == 130, f"exit 130, not {process.returncode}", err.decode())
                    require_nothing_left(folder)
                    locks = glob.glob(f"{clone}/.git/**/*.lock", recursive=True)
                    require(not locks, "no lock is left", locks)
                    case.ledger.git("fsck", "--strict", cwd=clone)


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command, cwd, env):
        self.said = ""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execve(command[0], command, env)

    def hear(self, words, seconds=60):
        until = time.monotonic() + seconds
        while words not in self.said:
            ready, _, _ = select.select([self.end], [], [], max(0, until - time.monotonic()))
            require(ready, f"the terminal shows: {words}", self.said)
            try:
                self.said += os.read(self.end, 4096).decode(errors="replace")
            except OSError:
                require(words in self.said, f"the terminal shows: {words}", self.said)

    def type(self, text):
        os.write(self.end, text.encode())

    def exit_code(self):
        while True:
            try:
                more = os.read(self.end, 4096)
            except OSError:
                break
            if not more:
                break
            self.said += more.decode(errors="replace")
        _, status = os.waitpid(self.pid, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status)


def on_terminal(case):
    """ssh asks on the person's terminal, as it does for git; Ctrl-C ends everything."""
    env = {**case.ledger.env, **case.person("Mia Holm", "mia@example.com"), "TERM": "xterm"}
    with case.ssh.server(case.ledger.env) as port:
        url = f"ssh://127.0.0.1:{port}{case.bare}"
        for answer in ("\x03", "yes\n"):
            case.ssh.knows(port, host_known=False)
            folder = case.new_folder()
            terminal = Terminal([case.ledger.pact, "join", url, folder], case.ledger.home, {**env, "MARK": folder})
            terminal.hear("continue connecting")
            terminal.type(answer)
            code = terminal.exit_code()
            if answer == "\x03":
                require(code == 130, f"exit 130, not {code}", terminal.said)
                require_nothing_left(folder)
            else:
                require(code == 0, f"exit 0, not {code}", terminal.said)
                require("Mia Holm, new here" in terminal.said, "the greeting is there", terminal.said)


def slow_typist(case):
    """A passphrase may take longer to type than a server may keep silent."""
    encrypted = servers.Ssh(os.path.join(case.ledger.home, "encrypted"), passphrase="open sesame")
    env = {**case.ledger.env, **case.person("Mia Holm", "mia@example.com"), "TERM": "xterm",
           "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "pact.patience", "GIT_CONFIG_VALUE_0": "5"}
    env["PATH"] = encrypted.path("bin") + ":" + case.ledger.env["PATH"]
    with encrypted.server(case.ledger.env) as port:
        encrypted.knows(port)
        terminal = Terminal([case.ledger.pact, "join", f"ssh://127.0.0.1:{port}{case.bare}", case.new_folder()],
                            case.ledger.home, env)
        for _ in range(2):  # for the clone, and for the push
            terminal.hear("Enter passphrase")
            time.sleep(7)
            terminal.said = ""
            terminal.type("open sesame\n")
        code = terminal.exit_code()
        require(code == 0, f"exit 0, not {code}", terminal.said)


CASES = [over_daemon, over_ssh, wrong_key, unknown_host, many_at_once, silent, gone, asks_for_password, refused,
         interrupted, on_terminal, slow_typist]


def main():
    words = sys.argv[2:]
    for case in CASES:
        if words and not any(word in case.__name__ for word in words):
            continue
        with Ledger(sys.argv[1]) as ledger:
            started = time.monotonic()
            case(Case(ledger, servers.Ssh(ledger.home)))
            print(f"{case.__name__}: {time.monotonic() - started:.1f} s", flush=True)


main()
