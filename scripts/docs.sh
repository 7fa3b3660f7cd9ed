#!/usr/bin/env bash
# Writes the API documentation of every library target to .build/docs, as pages for any static file server.
set -euo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

targets=()
for folder in Sources/*/; do
    target=$(basename "$folder")
    [ -f "$folder/module.modulemap" ] || [ "$target" = taizhang ] || targets+=(--target "$target")
done
rm -rf .build/docs
mkdir -p .build
swift package --disable-sandbox --scratch-path "$TAIZHANG_BUILD" generate-documentation "${targets[@]}" \
    --enable-experimental-combined-documentation --transform-for-static-hosting --output-path .build/docs
echo "to read it: python3 -m http.server --directory .build/docs 8080, then http://localhost:8080/documentation/"
