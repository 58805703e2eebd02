#!/usr/bin/env bash
# Some modules may be imported by one target only (docs/architecture.md).
set -u
status=0
allow() {
    local module=$1 where=$2
    local found
    found=$(git grep -nE "^ *(public |package |internal |@[a-zA-Z]+ )*import $module\$" -- Sources | grep -vE "^Sources/($where)/")
    if [ -n "$found" ]; then
        echo "only $where may import $module:" >&2
        echo "$found" >&2
        status=1
    fi
}
allow CLibXML2 'SyndicationXML'
allow CCMark 'ArticleImport'
allow CYAML 'ArticleImport|feed-run'
allow CCurl 'FeedFetching'
allow CPCRE2 'FeedFiltering'
allow HeapModule 'FeedOperations'
allow CDeflate 'FeedStore|feed-publish'
allow CBrotli 'feed-publish'
allow CPosix 'FeedCommand'
allow GRDB 'FeedStore'
allow Mustache 'FeedPages'
allow ArgumentParser 'FeedCommand|DedupeCommand|feed-[a-z-]+'
# GRDB takes bytes only as Foundation's Data.
allow '(struct )?Foundation(\.Data)?' 'FeedStore|feed-publish-preview'
allow 'Flying(Fox|Socks)' 'feed-publish-preview'
allow 'Foundation(Essentials|Networking|XML|Internationalization)' 'none'
exit $status
