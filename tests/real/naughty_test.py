#!/usr/bin/python3
"""Texts that YAML readers trip over come back exactly: from find --json, PyYAML and js-yaml.

naughty_test.py PACT FOLDER-WITH-JS-YAML
"""
import glob
import json
import sys

import yaml

from ledger import Ledger

TEXTS = [
    'He said: "no" # and meant it\n- first, the crane\n- second: 36 m²\n\nOK 👍🏽',
    "no", "0049123", "1e3", "~", "null", "on", "Yes", "12:30", "2026-03-24", "0x1F", "0b1", "0o17", ".5",
    "+1", "1_000", "=", "<<", "? not a key", "- not a list", ": colon first", "trailing colon:", "a: b",
    "# not a comment", "a #b", "[not, a, list]", "{not: a map}", "&anchor", "*alias", "!tag", "%TAG", "@at",
    "`tick`", "'single'", '"double"', "it's", "back\\slash \\n", "tab\there", "  leading", "trailing  ",
    "line\n  indented\nline", "\n\nblank lines first", "carriage\r\nreturn", "next\u0085line",
    "separator\u2028and\u2029paragraph", "\ufeffmark", "delete\x7f", "naïve Łódź Ελλάς 東京 🏗️", "|", ">", "|-",
    "---", "...", "--- a document", "true", "False", "NaN", ".inf", "-", "--", "-1", "x" * 5000,
    "<<<<<<< not a conflict", "=======", "\u202eright to left", "zero\u200bwidth",
]


def main():
    pact, modules = sys.argv[1:3]
    with Ledger(pact) as ledger:
        ledger.run_pact("new", "Naughty")
        ledger.run_pact("contact", "add", "naughty", "no", "--role", "0049123", "--cares-about", "on: [1, 2]")
        wanted = {}
        for text in TEXTS:
            answer = ledger.run_pact("note", "naughty", "-", stdin=text.encode())
            wanted[answer.stdout.decode().split("\n")[0]] = text
            answer = ledger.run_pact("note", "naughty", "short", f"--context={text}")
            wanted[answer.stdout.decode().split("\n")[0] + "/context"] = text
        failures = []

        def compare(reader, notes):
            texts = {note["id"]: note["text"] for note in notes}
            texts |= {note["id"] + "/context": note["context"] for note in notes if "context" in note}
            for place, text in wanted.items():
                if texts.get(place) != text:
                    failures.append(f"{reader}: {text!r} came back as {texts.get(place)!r}")

        compare("find --json", json.loads(ledger.run_pact("find", "--json").stdout)["notes"])
        file = glob.glob(f"{ledger.root}/customers/**/naughty.yaml", recursive=True)[0]
        with open(file, "rb") as stream:
            compare("PyYAML", yaml.safe_load(stream)["notes"])
        script = ("const y=require('js-yaml'),f=require('fs');"
                  "process.stdout.write(JSON.stringify(y.load(f.readFileSync(process.argv[1],'utf8'))))")
        out = ledger.run("node", "-e", script, file, env={"NODE_PATH": modules}).stdout
        compare("js-yaml", json.loads(out)["notes"])
        ledger.require_sound()
        if failures:
            sys.exit("\n".join(failures))
        print(f"{len(wanted)} texts came back the same from find --json, PyYAML and js-yaml")


main()
