#!/usr/bin/env bash
# Makes the example ledger "Meridian Sales" in DIR, a folder that is new or empty,
# by running pact as seventeen people would have run it from April 2024 to March 2026.
#
#   examples/meridian/make.sh DIR            with the pact on the PATH
#   PACT=build/pact examples/meridian/make.sh DIR
#
# The same scripts give the same ids each time.
set -euo pipefail

if [[ $# -ne 1 || $1 == -* ]]; then
    echo "usage: ${0##*/} DIR    (a folder that is new or empty)" >&2
    exit 2
fi
if [[ -e $1 && -n $(ls -A -- "$1") ]]; then
    echo "${0##*/}: $1 is not empty; name a new folder" >&2
    exit 2
fi

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
DIR=$1
PACT=${PACT:-pact}
[[ $PACT == */* ]] && PACT=$(realpath -- "$PACT")

# Nobody's own settings leak in, and nothing leaks out.
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
export HOME=$scratch XDG_CONFIG_HOME=$scratch
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 TZ=UTC
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE PACT_EDITOR
export PACT_SEED='meridian sales'

# day 2025-03-03: from here on it is that day.
day() { export PACT_TODAY=$1; }

# as NAME EMAIL VERB…: runs pact as that person. What it prints stays in $answer;
# what it complains of is shown only when it fails, with the line that asked for it.
answer=
as() {
    local input=/dev/null arg
    for arg in "$@"; do [[ $arg == - ]] && input=/dev/stdin; done
    if ! answer=$(
        export GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=$2 GIT_COMMITTER_NAME=$1 GIT_COMMITTER_EMAIL=$2
        shift 2
        # Not by -C: ids are drawn from the words of the command, and DIR is not to be among them.
        [[ $1 == init ]] || cd -- "$DIR"
        "$PACT" "$@" <"$input" 2>"$scratch/complaint"
    ); then
        local frame=0
        while [[ ${BASH_SOURCE[frame]} == */make.sh ]] && ((frame + 1 < ${#BASH_SOURCE[@]} - 1)); do
            frame=$((frame + 1))
        done
        echo "${BASH_SOURCE[frame]}:${BASH_LINENO[frame - 1]}: pact ${*:3}" >&2
        cat -- "$scratch/complaint" >&2
        exit 1
    fi
}

# keep NAME PERSON VERB…: the same, and the id that pact answers with is kept in $NAME.
keep() {
    local name=$1
    shift
    "$@"
    printf -v "$name" %s "${answer%%$'\n'*}"
    if [[ -z ${!name} ]]; then
        echo "${BASH_SOURCE[1]}:${BASH_LINENO[0]}: no id came back from: $*" >&2
        exit 1
    fi
}

# The people, by first name.
ann()    { as 'Ann Berg'         ann@meridian.example    "$@"; }
beth()   { as 'Beth Amankwah'    beth@meridian.example   "$@"; }
carys()  { as 'Carys Pugh'       carys@meridian.example  "$@"; }
colin()  { as 'Colin Baird'      colin@meridian.example  "$@"; }
dev()    { as 'Dev Patel'        dev@meridian.example    "$@"; }
grace()  { as 'Grace Adeyemi'    grace@meridian.example  "$@"; }
hanna()  { as 'Hanna Lindqvist'  hanna@meridian.example  "$@"; }
ivo()    { as 'Ivo Kessler'      ivo@meridian.example    "$@"; }
lena()   { as 'Lena Voss'        lena@meridian.example   "$@"; }
mei()    { as 'Mei Lin Tan'      mei@meridian.example    "$@"; }
nadia()  { as 'Nadia Rahman'     nadia@meridian.example  "$@"; }
omar()   { as 'Omar Haddad'      omar@meridian.example   "$@"; }
piotr()  { as 'Piotr Nowak'      piotr@meridian.example  "$@"; }
raj()    { as 'Raj Rao'          raj@meridian.example    "$@"; }
sofia()  { as 'Sofia Marchetti'  sofia@meridian.example  "$@"; }
tom()    { as 'Tom Okafor'       tom@meridian.example    "$@"; }
yusuf()  { as 'Yusuf Demir'      yusuf@meridian.example  "$@"; }

source "$here/people.sh"
source "$here/customers.sh"
for quarter in 2024-q2 2024-q3 2024-q4 2025-q1 2025-q2 2025-q3 2025-q4 2026-q1 2026-planning; do
    source "$here/$quarter.sh"
done
