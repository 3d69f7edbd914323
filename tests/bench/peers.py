"""The ledger's notes as other programs take them: a file of recutils, a journal of hledger."""
import os
import re

# A note's day, writer and kind, in whatever style.
NOTE = re.compile(r"""\bdate: ["']?(\d{4}-\d\d-\d\d)["']?,?\s+by: ["']?(\w+)["']?,?\s+"""
                  r"""kind: ["']?(advance|feedback|promise)\b""")


def read_customers(world, folder):
    """(slug, text) of every file."""
    for path in world.out(folder, "git", "ls-files", "customers").split():
        with open(os.path.join(folder, path), encoding="utf-8", newline="") as file:
            yield os.path.basename(path).removesuffix(".yaml"), file.read()


def recfile(world, folder):
    made = folder + ".rec"
    if not os.path.exists(made):
        with open(made, "w", encoding="utf-8") as out:
            out.write("%rec: Customer\n\n")
            for slug, text in read_customers(world, folder):
                lines = text.replace("\r", "").rstrip("\n").replace("\n", "\n+ ")
                out.write(f"Id: {slug}\nText: {lines}\n\n")
    return made


def journal(world, folder):
    """One transaction a note, to the account of its kind. (file, notes)"""
    made, count = folder + ".journal", 0
    with open(made, "w", encoding="utf-8") as out:
        for slug, text in read_customers(world, folder):
            for day, person, kind in NOTE.findall(text):
                out.write(f"{day} {slug}\n    {kind}:{person}  1\n    notes\n\n")
                count += 1
    return made, count
