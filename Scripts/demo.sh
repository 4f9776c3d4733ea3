#!/usr/bin/env bash
# demo.sh BINARY
#
# The main job on SampleData: three registers come in, an officer asks about one parcel, the daily
# job says what changed and, run again, says nothing twice. It needs no network. The database, the
# settings and the home folder are temporary, so that yours are neither read nor written and no
# channel of yours is used.
set -euo pipefail

# The parcel that is shown and explained: any part of a number or a name that finds just one.
PARCEL='2024B00007'
AS_OF=2026-11-20
REGISTERS=(
  SampleData/national-register.csv
  SampleData/guangdong-register.csv # GBK, other headers
  SampleData/fallow-template.csv
)
LINES_SHOWN=40 # of each command

fail() {
  printf 'demo: %s\n' "$@" >&2
  exit 1
}

(($# == 1)) || fail "usage: demo.sh BINARY"
[[ -x $1 ]] || fail "$1 is not a program. Run 'make demo', which builds it."
[[ -n $PARCEL ]] || fail "PARCEL is empty: name a parcel of SampleData at the top of Scripts/demo.sh."
binary=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for register in "${REGISTERS[@]}"; do
  [[ -r $register ]] || fail "$register is missing."
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset "${!FALLOW_@}"
export HOME=$folder XDG_CONFIG_HOME=$folder XDG_DATA_HOME=$folder XDG_STATE_HOME=$folder \
  XDG_CACHE_HOME=$folder FALLOW_DATABASE=$folder/demo.db FALLOW_TODAY=$AS_OF

# The samples stand in the temporary folder too, where a rejects file may be written.
ln -s "$PWD/SampleData" "$folder/SampleData"
cd "$folder"

# fallow ARGUMENT…: prints the command line, then the first lines of what it says. An import that
# listed bad rows ends with 2, and the samples hold some on purpose.
fallow() {
  local argument words='' status=0 count
  for argument in "$@"; do
    if [[ $argument == *[[:space:]]* ]]; then argument="'$argument'"; fi
    words+=" $argument"
  done
  printf '\n$ fallow%s\n' "$words"
  "$binary" "$@" >"$folder/output" 2>&1 </dev/null || status=$?
  head -n "$LINES_SHOWN" "$folder/output"
  count=$(wc -l <"$folder/output")
  ((count <= LINES_SHOWN)) || printf '… %d more lines\n' $((count - LINES_SHOWN))
  ((status == 0)) || [[ $1 == import && $status == 2 ]] ||
    fail "'fallow$words' ended with exit code $status."
}

for register in "${REGISTERS[@]}"; do
  fallow import "$register"
done
fallow import SampleData/events.csv --as-of "$AS_OF"        # inspections, payments, progress
fallow quality --as-of "$AS_OF"
fallow list --idle overdue-start --as-of "$AS_OF"
fallow list --idle overdue-start --as-of "$AS_OF" --output 逾期未开工.xlsx
fallow show "$PARCEL" --as-of "$AS_OF"
fallow why "$PARCEL" --as-of "$AS_OF"
fallow due --within 90d --as-of "$AS_OF"
fallow daily --as-of "$AS_OF"
fallow daily --as-of "$AS_OF" # What was said once is not said again.

printf '\ndemo: done in %d s; the temporary database is removed.\n' "$SECONDS"
