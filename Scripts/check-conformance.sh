#!/usr/bin/env bash
# Runs suites that others wrote, where they are, and fails below a floor. The floors only ever rise.
set -u
status=0
floor() {
    local suite=$1 wanted=$2 last passed
    last=$(../shared/conformance/run "$suite" 2>&1 | tail -1)
    passed=$(printf '%s\n' "$last" | sed -n 's/^passed \([0-9]*\) of .*/\1/p')
    echo "$suite: $last (floor $wanted)"
    [ "${passed:-0}" -ge "$wanted" ] || status=1
}
while read -r suite wanted; do floor "$suite" "$wanted"; done < Scripts/conformance-floors.txt
exit $status
