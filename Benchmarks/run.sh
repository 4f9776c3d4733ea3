#!/usr/bin/env bash
# Measures the long jobs, and prints one table of medians and ratios. `make bench` runs it.
#
# Nothing is installed and nothing leaves the machine; the files are temporary, some 5 GB for a
# million rows. Settings, by environment:
#   FALLOW_BENCH_ROWS     rows of the register that is imported (1000000)
#   FALLOW_BENCH_PARCELS  parcels of the database that is asked and judged (1000000)
#   FALLOW_BENCH_CHANGING how many of these change on the day (one in 1000, 50 at least)
#   FALLOW_BENCH_RUNS     runs of each long job, turn about with what it is compared with (5)
#   FALLOW_BENCH_PROGRAM  a program to measure instead of building one
#   PYTHON                a Python; DuckDB and pandas are compared with if it has them (python3)
set -euo pipefail

readonly rows=${FALLOW_BENCH_ROWS:-1000000}
readonly parcels=${FALLOW_BENCH_PARCELS:-1000000}
readonly runs=${FALLOW_BENCH_RUNS:-5}
readonly swift=${SWIFT:-swift}
readonly as_of=2026-11-20 day_before=2026-11-19
readonly changing=${FALLOW_BENCH_CHANGING:-$((parcels > 50000 ? parcels / 1000 : 50))}
readonly python=${PYTHON:-python3}

say() { printf 'bench: %s\n' "$*" >&2; }

fail() {
  printf 'bench: %s\n' "$@" >&2
  exit 1
}

for number in "$rows" "$parcels" "$changing" "$runs"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || fail "'$number' is not a number of rows, parcels or runs."
done
((rows >= 100 && parcels >= changing)) || fail "fewer than 100 rows or $changing parcels say nothing."
command -v sqlite3 >/dev/null ||
  fail "the sqlite3 shell is missing: the import is compared with its. On Debian: apt-get install sqlite3"

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/fallow-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# --- Build -------------------------------------------------------------------------------------

# built PACKAGE-FOLDER PRODUCT: builds a product as `make install` does, and prints its path.
built() {
  local options=(--package-path "$1" -c release --static-swift-stdlib -Xlinker --no-export-dynamic
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
    --product "$2")
  local program
  program=$("$swift" build "${options[@]}" --show-bin-path)/$2
  # One that another build linked with Swift's libraries beside it would be taken for this one.
  rm -f "$program"
  "$swift" build "${options[@]}" >&2 || return
  printf '%s\n' "$program"
}

say 'building'
fallow=${FALLOW_BENCH_PROGRAM:-}
[[ -n $fallow ]] || fallow=$(built . fallow)
fallow=$(realpath "$fallow")
generator=$(built Benchmarks register-generator)
measure=$(built Benchmarks measure)
# Kept aside: the micro-benchmarks build the package anew, with Swift's libraries beside it.
cp "$(built Benchmarks open-database)" "$work/open-database"
open_database=$work/open-database

# --- One contract ------------------------------------------------------------------------------

# With --scale the figures are those of a sample, which is a thousand: they keep their decimals.
say 'judging one contract, counting one deadline'
"$swift" package --package-path Benchmarks -c release benchmark --target JudgementBenchmarks \
  --format markdown --scale --no-progress >"$work/micro" 2>"$work/micro.log" ||
  fail 'the micro-benchmarks failed:' "$(tail -n 20 "$work/micro.log")"

# The settings, the data and the channels of whoever runs this are left alone.
unset "${!FALLOW_@}"
export HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work XDG_STATE_HOME=$work \
  XDG_CACHE_HOME=$work LC_ALL=C FALLOW_TODAY=$as_of

# --- Registers ---------------------------------------------------------------------------------

# generate FILE OPTION…: writes a register, and what it holds beside it.
generate() {
  "$generator" --output "$work/$1.csv" "${@:2}" >"$work/$1.counts"
}

# counted FILE WHAT: prints how many rows, contracts … a register holds.
counted() { sed -n "s/^$2=//p" "$work/$1.counts"; }

