#!/bin/sh
# Installs the system packages that are missing, on Debian and Ubuntu; elsewhere says what is needed.
# With `bench`, those for benchmarks too; with `scale`, those for the programs in Examples/scale; with `browser`, those for
# looking at pages in a browser; with `screenshots`, those for taking pictures of them.
set -eu
wanted="libxml2-dev libxml2-utils libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libpcre2-dev libcurl4-openssl-dev libsqlite3-dev libdeflate-dev libbrotli-dev openssl pkg-config python3 gcc libc6-dev"
[ "${1-}" != bench ] || wanted="$wanted valgrind sfeed curl"
[ "${1-}" != scale ] || wanted="$wanted python3-venv default-jre-headless"
case "${1-}" in browser | screenshots) wanted="$wanted chromium fonts-noto-core fonts-noto-cjk python3-venv" ;; esac
[ "${1-}" != screenshots ] || wanted="$wanted optipng pngquant"
if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or later is needed: https://www.swift.org/install/" >&2
    exit 69
fi
if ! command -v dpkg-query >/dev/null; then
    echo "note: not Debian or Ubuntu; needed are the packages that are there called: $wanted" >&2
    exit 0
fi
missing=
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$as_root apt-get update -q >/dev/null
# shellcheck disable=SC2086
$as_root apt-get install -q -y --no-install-recommends $missing >/dev/null
