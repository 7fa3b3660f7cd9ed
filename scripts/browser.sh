#!/usr/bin/env bash
# Tries the pages in a real browser, Debian's Chromium without a window; docs/testing.md says what is tried.
#
#   scripts/browser.sh [PYTEST ARGUMENT…]   every test, or those that are named: -k keyboard, test_paper.py
#   scripts/browser.sh screenshots          takes the pictures of docs/pages.md anew, into docs/images
#
# The program is the one in $TAIZHANG_BUILD, or that which TAIZHANG_PROGRAM names. Python's packages lie in
# $TAIZHANG_BUILD/browser; after the first run nothing is fetched any more.
set -euo pipefail
cd "$(dirname "$0")/.."
export TAIZHANG_BUILD="${TAIZHANG_BUILD:-$HOME/.cache/taizhang-build}"

packages=(
    chromium fonts-noto-cjk # the browser, and letters for it
    poppler-utils           # reads what it prints
    python3-venv
)
requirements=Tests/Browser/requirements.txt
work=$TAIZHANG_BUILD/browser
python=$work/venv/bin/python

scripts/prepare.sh "${packages[@]}"
if ! cmp -s "$requirements" "$work/requirements.txt"; then
    rm -rf "$work/venv"
    mkdir -p "$work"
    python3 -m venv "$work/venv"
    "$python" -m pip install --quiet --no-deps --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$work/requirements.txt"
fi
if [ -z "${TAIZHANG_PROGRAM:-}" ]; then
    swift build --product taizhang --scratch-path "$TAIZHANG_BUILD"
    TAIZHANG_PROGRAM=$(swift build --scratch-path "$TAIZHANG_BUILD" --show-bin-path)/taizhang
    export TAIZHANG_PROGRAM
fi
export PYTHONPYCACHEPREFIX=$work/pycache

if [ "${1:-}" = screenshots ]; then
    exec "$python" Tests/Browser/screenshots.py docs/images
fi
cd Tests/Browser
exec "$python" -m pytest "$@"