# query DATABASE SQL: prints one value.
query() { sqlite3 -readonly "$1" "$2"; }

# expect WHAT FOUND EXPECTED: no ratio is printed for work that was not done.
expect() { [[ $2 == "$3" ]] || fail "$1: found $2, expected $3. No ratio is printed."; }

say "writing registers of $rows, $((rows / 10)) and $parcels rows"
generate large --rows "$rows" --seed 1
generate small --rows $((rows / 10)) --seed 1
# All of it was settled years ago, but for some contracts that become overdue on the day.
generate settled --rows "$parcels" --seed 2 --years 2012-2016 --duplicates 0 \
  --changing $changing --changing-on $as_of

# --- Import ------------------------------------------------------------------------------------

results=$work/results
forget() { printf 'rm -f "%s" "%s-wal" "%s-shm"' "$1" "$1" "$1"; }
columns=$(head -n 1 "$work/large.csv" | tr ',' '\n' | awk '{ printf "%sc%d", (NR > 1) ? ", " : "", NR }')

# What people would otherwise take, if this Python has it.
others=()
for module in duckdb pandas; do
  if "$python" -c "import $module" 2>/dev/null; then
    others+=("$module")
  else
    say "$python has no $module, which is left out; on PyPI: pip install $module"
  fi
done

# by_others JOB REGISTER: measures a job by each of them.
by_others() {
  local module output=$work/peer.output
  for module in "${others[@]}"; do
    "$measure" "$runs" "$1-$module" --before "rm -f '$output'*" \
      "$python" Benchmarks/peers.py "$1-$module" "$2" "$output" >>"$results"
  done
  rm -f "$output"*
}

# The tables and indexes that an import fills, empty, for sqlite3 to fill them by INSERT … SELECT.
"$measure" 1 import-small "$fallow" import "$work/small.csv" --database "$work/small.db" \
  --as-of $as_of >>"$results"
sqlite3 -readonly "$work/small.db" "SELECT sql || ';' FROM sqlite_master
  WHERE type IN ('table', 'index') AND sql IS NOT NULL" >"$work/tables.sql"

say "importing $rows rows, $runs times, and $runs times by sqlite3 in two ways"
"$measure" "$runs" \
  import --before "$(forget "$work/large.db")" \
  "$fallow" import "$work/large.csv" --database "$work/large.db" --as-of $as_of ::: \
  sqlite3 --before "$(forget "$work/plain.db")" \
  sqlite3 "$work/plain.db" 'PRAGMA journal_mode = WAL' 'PRAGMA synchronous = FULL' \
  "CREATE TABLE register ($columns)" ".import --csv --skip 1 \"$work/large.csv\" register" ::: \
  same-tables --before "$(forget "$work/filled.db")" \
  sqlite3 "$work/filled.db" 'PRAGMA page_size = 16384' 'PRAGMA cache_size = -98304' \
  'PRAGMA journal_mode = WAL' 'PRAGMA synchronous = FULL' \
  "CREATE TABLE register ($columns)" ".import --csv --skip 1 \"$work/large.csv\" register" \
  ".read \"$work/tables.sql\"" '.read Benchmarks/same-tables.sql' >>"$results"
expect 'contracts imported' "$(query "$work/large.db" 'SELECT count(*) FROM parcels')" \
  "$(counted large contracts)"
expect 'contracts of the small register imported' \
  "$(query "$work/small.db" 'SELECT count(*) FROM parcels')" "$(counted small contracts)"
expect 'rows imported by sqlite3' "$(query "$work/plain.db" 'SELECT count(*) FROM register')" \
  "$(counted large rows)"
expect 'rows in the same tables by sqlite3' \
  "$(query "$work/filled.db" 'SELECT count(*) FROM status')" "$(counted large rows)"
database_size=$(stat -c %s "$work/large.db")
plain_size=$(stat -c %s "$work/plain.db")
by_others import "$work/large.csv"

