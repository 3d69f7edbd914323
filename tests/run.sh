#!/usr/bin/env bash
# Builds PACT and passes its tests, installing what is missing.
#   tests/run.sh                     the usual build
#   tests/run.sh --preset asan-ubsan one of CMakePresets.json
#   tests/run.sh -R yaml             further arguments go to ctest
set -euo pipefail
cd "$(dirname "$0")/.."

preset=dev
if [ "${1:-}" = --preset ]; then
  preset=$2
  shift 2
fi
scripts/dependencies.sh tests
if ! [ -d build/node/node_modules/js-yaml ] || ! [ -d build/node/node_modules/@microsoft/jest-sarif ]; then
  npm install --loglevel error --no-audit --no-fund --prefix build/node js-yaml@4 @microsoft/jest-sarif@1.0.0-beta.0
fi
cmake --preset "$preset" >"$PWD/.configure.log" 2>&1 || { cat .configure.log >&2; rm -f .configure.log; exit 1; }
rm -f .configure.log
cmake --build "build/$preset"
ctest --test-dir "build/$preset" --output-on-failure --parallel "$(nproc)" "$@"
