#!/bin/bash
# Feeds broken input to the parsers: scripts/fuzz.sh [SECONDS [TARGET…]]
#
# Each target of fuzz/Targets (encodings, pages, reader, rules; all unless named) is built with libFuzzer and the address
# sanitizer and run for SECONDS (15 unless given), beginning from fuzz/corpus/TARGET. Found inputs and builds stay outside
# the tree, in ${TAIZHANG_BUILD:-~/.cache/taizhang-build}/fuzz. An input that breaks something is kept as
# fuzz/corpus/TARGET/crash-…, named on the last line, and makes the exit status 1; it is then part of every later run.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-15}
targets=("${@:2}")
[[ ${#targets[@]} -gt 0 ]] || targets=(encodings pages reader rules)
work=${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}/fuzz
mkdir -p "$work"

flags=(-O -g -swift-version 6 -parse-as-library -enable-testing -sanitize=fuzzer,address -I "$work"
    -I Sources/CLibXML2 $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g'))
for feature in ExistentialAny MemberImportVisibility InternalImportsByDefault; do
    flags+=(-enable-upcoming-feature "$feature")
done

# Builds one module from the folders that hold it, when it is older than they are.
build_module() {
    local name=$1 object=$work/$1.o
    shift
    [[ $object -nt $0 && -z $(find "$@" "${built[@]}" -newer "$object" -print -quit) ]] || {
        echo "building $name"
        find "$@" -name '*.swift' -print0 | xargs -0 swiftc "${flags[@]}" -wmo -module-name "$name" \
            -emit-module -emit-module-path "$work/$name.swiftmodule" -emit-object -o "$object"
        touch "$object" # the compiler leaves an object alone that would not change
    }
    built+=("$object")
}

built=()
build_module OfficialText Sources/OfficialText
build_module OfficeDocuments Sources/OfficeDocuments
if [[ " ${targets[*]} " == *" reader "* || " ${targets[*]} " == *" rules "* ]]; then
    # The reader needs the words of the domain and nothing else of it.
    build_module Rectification Sources/Rectification/Vocabulary
    build_module Notices Sources/Notices
fi
if [[ " ${targets[*]} " == *" rules "* ]]; then
    build_module Resemblance Sources/Resemblance
    build_module Proofing Sources/Proofing
fi

# The runtime's own backtraces would hide the sanitizer's.
export SWIFT_BACKTRACE=enable=no
status=0
for target in "${targets[@]}"; do
    program=$work/fuzz-$target
    swiftc "${flags[@]}" -module-name "fuzz_$target" fuzz/Soundness.swift "fuzz/Targets/$target.swift" "${built[@]}" \
        $(pkg-config --libs libxml-2.0) -use-ld=lld -o "$program"
    mkdir -p "$work/corpus/$target"
    echo "fuzzing $target for $seconds s"
    "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="fuzz/corpus/$target/" \
        -print_final_stats=1 "$work/corpus/$target" "fuzz/corpus/$target" > "$work/$target.log" 2>&1 || {
        status=1
        tail -n 40 "$work/$target.log"
        echo "fuzz: $target broke; the input is $(sed -n 's/.*Test unit written to //p' "$work/$target.log")" >&2
        continue
    }
    grep -E 'number_of_executed_units|Done' "$work/$target.log"
done
exit $status