say "importing the same $rows rows again"
entries=$(query "$work/large.db" 'SELECT count(*) FROM entry')
"$measure" "$runs" \
  again "$fallow" import "$work/large.csv" --database "$work/large.db" --as-of $as_of >>"$results"
expect 'entries after the same file again' "$(query "$work/large.db" 'SELECT count(*) FROM entry')" \
  "$entries"
rm -f "$work"/large.* "$work"/small.* "$work"/plain.* "$work"/filled.*

# --- One parcel --------------------------------------------------------------------------------

say "asking about one of $parcels parcels"
imported=$work/imported.db told=$work/told.db
"$fallow" import "$work/settled.csv" --database "$imported" --as-of $day_before >"$work/output" 2>&1
expect 'parcels' "$(query "$imported" 'SELECT count(*) FROM parcels')" "$parcels"
cp "$imported" "$told"
"$fallow" daily --database "$told" --as-of $day_before >"$work/output" 2>&1
# Most of the time the daily run has been when somebody asks.
today=$work/today.db
cp "$told" "$today"
"$fallow" daily --database "$today" --as-of $as_of >"$work/output" 2>&1
number=$(awk -F, -v line=$((parcels / 2)) 'NR == line { print $2 }' "$work/settled.csv")
for question in show why; do
  "$fallow" $question "$number" --database "$today" --as-of $as_of >"$work/output"
  grep -q -- "$number" "$work/output" || fail "'fallow $question $number' does not show it."
done
"$measure" $((runs * 8 + 1)) \
  show "$fallow" show "$number" --database "$today" --as-of $as_of ::: \
  why "$fallow" why "$number" --database "$today" --as-of $as_of ::: \
  due "$fallow" due --database "$today" --as-of $as_of ::: \
  open "$open_database" "$today" ::: \
  query sqlite3 -readonly "$today" "SELECT * FROM parcels WHERE supervision_number = '$number'" \
  >>"$results"

# --- All parcels -------------------------------------------------------------------------------

say "listing $parcels parcels"
listing="SELECT supervision_number, project, holder, town, stage, findings, next_due_on, area_cm2,
  is_key_project FROM status ORDER BY supervision_number"
"$measure" "$runs" \
  list "$fallow" list --format csv --database "$today" --as-of $as_of ::: \
  list-sqlite3 sqlite3 -readonly -csv "$today" "$listing" >>"$results"
expect 'lines of the list' \
  "$("$fallow" list --format csv --database "$today" --as-of $as_of | grep -c '')" $((parcels + 1))
by_others list "$work/settled.csv"
rm -f "$today"*

# --- The day -----------------------------------------------------------------------------------

say "judging $parcels parcels, $changing of which change"
# Waits for the disk: else whoever commits first would wait for the copy.
copy() { printf 'rm -f "%s"*; cp "%s" "%s"; sync "%s"' "$2" "$1" "$2" "$2"; }
# The rows that the daily run writes, and the entries that a rebuild reads, in its order.
update="UPDATE status INDEXED BY status_next_change SET fold_day = fold_day + 1,
  next_change_on = NULL, findings = findings || ' '
  WHERE next_change_on <= unixepoch('$as_of') / 86400"
log='SELECT number, transaction_number, body, contract_id FROM entry ORDER BY contract_id, number'
"$measure" "$runs" \
  daily --before "$(copy "$told" "$work/daily.db")" \
  "$fallow" daily --database "$work/daily.db" --as-of $as_of ::: \
  update --before "$(copy "$told" "$work/update.db")" \
  sqlite3 "$work/update.db" 'PRAGMA synchronous = FULL' 'BEGIN IMMEDIATE' "$update" COMMIT ::: \
  rebuild --before "$(copy "$told" "$work/rebuild.db")" \
  "$fallow" rebuild --database "$work/rebuild.db" --as-of $as_of ::: \
  read sqlite3 -readonly "$told" "$log" >>"$results"
# Once: with a million parcels it writes millions of alerts.
"$measure" 1 \
  first --before "$(copy "$imported" "$work/first.db")" \
  "$fallow" daily --database "$work/first.db" --as-of $as_of >>"$results"
