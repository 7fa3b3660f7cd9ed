#!/usr/bin/env bash
# Builds the program and shows it at work: imports notices into a new ledger, looks at what came in, and serves it to the
# browser until Ctrl-C. The ledger lies in a new folder among the system's temporary files; nothing else is written.
#   PORT=9000   serve there and not at 8080
#   SERVE=no    end instead of serving, for where nobody presses Ctrl-C
set -euo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

scripts/prepare.sh
swift build --product taizhang --scratch-path "$TAIZHANG_BUILD"
PATH=$(swift build --scratch-path "$TAIZHANG_BUILD" --show-bin-path):$PATH

ledger=$(mktemp -d "${TMPDIR:-/tmp}/taizhang.XXXXXX")/taizhang.db
shown() {
    printf '\n$ taizhang %s --ledger %s\n' "$*" "$ledger"
    taizhang "$@" --ledger "$ledger"
}

# Exit status 1 is an answer: what is no notice is refused with the reason, and the others go in all the same.
imported=0 refused=0
import() {
    local status=0
    shown import "$1" || status=$?
    case $status in
    0) imported=$((imported + 1)) ;;
    1) refused=$((refused + 1)) ;;
    *) exit $status ;;
    esac
}

shopt -s nullglob
for document in Samples/*.txt Samples/*.html ../shared/seeds/*.txt; do import "$document"; done
printf '\n%d imported, %d refused for the reason given\n' $imported $refused
[ $imported -gt 0 ]

shown inspections
ids=$(taizhang inspections --ledger "$ledger" | grep -oE '[a-z0-9]{16}')
shown ledger "${ids%%$'\n'*}"
shown verify
printf '\nThe ledger is %s; look further with:\n  %s --help\n' "$ledger" "$(command -v taizhang)"
[ "${SERVE:-yes}" != no ] || exit 0

# Whoever runs this a second time sees both ledgers, and not an error.
port=${PORT:-8080}
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    printf '\nPort %s is taken by another program; a free one is taken instead.\n' "$port"
    port=0
fi
printf '\n$ taizhang serve --port %s --health-port off --ledger %s\n' "$port" "$ledger"
exec taizhang serve --port "$port" --health-port off --ledger "$ledger"
