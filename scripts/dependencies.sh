#!/usr/bin/env bash
# Installs what PACT is built from, on Debian 12, where it is missing. Says nothing when all is there.
#   scripts/dependencies.sh          to build and run
#   scripts/dependencies.sh tests    for the tests as well
#   scripts/dependencies.sh bench    for tests/bench as well: the programs that pact is measured beside
set -euo pipefail

packages=(
  g++ cmake ninja-build ccache pkg-config git ca-certificates
  libgit2-dev libcli11-dev libyaml-cpp-dev libfmt-dev libicu-dev libmd-dev
  libsqlite3-dev libvalijson-dev nlohmann-json3-dev zlib1g-dev libical-dev
)
if [ "${1:-}" = tests ]; then
  packages+=(doctest-dev clang-format groff-base python3 python3-yaml python3-icalendar gnupg openssh-client openssh-server jq)
  # A Node.js that is here already, from elsewhere than Debian, serves as well.
  command -v npm >/dev/null || packages+=(nodejs npm)
fi
if [ "${1:-}" = bench ]; then
  packages+=(python3 ripgrep recutils hledger)
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
    missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "needs root (or sudo) to install: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing ${missing[*]}" >&2
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update -q &&
       "${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  exit 1
fi
rm -f "$log"
