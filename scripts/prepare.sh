#!/usr/bin/env bash
# Makes a Debian machine ready to build, test, prove and measure Taizhang: looks for Swift, installs what is missing.
# Says nothing but one line when all is there; can be run again. Names of further packages may follow:
#   scripts/prepare.sh [PACKAGE…]
set -euo pipefail
: "${TAIZHANG_BUILD:=$HOME/.cache/taizhang-build}"

packages=(
    build-essential pkg-config git ca-certificates # the compiler's linker and headers, and what fetches the packages
    libsqlite3-dev libxml2-dev zlib1g-dev          # the journal, HTML, and packed answers
    python3 util-linux                             # scripts/verify.py, and the proofs' own mounts
    "$@"                                           # what the caller needs besides
)
oldest_swift=6.2

say() { printf 'prepare: %s\n' "$*"; }
fail() { printf 'prepare: %s\n' "$*" >&2; exit 1; }

swift_version() { swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+(\.[0-9]+)?).*/\1/p' | head -n 1; }

check_swift() {
    command -v swift >/dev/null || fail "there is no swift in PATH; install 6.3 as https://www.swift.org/install/linux/ says, then run this again"
    local version
    version=$(swift_version)
    [ "$(printf '%s\n' "$oldest_swift" "$version" | sort -V | head -n 1)" = "$oldest_swift" ] ||
        fail "swift is ${version:-unknown}, and the package needs $oldest_swift or later; install 6.3 from https://www.swift.org/install/linux/"
}

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        fail "as root, run: apt-get install --no-install-recommends ${missing[*]}"
    say "installing Debian packages: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

check_swift
if command -v dpkg-query >/dev/null; then
    install_packages
else
    say "this is no Debian: see to it yourself that these are there: ${packages[*]}"
fi
say "swift $(swift_version) and the system's packages are there; building in $TAIZHANG_BUILD"
[ -d "$TAIZHANG_BUILD/checkouts" ] ||
    say "the first build fetches and compiles the dependencies too: about 6 minutes on two cores; later ones take seconds"
