#!/usr/bin/env bash
# Builds pact, makes the example ledger of Meridian Sales (forty-odd customers, two years), does a rep's
# day on it, and then shares it with a colleague's clone. Installs what is missing first. Run it again to
# start afresh.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

scripts/dependencies.sh
echo "Building pact (a few minutes the first time) …"
log=$(mktemp)
{ cmake --preset release && cmake --build build/release; } >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }
rm -f "$log"

export PATH="$root/build/release:$PATH" PACT_TODAY=2026-04-01
stage=$root/build/quickstart
ledger=$stage/meridian raj=$stage/raj
rm -rf "$stage"
mkdir -p "$stage"
# Your own git settings stay as they are.
export GIT_CONFIG_GLOBAL=$stage/gitconfig
touch "$GIT_CONFIG_GLOBAL"
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
say "Tomorrow you are at Harbour Boats. The page to read before:"
run pact harbour
say "You learned something there. Write it down, unquoted:"
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

# Raj Rao has a clone of his own; nobody waits for anybody.
git init -q --bare -b main "$stage/remote.git"
as_raj() { GIT_AUTHOR_NAME="Raj Rao" GIT_AUTHOR_EMAIL=raj@meridian.example \
  GIT_COMMITTER_NAME="Raj Rao" GIT_COMMITTER_EMAIL=raj@meridian.example "$@"; }
# What is left unsettled gives 3: done, and a place waits.
settled_or_not() { "$@" || [ $? -eq 3 ]; }
raj() { printf 'raj$ %s\n' "$*"; (cd "$raj" && settled_or_not as_raj "$@"); }
ann() { printf 'ann$ %s\n' "$*"; settled_or_not "$@"; }

say "You share the ledger, and Raj joins:"
git remote add origin "$stage/remote.git"
pact sync >/dev/null
printf 'raj$ pact join %s\n' "$stage/remote.git"
as_raj pact join "$stage/remote.git" "$raj"
raj pact note quay Their buyer wants one invoice a month via:phone
raj pact sync
say "A week apart. You both write, and both change one number; you rename the customer, he takes back a note:"
ann pact note quay The crane is booked for both days tag:crane
ann pact set quay phone 020 7946 0011
ann pact rename quay quay-nine-live
raj pact remove last
raj pact note quay They want the corner at Dock Lane tag:stand
raj pact set quay phone 020 7946 0099
say "Then you share. Nobody is asked a question, and nothing is lost:"
raj pact sync
ann pact sync
raj pact sync
say "Both clones are the same, and one place waits to be settled, whenever you like:"
[ "$(git rev-parse HEAD)" = "$(git -C "$raj" rev-parse HEAD)" ] && echo "ann and raj: $(git log -1 --format=%h)"
ann pact resolve

printf '\nYou are Ann Berg on 1 April 2026. Try next:\n\n  cd %s\n  export PATH=%s:$PATH PACT_TODAY=2026-04-01\n  pact resolve\n  pact prep quay\n  pact round\n  pact who-knows crane\n  pact find delivery has:told\n  pact note quay what you learned\n  pact help\n\n' \
  "$ledger" "$root/build/release"
