#!/usr/bin/env bash
# Runs the stages of docs/testing.md in order, or only those named, and says at the end how long each took.
# The exit code is 0 when every stage that was started passed.
set -uo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

all_stages=(prepare lint build tests documents browser fuzz proofs)
optional_stages=" browser fuzz proofs " # these are not started any more once latest_start is past
stages_that_need_build=" tests documents browser proofs "
latest_start=$((55 * 60))
seconds_per_fuzz_target=15

swift_tests() {
    swift test --skip-build --disable-xctest --scratch-path "$TAIZHANG_BUILD" "$@"
}

stage_prepare() { scripts/prepare.sh; }
stage_lint() { scripts/format.sh; }
stage_build() {
    swift build --build-tests --scratch-path "$TAIZHANG_BUILD" --explicit-target-dependency-import-check error
}
stage_tests() {
    local passed=yes
    swift_tests --skip ReadmeTests || passed=no
    # The independent verifier, with the vectors of RFC 8032 that it must know.
    python3 scripts/test_verify.py || passed=no
    [ $passed = yes ]
}
stage_documents() { swift_tests --filter ReadmeTests; }
stage_browser() { scripts/browser.sh --quiet; }
stage_fuzz() { scripts/fuzz.sh "$seconds_per_fuzz_target"; }
stage_proofs() { scripts/prove.sh quick; }

minutes() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }
budget() { sed -nE "s/^\| \`$1\` \|.*\| ([0-9]+) min.*/\1/p" docs/testing.md; }

build_failed=no
failed=no
summary=()

note() { # stage result seconds
    summary+=("$(printf '%-10s %-8s %6s of %2s min' "$1" "$2" "$(minutes "$3")" "$(budget "$1")")")
}

run_stage() {
    local stage=$1 start=$SECONDS result=passed
    if [ $build_failed = yes ] && [[ $stages_that_need_build == *" $stage "* ]]; then
        note "$stage" skipped 0
        return
    fi
    if [ "$SECONDS" -ge $latest_start ] && [[ $optional_stages == *" $stage "* ]]; then
        echo "== $stage: not started, $(minutes "$SECONDS") minutes are gone"
        note "$stage" skipped 0
        return
    fi
    echo "== $stage"
    if ! "stage_$stage"; then
        result=FAILED
        failed=yes
        [ "$stage" != build ] || build_failed=yes
    fi
    note "$stage" $result $((SECONDS - start))
}

stages=("$@")
[ $# -gt 0 ] || stages=("${all_stages[@]}")
for stage in "${stages[@]}"; do
    declare -F "stage_$stage" >/dev/null || { echo "no stage is called $stage; there are: ${all_stages[*]}" >&2; exit 2; }
done
for stage in "${stages[@]}"; do run_stage "$stage"; done

echo "== minutes by stage"
printf '%s\n' "${summary[@]}"
echo "all        $([ $failed = yes ] && echo FAILED || echo passed)  $(minutes "$SECONDS")"
[ $failed = no ]
