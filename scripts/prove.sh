#!/usr/bin/env bash
# Proves that the ledger survives kills, power cuts, failing disks and tampering; docs/proofs-how.md says how.
#
#   scripts/prove.sh                      everything, in about an hour; writes docs/proofs.md
#   scripts/prove.sh quick                a few of each, in one to three minutes; writes nothing
#   scripts/prove.sh [quick] --seed N …   further words go to scripts/proofs/prove.py
set -euo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

if [ "${1:-}" = quick ]; then
    shift
    set -- --quick "$@"
else
    set -- --page docs/proofs.md "$@"
    scripts/proofs/try-powercut
fi
if [ -z "${TAIZHANG_PROGRAM:-}" ]; then
    swift build --product taizhang --scratch-path "$TAIZHANG_BUILD"
    TAIZHANG_PROGRAM=$(swift build --scratch-path "$TAIZHANG_BUILD" --show-bin-path)/taizhang
    export TAIZHANG_PROGRAM
fi
exec python3 scripts/proofs/prove.py "$@"
