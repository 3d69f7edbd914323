#!/bin/sh
# run.sh FOLDER UNIT PROPERTY: has the test programs of tests/unit/yaml and tests/property/yaml write
# their samples to FOLDER, and PyYAML and js-yaml read them. js-yaml is installed in FOLDER when it
# is not there. Needs python3-yaml, node and npm.
set -eu
folder=$(mkdir -p "$1" && cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
[ -d "$folder/node_modules/js-yaml" ] || npm install --silent --no-audit --no-fund --prefix "$folder" js-yaml@4
rm -f "$folder/written.json" "$folder/read.json"
PACT_YAML_SAMPLES=$folder "$2" --test-case='write and apply: every text*'
PACT_YAML_SAMPLES=$folder "$3" --test-case='read gives back what a hand wrote*'
/usr/bin/python3 "$here/other_readers_test.py" "$folder"
NODE_PATH=$folder/node_modules node "$here/other_readers_test.js" "$folder"
