#!/usr/bin/env bash
# Measures Taizhang on generated notices and ends in a table: target, measured, met. All parts, or those that are named:
#   scripts/bench.sh [reading] [memory] [checking] [import] [verify] [record] [rebuild] [fold] [query] [pages] [similar]
# docs/benchmarks.md says what is measured against what. The result stays in $TAIZHANG_BUILD/bench.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

parts=("$@")
[ $# -gt 0 ] || parts=(reading memory checking import verify record rebuild fold query pages similar)

# The same flags and folder as `make release`: what is measured is what is delivered.
swift_build() { swift build -c release --static-swift-stdlib --scratch-path "$TAIZHANG_BUILD-release" "$@"; }
swift_build --product Benchmarks
swift_build --product taizhang
programs=$(swift_build --show-bin-path)

# Beside the build folder, so that ledgers lie on a disk and not in memory.
work=$TAIZHANG_BUILD/bench
rows=$work/rows.md
rm -rf "$work"
mkdir -p "$work"
for program in import record search adding; do
    cc -std=c11 -D_POSIX_C_SOURCE=200809L -O2 -Wall -Wextra -Werror -o "$work/$program" "bench/c/$program.c" -lsqlite3
done

measure() { "$programs/Benchmarks" "$@" --rows "$rows"; }

part_reading() { measure reading; }

part_memory() {
    local shape name
    while read -r shape name; do
        "$programs/Benchmarks" generate --shape "$shape" --megabytes 256 "$work/notices.txt"
        measure memory --name "$name" "$work/notices.txt"
        measure memory --name "$name" --taizhang "$programs/taizhang" "$work/notices.txt"
    done <<<$'notices a notice each\nsingle one notice'
    rm "$work/notices.txt"
}

part_import() { measure import --taizhang "$programs/taizhang" --writer "$work/import" "$work"; }

part_checking() { measure checking; }

# On the ledger that the import left.
part_verify() {
    [ -f "$work/ledger.db" ] || part_import
    measure verify "$work/ledger.db"
}

part_record() { measure record --writer "$work/record" "$work"; }

# On what the import and the recording left.
part_rebuild() {
    [ -f "$work/ledger.db" ] || part_import
    measure rebuild --name imported "$work/ledger.db"
    [ -f "$work/recorded.db" ] || part_record
    measure rebuild --name recorded "$work/recorded.db"
}

part_fold() { measure fold "$work"; }

# All findings in one inspection: nothing then keeps a page from being asked among all of them.
part_query() {
    local count
    for count in 10000 1000000; do
        "$programs/Benchmarks" fill --single --findings "$count" "$work/findings-$count.db"
    done
    measure query --searcher "$work/search" --name "one inspection" "$work/findings-10000.db" "$work/findings-1000000.db"
    rm "$work"/findings-{10000,1000000}.db
}

# As for `query`, all findings in one inspection; the page of an inspection then has all documents and headings to show, too.
part_pages() {
    scripts/prepare.sh curl wrk
    "$programs/Benchmarks" fill --single --findings 100000 "$work/findings-100000.db"
    mkdir "$work/pages"
    measure pages --taizhang "$programs/taizhang" "$work/findings-100000.db" "$work/pages"
    rm "$work/findings-100000.db"
}

# Python's packages lie in a folder of their own; after the first run nothing is fetched any more.
part_similar() {
    local environment=$TAIZHANG_BUILD/bench-python
    scripts/prepare.sh python3-venv
    if ! cmp -s bench/requirements.txt "$environment/requirements.txt"; then
        rm -rf "$environment"
        python3 -m venv "$environment"
        "$environment/bin/python" -m pip install --quiet --no-deps --disable-pip-version-check \
            --requirement bench/requirements.txt
        cp bench/requirements.txt "$environment/requirements.txt"
    fi
    mkdir "$work/similar"
    measure similar --python "$environment/bin/python" --script bench/similar.py "$work/similar"
    measure adding --writer "$work/adding" "$work/similar"
    rm -r "$work/similar"
}

machine() {
    printf '%s, commit %s, %s × %s, load average %s\n' "$(date -u +%FT%TZ)" \
        "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" "$(nproc)" \
        "$(sed -nE 's/^model name\s*: //p' /proc/cpuinfo | head -n 1)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
}

for part in "${parts[@]}"; do
    declare -F "part_$part" >/dev/null || { echo "no part is called $part" >&2; exit 2; }
done
{
    machine
    for part in "${parts[@]}"; do "part_$part"; done
    machine
    printf '\n| target | measured | met |\n| --- | --- | --- |\n'
    cat "$rows"
} | tee "$TAIZHANG_BUILD/bench.txt"
