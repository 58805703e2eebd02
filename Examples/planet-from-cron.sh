#!/bin/sh
# planet-from-cron.sh SUBSCRIPTIONS FOLDER [OPTION...]: a planet that cron may run every ten minutes.
#
# Feeds are asked when they are due, and for what changed. When nothing did, the site is left as it is. A feed that fails
# keeps its last good entries. What follows the folder are options of feed fetch.
set -eu
[ $# -ge 2 ] || { echo "usage: planet-from-cron.sh SUBSCRIPTIONS FOLDER [OPTION...]" >&2; exit 64; }
subscriptions=$1 folder=$2
shift 2
mkdir -p "$folder"
cache=$folder/.feeds

status=0
feed -q fetch "$subscriptions" -d "$cache" --state "$folder/.state.db" "$@" || status=$?
newest=$(find "$cache" -name '*.atom' -newer "$folder/atom.xml" 2>/dev/null | head -n 1 || true)
if [ -n "$newest" ] || [ ! -e "$folder/atom.xml" ]; then
    feed merge "$cache" --title "A small planet" --site https://planet.example.org/ --limit 50 \
        | feed dedupe - \
        | feed publish "$folder"
fi
exit $status