overdue="SELECT count(*) FROM findings WHERE finding = 'start-overdue' AND since = '$as_of'"
expect 'rows updated by sqlite3' "$(query "$work/update.db" \
  "SELECT count(*) FROM status WHERE fold_day > unixepoch('$day_before') / 86400")" "$changing"
for database in daily first rebuild; do
  expect "starts overdue from $as_of by $database" "$(query "$work/$database.db" "$overdue")" \
    "$changing"
done

# --- The table ---------------------------------------------------------------------------------

printf '\nMedians of %d runs (show, why, due: %d; the first daily run: 1; the last ones: up to\n' \
  "$runs" $((runs * 8 + 1))
printf '1,000 samples of 1,000), on %d cores. Ratios are of wall times.\n\n' "$(nproc)"
awk -F '\t' -v rows="$rows" -v parcels="$parcels" -v changing="$changing" \
  -v size="$database_size" -v plain="$plain_size" '
  function line(label, job, note) {
    if (label in wall)
      printf "%-54s %10.3f %10.3f %9.1f  %s\n", job, wall[label], cpu[label], rss[label], note
  }
  function times(label, other) { return sprintf("%.2f", wall[label] / wall[other]) }
  { wall[$1] = $2; cpu[$1] = $3 + $4; rss[$1] = $5 / 1024 }
  END {
    printf "%-54s %10s %10s %9s  %s\n", "job", "wall s", "CPU s", "peak MiB", "ratio"
    line("import", "fallow import, " rows " rows",
      times("import", "sqlite3") " of sqlite3, " times("import", "same-tables") \
      " of it into the same tables; the database has " sprintf("%.2f of its bytes", size / plain))
    line("again", "fallow import, the same file again", times("again", "sqlite3") " of sqlite3")
    line("sqlite3", "sqlite3 .import of the same file", "")
    line("same-tables", "sqlite3 .import, then INSERT … SELECT into the same", "")
    line("import-duckdb", "DuckDB, every cell as text", "")
    line("import-pandas", "pandas, every cell as text", "")
    line("import-small", "fallow import, " int(rows / 10) " rows",
      sprintf("%.2f", rss["import"] / rss["import-small"]) " of this memory for ten times the rows")
    line("show", "fallow show, one of " parcels " parcels", times("show", "open") " of opening; " \
      times("show", "query") " of sqlite3")
    line("why", "fallow why", times("why", "open") " of opening; " times("why", "query") \
      " of sqlite3")
    line("due", "fallow due, when nothing falls due", times("due", "open") " of opening")
    line("open", "a program that only opens the same database", "")
    line("query", "sqlite3, one row by its number", "")
    line("list", "fallow list --format csv, " parcels " parcels",
      times("list", "list-sqlite3") " of sqlite3")
    line("list-sqlite3", "sqlite3 -csv, the same columns in the same order", "")
    line("list-duckdb", "DuckDB, four of them, from the register", "")
    line("list-pandas", "pandas, four of them, from the register", "")
    line("daily", "fallow daily, " changing " of " parcels " parcels change",
      times("daily", "update") " of sqlite3; " times("daily", "first") " of the first; " \
      times("daily", "rebuild") " of a rebuild")
    line("update", "sqlite3, the same " changing " rows by index", "")
    line("first", "fallow daily, the first one", "")
    line("rebuild", "fallow rebuild", times("rebuild", "read") " of sqlite3")
    line("read", "sqlite3, reading the same entries", "")
  }' "$results"
# Lines such as `### name` and `| Time (wall clock) (ns) | p0 | p25 | p50 | …`, a thousand a sample, or
# a million where the name says so.
awk -F '|' '
  /^### / { name = substr($0, 5) }
  /^\| Time/ {
    scale = $2 ~ /\(ns\)/ ? 1 : $2 ~ /\(ms\)/ ? 1e6 : $2 ~ /\(s\)/ ? 1e9 : 1e3
    printf "%-54s %10.1f ns\n", name, $5 * scale / (name ~ /1,000,000/ ? 1e6 : 1e3)
  }' "$work/micro"
