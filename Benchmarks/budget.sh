#!/bin/sh
# Counts the instructions of reading and converting fixtures, and fails where they exceed budgets.tsv by more than 3 %.
# budget.sh --record writes the counts as the new budgets.
set -eu
cd "$(dirname "$0")"
work=${BENCH_DIR:-.build/corpus}
import=../.build/release/feed-import
mkdir -p "$work"
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}
status=0
[ "${1-}" != --record ] || : > budgets.tsv
for fixture in rss:atom atom:atom rss:rss atom:json rss:jsonl; do
    kind=${fixture%:*} format=${fixture#*:}
    file=$work/$kind-1.xml
    [ -s "$file" ] || python3 corpus.py "$kind" "$file" 1
    found=$(count "$import" "$file" -f "$format")
    if [ "${1-}" = --record ]; then
        printf '%s\t%s\n' "$fixture" "$found" >> budgets.tsv
        continue
    fi
    budget=$(awk -v name="$fixture" '$1 == name { print $2 }' budgets.tsv)
    awk -v name="$fixture" -v found="$found" -v budget="$budget" 'BEGIN {
        printf "%-10s %12d instructions, %+.2f %% of the budget\n", name, found, (found / budget - 1) * 100
        exit found > budget * 1.03
    }' || { echo "budget.sh: $fixture takes more than 3 % above its budget" >&2; status=1; }
done
exit $status
