#!/usr/bin/python3
"""What check prints for other programs is what those programs take: SARIF by OASIS's own schema, JUnit's XML by
a parser, annotations as GitHub's runner reads them; and nothing that stands in a ledger gets out of its place.

formats_test.py PACT FOLDER-WITH-JEST-SARIF
"""
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree

from ledger import Ledger

# The schema and ajv come with the package.
VALIDATE = """
const ajv = new (require('ajv'))({allErrors: true, schemaId: 'auto'});
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validate = ajv.compile(schema);
const log = JSON.parse(require('fs').readFileSync(0, 'utf8'));
if (!validate(log)) { console.error(JSON.stringify(validate.errors, null, 1)); process.exit(1); }
"""

# Names and texts that would get out: line ends, commands, tags, entities.
EVIL = "a,b:c%0A::error::no ]]> <b> & \"q\" \u202eevil\u0007 \U0001f3d7"
FILE = "asks/50%, <odd> & more: ü.yaml"


def validate_sarif(text, modules):
    return subprocess.run(["node", "-e", VALIDATE], input=text, cwd=os.path.dirname(modules), capture_output=True,
                          env={**os.environ, "NODE_PATH": modules})


def spoil(ledger):
    evil = json.dumps(EVIL, ensure_ascii=False)
    with open(os.path.join(ledger.root, FILE), "w", encoding="utf-8") as file:
        file.write("schema: pact/ask/1\ndate: 2026-03-24\nby: nobody\nto: [ann]\n"
                   f"text: \"🏗 two\\nlines\"\n{evil}: x\nstate: {evil}\n")


def require(condition, *words):
    if not condition:
        sys.exit(" ".join(str(each) for each in words))


def no_controls(text, what):
    bad = re.findall("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]", text)
    require(not bad, what, "has raw control characters", bad)


def check_sarif(text, findings, modules):
    done = validate_sarif(text.encode(), modules)
    require(done.returncode == 0, "SARIF is not valid:", done.stderr.decode())
    broken = json.loads(text)
    broken["runs"][0]["results"][0]["level"] = "information"
    require(validate_sarif(json.dumps(broken).encode(), modules).returncode != 0, "the schema takes anything")
    run = json.loads(text)["runs"][0]
    require(run["columnKind"] == "unicodeCodePoints", "columns are characters")
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for rule in rules.values():
        require(rule["help"]["text"] and rule["shortDescription"]["text"], "no help for", rule["id"])
    require(len(run["results"]) == len(findings), "SARIF lacks findings")
    for result, finding in zip(run["results"], findings):
        require(result["ruleId"] in rules, "no rule", result["ruleId"])
        no_controls(result["message"]["text"], "SARIF")
        region = result["locations"][0]["physicalLocation"].get("region", {})
        require(region.get("startLine", 0) == finding["line"], "another line:", result)
        require(region.get("startColumn", 0) == finding["column"], "another column:", result)
    uris = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in run["results"]}
    require("asks/50%25%2C%20%3Codd%3E%20%26%20more%3A%20%C3%BC.yaml" in uris, "no such address:", uris)


def check_junit(text, findings):
    root = xml.etree.ElementTree.fromstring(text)
    cases = list(root.iter("testcase"))
    failures = list(root.iter("failure"))
    require(root.tag == "testsuites" and len(cases) == len(findings), "JUnit lacks cases")
    require(len(failures) == sum(each["severity"] == "error" for each in findings), "JUnit: which fail?")
    require(root.get("tests") == str(len(cases)) and root.get("failures") == str(len(failures)), "JUnit's counts")
    no_controls(text, "JUnit")


def unescaped(text):
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


def check_github(text, findings):
    lines = text.rstrip("\n").split("\n")
    require(len(lines) == len(findings), "GitHub: a finding is not one line:", text)
    no_controls(text, "GitHub")
    for line, finding in zip(lines, findings):
        # As the runner takes it apart: the properties end at the first "::".
        command, _, message = line.removeprefix("::").partition("::")
        level, _, properties = command.partition(" ")
        found = dict(each.split("=", 1) for each in properties.split(","))
        require(level == {"information": "notice"}.get(finding["severity"], finding["severity"]), level)
        require(unescaped(found["file"]) == finding["file"], "another file:", found)
        require(found.get("line", "0") == str(finding["line"]), "another line:", found)
        require(found["title"] == finding["rule"], "another title:", found)
        require(message, "no message")


def main():
    pact, modules = sys.argv[1], os.path.abspath(sys.argv[2])
    with Ledger(pact) as ledger:
        empty = ledger.run_pact("check", "--format", "sarif").stdout
        require(validate_sarif(empty, modules).returncode == 0, "SARIF of a sound ledger is not valid")
        os.makedirs(os.path.join(ledger.root, "asks"), exist_ok=True)
        spoil(ledger)

        def printed(*form):
            done = ledger.run_pact("check", *form, check=False)
            require(done.returncode == 1, "exit", done.returncode, done.stderr.decode())
            return done.stdout.decode()

        findings = json.loads(printed("--json"))["findings"]
        require({"unknown-key", "value", "person", "unsigned"} <= {each["rule"] for each in findings}, findings)
        check_sarif(printed("--format", "sarif"), findings, modules)
        check_junit(printed("--format", "junit"), findings)
        check_github(printed("--format", "github"), findings)
        no_controls(printed(), "text")


main()
