#!/usr/bin/python3
"""PyYAML reads what PACT wrote, and reads what PACT read, as the same texts.

other_readers_test.py FOLDER: written.json was written by PACT and is read as a script would, with
types; read.json are documents by many hands, read as bare texts.
"""
import datetime
import json
import pathlib
import sys

import yaml


def as_text(value):
    """Dates stand bare in date fields; everything else must be a text already."""
    if isinstance(value, dict):
        return {as_text(key): as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_text(each) for each in value]
    if type(value) is datetime.date:
        return value.isoformat()
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"not a text: {value!r}")


def nothing_as_empty(value):
    """PyYAML's bare-text loader has no null."""
    if isinstance(value, dict):
        return {key: nothing_as_empty(each) for key, each in value.items()}
    if isinstance(value, list):
        return [nothing_as_empty(each) for each in value]
    return "" if value is None else value


def check(path, read):
    samples = json.loads(path.read_text(encoding="utf-8"))
    wrong = 0
    for sample in samples:
        try:
            got, wanted = read(sample)
        except (yaml.YAMLError, ValueError) as error:
            got, wanted = error, sample["value"]
        if got != wanted:
            wrong += 1
            if wrong <= 5:
                print(f"{path.name}:\n{sample['yaml']}\n  PyYAML: {got!r}\n  PACT:   {wanted!r}")
    print(f"PyYAML {yaml.__version__}, {path.name}: {len(samples) - wrong} of {len(samples)} alike")
    return bool(samples) and not wrong


def main():
    folder = pathlib.Path(sys.argv[1])
    alike = check(folder / "written.json",
                  lambda sample: (as_text(yaml.safe_load(sample["yaml"])), sample["value"]))
    alike &= check(folder / "read.json",
                   lambda sample: (nothing_as_empty(yaml.load(sample["yaml"], yaml.BaseLoader)),
                                   nothing_as_empty(sample["value"])))
    return 0 if alike else 1


if __name__ == "__main__":
    sys.exit(main())
