#!/bin/sh
# archive.sh STORE FOLDER INPUT...: keeps the entries of feeds in a store, and writes feeds of what it has.
#
# Run it every night. The feeds in FOLDER are made from everything that was ever put: the latest entries, the last week's,
# and what is about tides, however old. Files that would say the same are left as they are.
set -eu
[ $# -ge 3 ] || { echo "usage: archive.sh STORE FOLDER INPUT..." >&2; exit 64; }
store=$1 folder=$2
shift 2
mkdir -p "$folder"

status=0
feed -v store put "$store" "$@" || status=$?
feed store get "$store" --limit 50 --title "Latest" -o "$folder/latest.atom"
feed store get "$store" --since 7d --title "This week" -o "$folder/week.atom"
feed store get "$store" --match 'tide* OR "high water"' --title "Tides" -o "$folder/tides.atom"
exit $status
