#!/usr/bin/env bash
# run.sh PACT DIR: makes the example ledger with the real program, and holds that it is sound: nothing
# that check or git finds, no sentence twice, no contradiction; that these checks can fail; and that reps can
# do their day with it (sessions/), and that who writes most gains nothing by it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rm -rf "$2"
PACT=$1 "$here/../../examples/meridian/make.sh" "$2"
git -C "$2" fsck --strict 2>/dev/null
[ -z "$(git -C "$2" status --porcelain)" ]
(cd "$2" && PACT_TODAY=2026-04-01 "$1" check)
/usr/bin/python3 "$here/consistency.py" "$2"
/usr/bin/python3 "$here/test_consistency.py" "$2"
/usr/bin/python3 "$here/sessions.py" "$1" "$2"
/usr/bin/python3 "$here/junk_notes.py" "$1" "$2"
