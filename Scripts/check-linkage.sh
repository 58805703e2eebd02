#!/usr/bin/env bash
# check-linkage.sh FOLDER: no executable of a release build may need Foundation or its ICU at run time, and only feed-fetch
# and feed-dedupe-ledger may contain it, for the database; only feed-fetch may need libcurl.
set -u
status=0
for program in "$1"/feed "$1"/feed-*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    case $program in *.*) continue ;; esac
    if ldd "$program" | grep -E 'libFoundation|_FoundationICU|libswift'; then
        echo "$program links what it should not" >&2
        status=1
    fi
    [ "${program##*/}" != feed-fetch ] || continue
    if ldd "$program" | grep 'libcurl'; then
        echo "$program links what is feed-fetch's" >&2
        status=1
    fi
    [ "${program##*/}" != feed-dedupe-ledger ] || continue
    if ldd "$program" | grep 'libsqlite3'; then
        echo "$program links a database" >&2
        status=1
    fi
    if nm "$program" 2>/dev/null | grep -q ' T .*10FoundationICU\|s10Foundation[0-9A-Z].*JSONSerialization'; then
        echo "$program contains full Foundation" >&2
        status=1
    fi
done
exit $status
