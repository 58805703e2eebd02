#!/bin/sh
# Builds the documentation of the public libraries into docs/api, from their symbol graphs.
set -eu
docc=$(command -v docc) || { echo "docs.sh: docc is not installed; it comes with Swift's toolchain" >&2; exit 69; }
work=.build/documentation
rm -rf "$work"
mkdir -p "$work"
for module in Syndication ArticleImport FeedOperations; do
    mkdir -p "$work/$module"
    swift build --target "$module" -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$PWD/$work/all"
    cp "$work/all/$module"*.symbols.json "$work/$module/"
    catalog=Sources/$module/$module.docc
    [ -d "$catalog" ] || { catalog=$work/$module.docc; mkdir -p "$catalog"; }
    "$docc" convert "$catalog" --additional-symbol-graph-dir "$work/$module" --output-path "docs/api/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "org.example.$module"
    echo "documented: docs/api/$module"
done
