#!/bin/sh
# The long tests: tests/nightly.sh NAME [OPTION…]. PACT names the program, build/bench/pact if unset.
#
#   merge --minutes M --seed S     random triples through the merge, until the time is up
#   clones HISTORIES ROUNDS SEED   random histories of 3 to 6 clones, by sync and by plain git
#   power --rounds N --seed S      a disk that loses its power under writers (root, loop devices)
set -eu
cd "$(dirname "$0")/.."
PACT=${PACT:-build/bench/pact}
name=${1:-}
[ $# -gt 0 ] && shift
case $name in
  merge) exec tests/property/merge/nightly.sh "$@" ;;
  clones) exec /usr/bin/python3 tests/real/converge_test.py "$PACT" "$@" ;;
  power) exec /usr/bin/python3 tests/real/power_test.py "$PACT" "$@" ;;
  *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
