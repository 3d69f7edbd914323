#!/bin/sh
# The long tests: tests/nightly.sh NAME [OPTION…]. PACT names the program, build/bench/pact if unset.
#
#   power --rounds N --seed S      a disk that loses its power under writers (root, loop devices)
set -eu
cd "$(dirname "$0")/.."
PACT=${PACT:-build/bench/pact}
name=${1:-}
[ $# -gt 0 ] && shift
case $name in
  power) exec /usr/bin/python3 tests/real/power_test.py "$PACT" "$@" ;;
  *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
