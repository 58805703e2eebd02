#!/bin/sh
# Builds the documentation of the public libraries into docs/api, from the modules of a debug build.
set -eu
cd "$(dirname "$0")/.."
docc=$(command -v docc) || { echo "docs.sh: docc is not installed; it comes with Swift's toolchain" >&2; exit 69; }
scratch=${SCRATCH:-.build}
work=$scratch/documentation
rm -rf "$work"
mkdir -p "$work/c" docs/api
# The modules name those of C libraries, of which nothing shows in the public ones.
printf 'module %s {}\n' CLibXML2 CCMark CYAML CCurl > "$work/c/module.modulemap"
target=$(swiftc -print-target-info | sed -n 's/.*"triple": "\([^"]*\)".*/\1/p' | head -1)
modules=$(swift build --scratch-path "$scratch" --show-bin-path)/Modules
for module in Syndication ArticleImport FeedOperations FeedFetching; do
    mkdir -p "$work/$module"
    swift build --scratch-path "$scratch" --target "$module"
    swift symbolgraph-extract -module-name "$module" -target "$target" -I "$modules" -I "$work/c" \
        -minimum-access-level public -output-dir "$work/$module"
    catalog=Sources/$module/$module.docc
    [ -d "$catalog" ] || { catalog=$work/$module.docc; mkdir -p "$catalog"; }
    "$docc" convert "$catalog" --additional-symbol-graph-dir "$work/$module" --output-path "docs/api/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "org.example.$module"
    echo "documented: docs/api/$module"
done
