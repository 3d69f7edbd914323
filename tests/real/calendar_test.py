#!/usr/bin/python3
"""What `pact plan list -o FILE.ics` writes is what another reader of calendars, Debian's python3-icalendar, reads.

calendar_test.py PACT
"""
import datetime
import json
import os
import random
import sys

import icalendar

from ledger import Ledger

# This reader takes a backslash before an n for a line end, whatever stands before it; none is among these.
ODD = ["Größe; Preis, und C:\\maps", "a, b; c: \"d\"", "🚢" * 40, "ä" * 74 + "🚢", "BEGIN:VEVENT", "=HYPERLINK(1)",
       "\u202eevil", "x" * 500, "colon: semi; comma, back\\slash", "’quoted’ — dash"]


def require(condition, what):
    if not condition:
        sys.exit(what)


def read(path):
    """The events of the file by UID, after a look at its bytes."""
    with open(path, "rb") as stream:
        data = stream.read()
    require(data.endswith(b"END:VCALENDAR\r\n"), "the file does not end as it should")
    require(data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), "a line ends in something else than CR LF")
    for line in data.split(b"\r\n"):
        require(len(line) <= 75, f"a line has {len(line)} bytes: {line}")
        line.decode()
    events = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        for key in ("uid", "dtstamp", "dtstart", "summary", "status", "sequence"):
            require(key in event, f"an event lacks {key}")
        require(not event.errors, f"an event is not as the format wants: {event.errors}")
        require(str(event["uid"]) not in events, "two events have one UID")
        events[str(event["uid"])] = event
    return events


def shown(text):
    return text.replace("\u202e", "\\u202E")


def compare(ledger, words, path):
    rows = json.loads(ledger.run_pact("plan", *words, "--json").stdout)["plans"]
    ledger.run_pact("plan", *words, "-o", path)
    events = read(path)
    for row in rows:
        event = events[row["id"] + "@pact"]
        require(event["dtstart"].dt == datetime.date.fromisoformat(row["date"]), f"another day: {row}")
        require(str(event["summary"]) == "Harbour Boats: " + shown(row["purpose"]), f"{event['summary']!r} of {row}")
        require(str(event["description"]).endswith("\npact prep harbour-boats"), f"{event['description']!r}")
        require(str(event["status"]) == ("CANCELLED" if row["state"] == "dropped" else "CONFIRMED"), f"{row}")
        require((int(event["sequence"]) > 0) == ("moved_from" in row or row["state"] == "dropped"), f"{row}")
    return rows, events


def main():
    seed = int(os.environ.get("PACT_TEST_SEED") or random.randrange(10 ** 6))
    print(f"seed {seed}")
    draw = random.Random(seed)
    with Ledger(sys.argv[1]) as ledger:
        ledger.run_pact("new", "Harbour Boats")
        ledger.run_pact("contact", "add", "harbour", "Mia, of; the Lünd\\s", "--email", "mia@harbour.example")
        path = os.path.join(ledger.home, "visits.ics")
        ids = []
        for purpose in ODD:
            day = datetime.date(2026, 4, 1) + datetime.timedelta(days=draw.randrange(400))
            with_her = ["--with", "mia@harbour.example"] if draw.random() < 0.5 else []
            made = ledger.run_pact("plan", "add", "harbour", f"--purpose={purpose}", f"--date={day}", *with_her,
                                   "--json")
            ids.append(json.loads(made.stdout)["id"])
        moved, dropped, done = draw.sample(ids, 3)
        ledger.run_pact("plan", "move", moved, "2027-12-24", "She is away")
        ledger.run_pact("plan", "drop", dropped, "She is gone")
        ledger.run_pact("plan", "done", done)

        rows, events = compare(ledger, ["list", "harbour"], path)
        require(len(rows) == len(events) == len(ODD), "not every visit is an event")
        mine, of_mine = compare(ledger, [], path)
        require(len(mine) == len(ODD) - 2, "mine are those to come")
        require(set(of_mine) == {each + "@pact" for each in ids if each != done}, "of mine, those that were dropped too")

        before = open(path, "rb").read()
        ledger.run_pact("plan", "-o", path)
        require(open(path, "rb").read() == before, "the same visits give other bytes")
        later = {"PACT_TODAY": "2026-04-03"}
        again = int(of_mine[moved + "@pact"]["sequence"])
        ledger.run_pact("plan", "move", moved, "2027-12-27", env=later)
        ledger.run_pact("plan", "-o", path, env=later)
        event = read(path)[moved + "@pact"]
        require(int(event["sequence"]) > again, "a visit that was moved again is no later version of itself")
        require(event["dtstart"].dt == datetime.date(2027, 12, 27), "another day")
        ledger.require_sound()


main()
