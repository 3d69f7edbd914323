#!/usr/bin/python3
"""A draft's text is in no git object, index or log, whatever pact and git do around it.

drafts_test.py PACT
"""
import os
import re
import shutil
import sys
import zlib

from ledger import Ledger

SMALL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli", "ledgers", "small")
SECRET = "Zwetschgenkuchen"  # nowhere else in the ledger
CONTEXT = "Quittengelee"

# Every command that reads or writes, beside the drafts.
COMMANDS = [
    [], ["today"], ["status"], ["status", "--json"], ["show", "harbour"], ["show", "harbour", "-o", "HOME/page.html"],
    ["show", "last"], ["find", SECRET], ["find", "crane"], ["list"], ["log"], ["log", "harbour", "-p"],
    ["blame", "harbour"], ["check"], ["check", "--staged"], ["charter"], ["person"], ["contact", "harbour"],
    ["note", "harbour", "Known to all"], ["told", "275r5", "They know"], ["done", "273c3"], ["reply", "279y2", "Three"],
    ["thank", "272a9", "for it"], ["set", "harbour", "phone", "020"], ["rename", "acme-foods", "acme-kitchens"],
    ["contact", "add", "quay", "New Name"], ["person", "add", "eva", "--name", "Eva", "--email", "eva@example.com"],
    ["new", "Newcomer"], ["remove", "278g6"], ["undo"], ["edit", "quay"], ["note", "quay", "-e"],
]


def all_objects(ledger):
    """Every object that git can find, reachable or not, decompressed."""
    return ledger.run("git", "cat-file", "--batch-all-objects", "--batch", "--unordered").stdout


def inflated(path):
    """What a file of git's holds, loose objects and the parts of packs decompressed by hand."""
    with open(path, "rb") as stream:
        data = stream.read()
    parts = [data]
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[start.start():]))
        except zlib.error:
            continue
    return b"\0".join(parts)


def where(ledger, secret):
    """The places in git's folder that hold the text, but for the drafts."""
    found = ["a git object"] if secret.encode() in all_objects(ledger) else []
    git_dir = f"{ledger.root}/.git"
    for folder, _, files in os.walk(git_dir):
        if folder.startswith(f"{git_dir}/pact/drafts"):
            continue
        found += [name for name in (os.path.join(folder, name) for name in files) if secret.encode() in inflated(name)]
    return found


def require_absent(ledger, secrets, when):
    for secret in secrets:
        if found := where(ledger, secret):
            sys.exit(f"after {when}: {secret} is in {', '.join(found)}")
    found = ledger.run("grep", "-rl", secrets[0], ".", "--exclude-dir=.git", check=False).stdout
    if found:
        sys.exit(f"after {when}: in the working tree: {found.decode()}")


def plain_git(ledger):
    with open(f"{ledger.root}/customers/qu/quay-nine.yaml", "a", encoding="utf-8") as file:
        file.write("# by hand\n")
    with open(f"{ledger.root}/left-over.txt", "w", encoding="utf-8") as file:
        file.write("untracked\n")
    for words in (["stash", "-u"], ["stash", "pop"], ["add", "-A"], ["commit", "-qm", "by hand"], ["switch", "-qc", "other"],
                  ["commit", "-q", "--allow-empty", "-m", "other"], ["switch", "-q", "-"], ["merge", "-q", "--no-ff", "other"],
                  ["rebase", "-q", "HEAD~1"], ["clean", "-fdxq"], ["worktree", "add", "-q", "../second"],
                  ["bundle", "create", "-q", "../all.bundle", "--all"], ["push", "-q", "origin", "--all"],
                  ["gc", "-q"], ["repack", "-adq"]):
        ledger.git(*words)
        require_absent(ledger, [SECRET, CONTEXT], "git " + " ".join(words))


def main():
    with Ledger(sys.argv[1]) as ledger:
        shutil.copytree(SMALL, ledger.root, dirs_exist_ok=True)
        ledger.git("add", "-A")
        ledger.git("commit", "-qm", "start")
        ledger.git("init", "-q", "--bare", "../remote.git")
        ledger.git("remote", "add", "origin", "../remote.git")
        ledger.env["EDITOR"] = "sh -c 'echo \"# seen\" >> \"$1\"' -"

        # The search finds what it should.
        ledger.run_pact("note", "harbour", "Himbeersirup", "for", "all")
        ways = where(ledger, "Himbeersirup")
        if not {"a git object", f"{ledger.root}/.git/logs/HEAD"} < set(ways) or "/objects/" not in str(ways):
            sys.exit(f"a note that was shared is only found in {ways}")

        ledger.run_pact("note", "harbour", SECRET, "--context", CONTEXT, "act:raj", "due:9apr", "--draft")
        draft_id = ledger.run_pact("note", "quay", "--draft", "-", stdin=f"{SECRET}\nagain".encode()).stdout.decode().split()[0]
        require_absent(ledger, [SECRET, CONTEXT], "note --draft")
        done = 0
        for words in COMMANDS:
            result = ledger.run_pact(*[word.replace("HOME", ledger.home) for word in words], check=False)
            done += result.returncode == 0
            if result.returncode not in (0, 1, 2):
                sys.exit(f"pact {' '.join(words)}: exit {result.returncode}\n{result.stderr.decode()}")
            require_absent(ledger, [SECRET, CONTEXT], "pact " + " ".join(words))
        if done < len(COMMANDS) - 3:
            sys.exit(f"only {done} of {len(COMMANDS)} commands did their work")
        with open(f"{ledger.home}/page.html", encoding="utf-8") as page:
            if SECRET in page.read():
                sys.exit("a page to be passed on shows the draft")
        plain_git(ledger)
        for clone in ("../remote.git", "../second"):
            if SECRET.encode() in ledger.run("git", "cat-file", "--batch-all-objects", "--batch", cwd=f"{ledger.root}/{clone}").stdout:
                sys.exit(f"{clone} has the draft")

        # All the same it is there, here and in the other working tree, and goes for good.
        for folder in (ledger.root, f"{ledger.home}/second"):
            if ledger.run_pact("status", "--json", cwd=folder).stdout.count(SECRET.encode()) != 2:
                sys.exit(f"{folder} does not show both drafts")
        ledger.git("clone", "-q", ledger.root, "clone", cwd=ledger.home)
        if SECRET.encode() in ledger.run_pact("status", "--json", cwd=f"{ledger.home}/clone").stdout:
            sys.exit("a clone has the drafts")
        ledger.run_pact("remove", draft_id, cwd=f"{ledger.home}/second")
        if ledger.run_pact("status", "--json").stdout.count(SECRET.encode()) != 1:
            sys.exit("the draft that was dropped in one working tree is there in the other")
        require_absent(ledger, [SECRET, CONTEXT], "remove")
        ledger.git("fsck", "--strict")
        print(f"{done} commands and all of git beside them: no draft in any object")


main()
