#!/usr/bin/env bash
# check-linkage.sh FOLDER: no executable of a release build may need Foundation or its ICU at run time. Only feed-fetch,
# feed-dedupe-ledger and feed-store may contain it, for the database, feed-publish, for its templates, and
# feed-publish-preview, for its server. They are also the ones that may need libcurl: FeedStore brings it along with the
# subscriptions, feed-publish tells hubs, and the server's library knows how to ask. Only what takes --where may need PCRE2.
set -u
status=0
for program in "$1"/feed "$1"/feed-*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    case ${program##*/} in *.*) continue ;; esac
    if ldd "$program" | grep -E 'libFoundation|_FoundationICU|libswift'; then
        echo "$program links what it should not" >&2
        status=1
    fi
    case ${program##*/} in
    feed-merge | feed-store) ;;
    *)
        if readelf -d "$program" | grep 'NEEDED.*libpcre2'; then
            echo "$program links regular expressions without a filter" >&2
            status=1
        fi
        ;;
    esac
    case ${program##*/} in
    feed-publish | feed-publish-preview)
        if ldd "$program" | grep libsqlite3; then
            echo "$program links a database" >&2
            status=1
        fi
        continue
        ;;
    feed-fetch | feed-dedupe-ledger | feed-store) continue ;;
    esac
    if ldd "$program" | grep -E 'libcurl|libsqlite3'; then
        echo "$program links the web or a database" >&2
        status=1
    fi
    if nm "$program" 2>/dev/null | grep -q ' T .*10FoundationICU\|s10Foundation[0-9A-Z].*JSONSerialization'; then
        echo "$program contains full Foundation" >&2
        status=1
    fi
done
exit $status
