#!/bin/sh
# scale-tools.sh [FOLDER]: puts PySpark and DuckDB, from PyPI, into a virtual environment of their own (.build/scale unless
# said otherwise), for the programs in Examples/scale, and prints the path of its Python. Where that does not work, one line
# says why, and the exit status is 69.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-$PWD/.build/scale}
fail() { echo "scale-tools.sh: $*" >&2; exit 69; }
command -v python3 >/dev/null || fail "there is no python3"
command -v java >/dev/null || fail "there is no java: Spark needs version 17 or later (sh Scripts/packages.sh scale)"
python=$folder/bin/python
if ! "$python" -c 'import duckdb, pyspark' 2>/dev/null; then
    mkdir -p "$folder"
    log=$folder/install.log
    { python3 -m venv "$folder" && "$python" -m pip install 'pyspark>=4,<5' 'duckdb>=1.3'; } >"$log" 2>&1 \
        || fail "PySpark and DuckDB cannot be installed: $(tail -n 1 "$log")"
fi
echo "$python"
