#!/usr/bin/python3
"""The hook of the repository that colleagues push to: what plain `git push` is refused, and what goes in.

hook_test.py PACT
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

SMALL = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "cli", "ledgers", "small")
PEOPLE = {"ann": "Ann Berg", "raj": "Raj Rao", "tom": "Tom Hale", "lena": "Lena Falk", "zed": "Zed Zola"}
QUAY = "customers/qu/quay-nine.yaml"
HARBOUR = "customers/ha/harbour-boats-ltd.yaml"
ASK = "asks/who-arranges-the-crane-q7mx9t.yaml"


class Refusals:
    """A bare remote with the hook, and one clone that is set back before each case."""

    def __init__(self, pact):
        self.pact = os.path.abspath(pact)
        self.home = tempfile.mkdtemp(prefix="pact-hook-")
        self.remote, self.clone = os.path.join(self.home, "remote.git"), os.path.join(self.home, "clone")
        self.env = {"HOME": self.home, "PATH": os.path.dirname(self.pact) + ":/usr/local/bin:/usr/bin:/bin",
                    "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "PACT_TODAY": "2026-04-01"}
        for option in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if option in os.environ:
                self.env[option] = os.environ[option]
        self.run("git", "config", "--global", "init.defaultBranch", "main", cwd=self.home)
        self.run("git", "config", "--global", "advice.detachedHead", "false", cwd=self.home)
        self.run("git", "init", "-q", "--bare", self.remote, cwd=self.home)
        shutil.copytree(SMALL, self.clone)
        self.git("init", "-q")
        self.git("add", "-A")
        self.as_("ann").git("commit", "-qm", "The ledger as it was before the hook")
        self.git("remote", "add", "origin", self.remote)
        self.git("push", "-q", "-u", "origin", "main")
        self.run(self.pact, "hook", "install", cwd=self.remote)
        self.start = self.tip()
        self.cases = 0

    def run(self, *command, cwd=None, expect=(0,), stdin=b""):
        done = subprocess.run(command, cwd=cwd or self.clone, env=self.env, input=stdin, capture_output=True)
        if expect is not None and done.returncode not in expect:
            sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
        return done

    def git(self, *words, **options):
        return self.run("git", *words, **options).stdout.decode().strip()

    def as_(self, person, email=None):
        for role in ("AUTHOR", "COMMITTER"):
            self.env[f"GIT_{role}_NAME"] = PEOPLE[person]
            self.env[f"GIT_{role}_EMAIL"] = email or f"{person}@example.com"
        return self

    def tip(self):
        return self.run("git", "for-each-ref", cwd=self.remote).stdout.decode()

    # Files of the clone.

    def read(self, path):
        with open(os.path.join(self.clone, path), encoding="utf-8") as file:
            return file.read()

    def write(self, path, text):
        os.makedirs(os.path.dirname(os.path.join(self.clone, path)), exist_ok=True)
        with open(os.path.join(self.clone, path), "w", encoding="utf-8") as file:
            file.write(text)

    def change(self, path, old, new):
        text = self.read(path)
        if old not in text:
            sys.exit(f"{path} has no {old!r}")
        self.write(path, text.replace(old, new, 1))

    def append(self, path, text):
        self.write(path, self.read(path) + text)

    def commit(self, message="By hand"):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def cut_note(self, path, note):
        """From the note's line to the next one's; gives what was cut."""
        text = self.read(path)
        found = re.search(rf"  - id: {note}\n(    .*\n|\n)*", text)
        self.write(path, text.replace(found.group(0), ""))
        return found.group(0)

    # What is pushed.

    def prepare(self):
        self.cases += 1
        for line in self.tip().splitlines():
            name = line.split()[2]
            if name != "refs/heads/main":
                self.git("update-ref", "-d", name, cwd=self.remote)
        self.git("update-ref", "refs/heads/main", self.start.split()[0], cwd=self.remote)
        self.git("fetch", "-q", "--prune")
        self.git("checkout", "-q", "-f", "-B", "main", "origin/main")
        self.git("clean", "-fdxq")

    def refused(self, what, *words, push=("origin", "HEAD:main")):
        before = self.tip()
        done = self.run("git", "push", *push, expect=None)
        said = done.stderr.decode()
        if done.returncode == 0:
            sys.exit(f"{what}: went in\n{said}")
        flat = re.sub(r"\s+", " ", re.sub(r"(?m)^remote: ?", "", said))
        for word in (*words, "nothing was taken in"):
            if word not in flat:
                sys.exit(f"{what}: does not say {word!r}\n{said}")
        long = [line for line in said.splitlines() if line.startswith("remote:") and len(line.rstrip()) > 80]
        if long:
            sys.exit(f"{what}: too long for a terminal: {long}")
        if self.tip() != before:
            sys.exit(f"{what}: refused, and the remote changed")
        self.git("fsck", "--strict", cwd=self.remote)

    def goes_in(self, what, push=("origin", "HEAD:main")):
        before = self.tip()
        done = self.run("git", "push", *push, expect=None)
        if done.returncode != 0:
            sys.exit(f"{what}: refused\n{done.stderr.decode()}")
        if self.tip() == before:
            sys.exit(f"{what}: nothing was pushed")


def note(note_id, by, text="36 m2 agreed", more=""):
    return (f"  - id: {note_id}\n    date: 2026-04-01\n    by: {by}\n{more}    kind: advance\n"
            f"    text: {text}\n")


CASES = []


def case(function):
    CASES.append(function)
    return function


# What is refused.

@case
def a_low_card(world):
    world.as_("tom").append(QUAY, note("27a000000001", "tom", more="    score: 7\n"))
    world.commit("Score of Quay Nine")
    world.refused("a Low Card", "Low Card", f"{QUAY}:", "Score of Quay Nine")


@case
def a_file_that_is_not_valid(world):
    world.as_("tom").append(QUAY, "notes: [\n")
    world.commit()
    world.refused("an invalid file", f"{QUAY}:")


@case
def a_link(world):
    os.symlink("/etc/passwd", os.path.join(world.clone, "customers/qu/link.yaml"))
    world.as_("tom").commit()
    world.refused("a link", "customers/qu/link.yaml", "no plain file")


@case
def no_charter(world):
    world.as_("lena").git("rm", "-q", "pact.yaml")
    world.commit()
    world.refused("no charter", "there is no pact.yaml")


@case
def a_forged_author(world):
    world.as_("raj").append(QUAY, note("27a000000001", "ann"))
    world.commit()
    world.refused("a forged author", "the note 27a00 is new, and stands there as Ann Berg's, but Raj Rao commits it",
                  f"{QUAY}:42:5")


@case
def a_stranger(world):
    world.as_("zed").append(QUAY, note("27a000000001", "zed"))
    world.commit()
    world.refused("a stranger", "pact join")


@case
def a_note_of_another_is_dropped(world):
    world.as_("raj").cut_note(QUAY, "275r5s2f8y4h")
    world.commit("Tidied")
    world.refused("a dropped note", "the note 275r5 is gone, and Tom Hale wrote it", QUAY, "git checkout", "Tidied")


@case
def a_note_is_dropped_and_its_id_taken(world):
    world.as_("raj").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.append(QUAY, note("275r5s2f8y4h", "raj", "All was well"))
    world.commit()
    world.refused("an id taken over", "the note 275r5 is gone, and Tom Hale wrote it")


@case
def a_whole_file_is_dropped(world):
    world.as_("raj").git("rm", "-q", QUAY)
    world.commit()
    world.refused("a dropped file", "the note 275r5 is gone")


@case
def a_reply_of_another_is_dropped(world):
    world.as_("tom").change(QUAY, "    replies:\n      - id: 1v2q4w8b7x2v\n        date: 2025-03-05\n        by: raj\n"
                            "        text: Three days in August, when the regatta is on.\n", "")
    world.commit()
    world.refused("a dropped reply", "the reply 1v2q4 is gone, and Raj Rao wrote it")


for key, old, new in (("text", "text: The crane came two hours late and the quay stood idle", "text: All was well"),
                      ("context", "context: From the harbour master", "context: A rumour"),
                      ("by", "by: tom\n    kind: feedback", "by: raj\n    kind: feedback"),
                      ("date", "date: 2026-03-27", "date: 2026-03-28"),
                      ("from", "    from: dan-cole\n    via: phone\n", "    via: phone\n"),
                      ("feeling", "feeling: unhappy", "feeling: content"),
                      ("entered", "    by: tom\n    kind: feedback", "    by: tom\n    entered: raj\n    kind: feedback"),
                      ("text", "text: The crane came two hours late and the quay stood idle", "text: \"[forgotten]\"")):
    def own_words(world, key=key, old=old, new=new):
        world.as_("raj").change(QUAY, old, new)
        world.commit()
        world.refused(f"changed `{key}`", f"`{key}` of the note", "Tom Hale's own word", "Raj Rao changed it",
                      f"{QUAY}:")
    case(own_words)


@case
def a_value_that_was_planted(world):
    """Who settles a place takes one of its values: so nobody puts one there."""
    world.as_("raj").change(QUAY, "    handling: ask-first\n",
                            "    handling: ask-first\n    unsettled: [{at: text, or: [All was well]}]\n")
    world.commit()
    world.change(QUAY, "    unsettled: [{at: text, or: [All was well]}]\n", "")
    world.change(QUAY, "text: The crane came two hours late and the quay stood idle", "text: All was well")
    world.commit()
    world.refused("a planted value", "`text` of the note 275r5 is Tom Hale's own word, and Raj Rao changed it")


@case
def a_title_of_an_ask(world):
    world.as_("raj").change(ASK, "text: ", "text: Not ")
    world.commit()
    world.refused("an ask", "`text` of the ask", ASK)


@case
def below_a_good_tip(world):
    world.as_("tom").change(QUAY, "notes:\n", "owner: tom\nnotes:\n")
    world.commit("Bad below")
    world.change(QUAY, "owner: tom\n", "")
    world.commit("Good tip")
    world.refused("a bad commit below", f"{QUAY}:", "Bad below")


@case
def forgotten_in_a_merge(world):
    """The note came to the remote; somebody merges with "ours" and drops it."""
    world.as_("ann").append(QUAY, note("27a000000001", "ann"))
    world.commit()
    world.goes_in("a note of Ann's")
    world.git("checkout", "-q", "-B", "mine", "HEAD~1")
    world.as_("raj").change(HARBOUR, "name: ", "name: The ")
    world.commit()
    world.git("fetch", "-q")
    world.git("merge", "-q", "-s", "ours", "-m", "Merged", "origin/main")
    world.refused("a merge that drops", "the note 27a00 is gone, and Ann Berg wrote it; a merge takes nothing out")


@case
def own_note_lost_in_a_merge(world):
    world.as_("raj").append(QUAY, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("a note of Raj's")
    world.git("checkout", "-q", "-B", "mine", "HEAD~1")
    world.commit("Nothing")
    world.git("fetch", "-q")
    world.git("merge", "-q", "-s", "ours", "-m", "Merged", "origin/main")
    world.refused("a merge that drops my own", "the note 27a00 is gone")


@case
def undone_in_a_merge(world):
    world.as_("tom").change(QUAY, "feeling: unhappy", "feeling: uneasy")
    world.commit()
    world.goes_in("Tom's own word")
    world.git("checkout", "-q", "-B", "mine", "HEAD~1")
    world.as_("raj").change(HARBOUR, "name: ", "name: The ")
    world.commit()
    world.git("fetch", "-q")
    world.git("merge", "-q", "-s", "ours", "-m", "Merged", "origin/main")
    world.refused("a merge that undoes", "`feeling` of the note 275r5 is Tom Hale's own word; a merge keeps")


@case
def changed_within_a_merge(world):
    world.as_("ann").append(QUAY, note("27a000000001", "ann"))
    world.commit()
    world.goes_in("a note of Ann's")
    world.git("checkout", "-q", "-B", "mine", "HEAD~1")
    world.as_("raj").change(HARBOUR, "name: ", "name: The ")
    world.commit()
    world.git("fetch", "-q")
    world.git("merge", "-q", "--no-commit", "--no-ff", "origin/main")
    world.change(QUAY, "36 m2 agreed", "18 m2 agreed")
    world.commit("Merged")
    world.refused("a merge that changes", "`text` of the note 27a00 is Ann Berg's own word; a merge keeps")


@case
def forced(world):
    world.as_("ann").append(QUAY, note("27a000000001", "ann"))
    world.commit()
    world.goes_in("a note of Ann's")
    world.git("reset", "-q", "--hard", "HEAD~1")
    world.as_("raj").append(QUAY, note("27a000000002", "raj"))
    world.commit()
    world.refused("a forced push", "forced push", push=("--force", "origin", "HEAD:main"))


@case
def deleted(world):
    world.refused("a deleted branch", "is not deleted", push=("origin", ":main"))


@case
def a_taken_over_address(world):
    world.as_("raj").change("people.yaml", "emails: [tom@example.com]", "emails: [tom@example.com, raj2@example.com]")
    world.commit("An address more")
    world.as_("raj", "raj2@example.com").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.refused("an address taken over", "Tom Hale gets the address raj2@example.com from somebody else",
                  "people.yaml:5:")


@case
def ones_address_given_to_another(world):
    world.as_("raj").change("people.yaml", "emails: [raj@example.com]", "emails: [r@example.com]")
    world.change("people.yaml", "emails: [tom@example.com]", "emails: [tom@example.com, raj@example.com]")
    world.cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.refused("one's own address given away", "is gone, and Tom Hale wrote it", "Tom Hale gets the address")


@case
def an_address_that_only_looks_alike(world):
    world.as_("raj").change("people.yaml", "emails: [tom@example.com]", "emails: [tom@example.com, tóm@example.com]")
    world.commit()
    world.refused("a like address", "Tom Hale gets the address")


@case
def a_person_is_taken_out(world):
    text = world.read("people.yaml")
    world.as_("raj").write("people.yaml", re.sub(r"  - \{id: tom.*\n", "", text))
    world.commit()
    world.refused("a person taken out", "Tom Hale (tom) is taken out of the people")


@case
def a_sponsor_of_ones_own_making(world):
    world.as_("raj").change("pact.yaml", "sponsors:\n", "sponsors:\n  - {who: raj, signed: 2026-04-01}\n")
    world.change(QUAY, "text: The crane came two hours late and the quay stood idle", "text: \"[forgotten]\"")
    world.commit()
    world.refused("a sponsor of one's own making", "Raj Rao becomes a sponsor", "`text` of the note 275r5",
                  "pact.yaml:")


@case
def a_forged_signature(world):
    world.as_("lena").change("pact.yaml", "sponsors:\n", "sponsors:\n  - {who: tom, signed: 2026-04-01}\n")
    world.commit()
    world.refused("a forged signature", "a signature is one's own")


@case
def another_branch(world):
    world.as_("raj").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.refused("another branch", "the note 275r5 is gone", push=("origin", "HEAD:refs/heads/mine"))
    world.git("tag", "kept")
    world.refused("a tag", "the note 275r5 is gone", push=("origin", "kept"))


@case
def a_contact_that_stays(world):
    """A rename does not make a contact gone."""
    world.as_("raj").git("mv", QUAY, "customers/qu/quay-ten.yaml")
    path = "customers/qu/quay-ten.yaml"
    world.change(path, "id: quay-nine", "id: quay-ten")
    world.change(path, "    from: dan-cole\n    via: phone\n", "    via: phone\n")
    world.commit()
    world.refused("a mention taken out in a rename", "`from` of the note 275r5")


# What goes in.

@case
def a_note(world):
    world.as_("raj").append(QUAY, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("a note")


@case
def what_pact_writes(world):
    """One push of all that people do to what others wrote."""
    for person, *words in (("raj", "reply", "275r5", "We take the small crane"), ("ann", "thank", "275r5", "Good to know"),
                           ("lena", "told", "275r5", "It will not happen again"), ("raj", "done", "275r5", "Paid"),
                           ("ann", "set", "quay", "phone", "020 7946 0500"), ("raj", "rename", "quay", "quay-ten"),
                           ("tom", "remove", "275r5")):
        world.as_(person).run(world.pact, *words, expect=(0, 2))
    world.goes_in("what pact writes")


@case
def moved_to_another_file(world):
    """As when two records are united."""
    moved = world.cut_note(QUAY, "275r5s2f8y4h").replace("    from: dan-cole\n", "    from: dan-cole\n")
    world.append(HARBOUR, moved)
    world.as_("raj").commit()
    world.goes_in("a note that moves")


@case
def an_import(world):
    world.as_("lena").append(QUAY, note("27a000000001", "ann", more="    entered: lena\n"))
    world.commit()
    world.goes_in("an import")


@case
def removed_by_its_author(world):
    world.as_("tom").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.goes_in("a note that its author removes")


@case
def forgotten_by_a_sponsor(world):
    world.as_("lena").change(QUAY, "text: The crane came two hours late and the quay stood idle", "text: \"[forgotten]\"")
    world.commit()
    world.goes_in("words that a sponsor takes out")


@case
def a_forgotten_contact(world):
    world.as_("raj").run(world.pact, "contact", "forget", "quay", "dan-cole")
    world.goes_in("a forgotten contact")


@case
def settled_by_another(world):
    """Tom changed his word in two places; Raj settles which holds."""
    world.as_("tom").change(QUAY, "    feeling: unhappy\n", "    feeling: unhappy\n")
    world.change(QUAY, "    handling: ask-first\n",
                 "    handling: ask-first\n    unsettled: [{at: feeling, or: [uneasy]}]\n")
    world.commit()
    world.goes_in("two values")
    world.change(QUAY, "    unsettled: [{at: feeling, or: [uneasy]}]\n", "")
    world.change(QUAY, "feeling: unhappy", "feeling: uneasy")
    world.as_("raj").commit()
    world.goes_in("a settled value")


@case
def both_sides_of_a_merge(world):
    """Ann changes her tags in two clones; Raj merges. Neither list is what comes of it."""
    world.as_("ann").append(QUAY, note("27a000000001", "ann", more="    tags: [crane]\n"))
    world.commit()
    world.goes_in("a note")
    world.git("checkout", "-q", "-B", "mine")
    world.change(QUAY, "    by: ann\n    tags: [crane]", "    by: ann\n    tags: [crane, quay]")
    world.commit()
    world.git("checkout", "-q", "main")
    world.change(QUAY, "    by: ann\n    tags: [crane]", "    by: ann\n    tags: [crane, stand]")
    world.commit()
    world.as_("raj").run("git", "merge", "-q", "mine", expect=(1,))
    world.write(QUAY, re.sub(r"<<<<<<<.*\n(.|\n)*>>>>>>>.*\n", "    tags: [crane, quay, stand]\n", world.read(QUAY)))
    world.commit("Merged")
    world.goes_in("a merge of sets")


@case
def removed_on_one_side(world):
    world.as_("raj").append(HARBOUR, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("a note")
    world.git("checkout", "-q", "-B", "mine", "HEAD~1")
    world.as_("tom").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.git("merge", "-q", "-m", "Merged", "origin/main")
    world.goes_in("a merge with a removal")


@case
def taken_back(world):
    """What a later commit puts back is as if it had not been."""
    world.as_("raj").cut_note(QUAY, "275r5s2f8y4h")
    world.commit()
    world.git("revert", "--no-edit", "HEAD")
    world.goes_in("a drop that was reverted")


@case
def words_put_back(world):
    world.as_("raj").change(QUAY, "feeling: unhappy", "feeling: content")
    world.commit()
    world.change(QUAY, "feeling: content", "feeling: unhappy")
    world.commit()
    world.goes_in("words that were put back")


@case
def a_newcomer(world):
    world.as_("zed").append("people.yaml", "  - {id: zed, name: Zed Zola, emails: [zed@example.com]}\n")
    world.commit()
    world.append(QUAY, note("27a000000001", "zed"))
    world.commit()
    world.goes_in("a newcomer")


@case
def an_address_of_ones_own(world):
    world.as_("raj").change("people.yaml", "emails: [raj@example.com]", "emails: [raj@example.com, r@example.com]")
    world.commit()
    world.as_("raj", "r@example.com").append(QUAY, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("an address of one's own")


@case
def an_address_by_a_sponsor(world):
    world.as_("lena").change("people.yaml", "emails: [raj@example.com]", "emails: [r@example.com]")
    world.commit()
    world.goes_in("an address that a sponsor corrects")


@case
def branches_that_are_not_the_ledgers(world):
    world.as_("raj").append(QUAY, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("another branch", push=("origin", "HEAD:refs/heads/mine"))
    world.git("commit", "-q", "--amend", "-m", "Otherwise")
    world.goes_in("another branch, forced", push=("--force", "origin", "HEAD:refs/heads/mine"))
    world.goes_in("another branch, deleted", push=("origin", ":mine"))


def main():
    world = Refusals(sys.argv[1])
    try:
        only = sys.argv[2:]
        for each in CASES:
            if not only or each.__name__ in only:
                world.prepare()
                each(world)
        founded(world)
        not_found(world)
        kept(world)
        print(f"{world.cases} pushes judged")
    finally:
        shutil.rmtree(world.home, ignore_errors=True)


def founded(world):
    """A whole ledger comes into a repository that has the hook already."""
    fresh, remote = os.path.join(world.home, "fresh"), os.path.join(world.home, "fresh.git")
    world.git("init", "-q", "--bare", remote, cwd=world.home)
    # As git keeps a large push.
    world.git("config", "receive.unpackLimit", "1", cwd=remote)
    world.run(world.pact, "hook", "install", cwd=remote)
    world.as_("ann").run(world.pact, "init", fresh, "--name", "Fresh", cwd=world.home)
    world.run(world.pact, "new", "Quay Nine", cwd=fresh)
    world.run(world.pact, "note", "quay", "All is well", cwd=fresh)
    world.git("push", "-q", remote, "main", cwd=fresh)
    world.run(world.pact, "remove", "last", cwd=fresh)
    world.as_("raj").git("commit", "-q", "--amend", "--reset-author", "-m", "Not mine", cwd=fresh)
    said = world.run("git", "push", remote, "main", cwd=fresh, expect=(1,)).stderr.decode()
    if "is gone, and Ann Berg wrote it" not in re.sub(r"\s+", " ", said.replace("remote: ", "")):
        sys.exit(f"founded, then robbed:\n{said}")


def not_found(world):
    """A server that lost its pact takes nothing in; a clone lets the commit pass, and says so."""
    world.prepare()
    hook = os.path.join(world.remote, "hooks", "pre-receive")
    with open(hook, encoding="utf-8") as file:
        script = file.read()
    path = world.env["PATH"]
    try:
        world.env["PATH"] = "/usr/local/bin:/usr/bin:/bin"
        with open(hook, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(?m)^pact=.*$", "pact='/nowhere/pact'", script))
        world.as_("raj").append(QUAY, note("27a000000001", "raj"))
        world.commit()
        before = world.tip()
        said = world.run("git", "push", "origin", "HEAD:main", expect=(1,)).stderr.decode()
        if "does not find pact" not in said or world.tip() != before:
            sys.exit(f"a server without pact:\n{said}")
    finally:
        world.env["PATH"] = path
        with open(hook, "w", encoding="utf-8") as file:
            file.write(script)


def kept(world):
    """Another hook stays, and one that is there can call this one."""
    world.prepare()
    hook = os.path.join(world.remote, "hooks", "pre-receive")
    with open(hook, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\nupdates=$(cat)\necho \"$updates\" | pact hook run pre-receive || exit 1\n")
    said = world.run(world.pact, "hook", "install", cwd=world.remote, expect=(5,)).stderr.decode()
    if "left alone" not in said or "pact hook run pre-receive" not in said:
        sys.exit(said)
    deleted(world)
    world.as_("raj").append(QUAY, note("27a000000001", "raj"))
    world.commit()
    world.goes_in("a note, by another hook")


if __name__ == "__main__":
    main()
