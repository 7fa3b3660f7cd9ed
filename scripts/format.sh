#!/usr/bin/env bash
# Compares every Swift file of the project with .swift-format; with --fix, rewrites them as it wants.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=(lint --strict)
[ "${1:-}" != --fix ] || mode=(format --in-place)
find . -path './.*' -prune -o -name '*.swift' -print0 | xargs -0 swift format "${mode[@]}" --parallel
