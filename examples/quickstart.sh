#!/usr/bin/env bash
# Builds pact, makes the example ledger of Meridian Sales (forty-odd customers, two years), and does a
# rep's day on it. Installs what is missing first. Run it again to start afresh.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

scripts/dependencies.sh
echo "Building pact (a few minutes the first time) …"
log=$(mktemp)
{ cmake --preset release && cmake --build build/release; } >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }
rm -f "$log"

export PATH="$root/build/release:$PATH" PACT_TODAY=2026-04-01
ledger=$root/build/quickstart/meridian
rm -rf "$ledger"
echo "Making the example ledger: two years of seventeen people's notes …"
PACT=pact examples/meridian/make.sh "$ledger" >/dev/null

# From here on you are Ann Berg, on 1 April 2026.
git -C "$ledger" config user.name "Ann Berg"
git -C "$ledger" config user.email ann@meridian.example
cd "$ledger"
say() { printf '\n\033[2m# %s\033[0m\n' "$1"; }
run() { printf '\033[1m$ %s\033[0m\n' "$*"; "$@"; }
[ -t 1 ] || { say() { printf '\n# %s\n' "$1"; }; run() { printf '$ %s\n' "$*"; "$@"; }; }

say "What does today hold?"
run pact
say "You learned something at Harbour Boats. Write it down, unquoted:"
run pact note harbour 36 m2 agreed if the crane is held from:mia tag:crane
say "Promise something:"
run pact note harbour The crane is held until noon due:9apr
say "Did anybody meet this before?"
run pact find crane date:2025
say "All that is known of a customer, here its beginning:"
run pact show acme | head -n 24
say "You kept the promise, and took it back again:"
run pact done last Held, in writing
run pact undo
say "It is all plain files in git:"
run git log --oneline -3
run git status --short --branch
run pact check >/dev/null && echo "pact check: nothing is wrong"

printf '\nYou are Ann Berg on 1 April 2026. Try next:\n\n  cd %s\n  export PATH=%s:$PATH PACT_TODAY=2026-04-01\n  pact find delivery has:told\n  pact note quay what you learned\n  pact help\n\n' \
  "$ledger" "$root/build/release"
