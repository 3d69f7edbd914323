#!/usr/bin/env bash
# tests/nightly.sh merge [--minutes M] [--seed S]: random triples through lib/pact/merge, until the
# time is up. TESTS names the program, build/bench/tests/test_property_merge if unset. Prints the seed
# and the count of each round; what fails is repeated by its seed:
#   PACT_TEST_SEED=… PACT_TEST_ROUNDS=… build/bench/tests/test_property_merge
set -euo pipefail
cd "$(dirname "$0")/../../.."

program=${TESTS:-build/bench/tests/test_property_merge}
rounds=20000
minutes=1
seed=$(od -An -N6 -tu8 /dev/urandom | tr -d ' ')
while [ $# -gt 0 ]; do
  case "$1 ${2:-}" in
    --minutes\ [0-9]*) minutes=$2 ;;
    --seed\ [0-9]*) seed=$2 ;;
    *) sed -n '2,5s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
until=$(($(date +%s) + minutes * 60))
triples=0
while :; do
  echo "merge: seed $seed, $rounds triples"
  if ! PACT_TEST_SEED=$seed PACT_TEST_ROUNDS=$rounds "$program" >"$log" 2>&1; then
    cat "$log"
    echo "merge: failed with PACT_TEST_SEED=$seed PACT_TEST_ROUNDS=$rounds" >&2
    exit 1
  fi
  triples=$((triples + rounds))
  seed=$((seed + 1))
  [ "$(date +%s)" -lt "$until" ] || break
done
# Of the last round: how the texts came to be, and which operations met.
sed -n '/MESSAGE/,/^$/p' "$log"
echo "merge: $triples triples, and every law held"
