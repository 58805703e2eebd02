#!/usr/bin/env bash
# Runs suites that others wrote, where they are, and fails below a floor: cases passed, or F1 where the floor is a fraction.
# The floors only ever rise.
set -u
status=0
floor() {
    local suite=$1 wanted=$2 output reached
    output=$(../shared/conformance/run "$suite" 2>&1)
    case $wanted in
    0.*) reached=$(printf '%s\n' "$output" | sed -n 's/.*F1 \(0\.[0-9]*\).*/\1/p' | head -1) ;;
    *) reached=$(printf '%s\n' "$output" | tail -1 | sed -n 's/^passed \([0-9]*\) of .*/\1/p') ;;
    esac
    echo "$suite: ${reached:-nothing} (floor $wanted)"
    awk -v reached="${reached:-0}" -v wanted="$wanted" 'BEGIN { exit !(reached + 0 >= wanted + 0) }' || status=1
}
while read -r suite wanted; do floor "$suite" "$wanted"; done < Scripts/conformance-floors.txt
exit $status
