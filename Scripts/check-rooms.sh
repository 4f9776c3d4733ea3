#!/usr/bin/env bash
# check-rooms.sh [PACKAGE]
#
# Checks what each room (a target below Sources) knows:
# - it imports the standard library, rooms below it, and the outside modules of its row, no others,
#   and Package.swift gives it what it imports (SwiftPM itself lets an undeclared import pass);
# - only LandMonitor reads the clock;
# - only the rooms of a product declare anything public: elsewhere package is enough;
# - @testable says why;
# - no file below Sources is over 400 lines; one over 300 gets a warning.
# Comments and strings are left out of account, code inside \(…) is not.
# It needs bash, find, sort and any awk. Scripts/test-check-rooms.sh sees it fail on each of these.
set -euo pipefail

# fallow → LandMonitor → {ContractImport, ContractStore, AlertPlanning, Reports, Channels}
#        → Workbooks → Files → Wording → LandLifecycle → CivilCalendar
#
# A row is: room | the rooms below it | the outside modules it may import.
# A room without outside modules is pure. A new word in the last column is a decision record.
ROOMS='
CivilCalendar  |                                     |
LandLifecycle  | CivilCalendar                       |
Wording        | LandLifecycle CivilCalendar         |
AlertPlanning  | Wording LandLifecycle CivilCalendar |
Files          |                                     | Glibc
Workbooks      | Files Wording CivilCalendar         | CXlsxWriter Glibc
ContractImport | Workbooks Files Wording LandLifecycle CivilCalendar | Glibc CWorkbooks
ContractStore  | Wording LandLifecycle CivilCalendar | GRDB GRDBSQLite Crypto Foundation
Reports        | Workbooks Files Wording LandLifecycle CivilCalendar | Foundation
Channels       | Wording LandLifecycle CivilCalendar | Foundation Glibc
LandMonitor    | ContractImport ContractStore AlertPlanning Reports Channels Workbooks Wording LandLifecycle CivilCalendar | Foundation Glibc
fallow         | LandMonitor ContractImport ContractStore AlertPlanning Reports Channels Workbooks Files Wording LandLifecycle CivilCalendar | ArgumentParser Foundation Glibc
'
STANDARD_LIBRARY='Swift RegexBuilder Synchronization'
TOOLCHAIN='Foundation Glibc' # Comes with Swift, so Package.swift does not name it.
CLOCK_ROOM='LandMonitor'
PRODUCT_ROOMS='LandLifecycle CivilCalendar fallow' # What fallow adds to a product's types for the parser has to be.
export ROOMS STANDARD_LIBRARY TOOLCHAIN CLOCK_ROOM PRODUCT_ROOMS

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "${1:-$scripts/..}"
export LC_ALL=C # Bytes are enough, and the same with every awk.

for needed in Package.swift Sources; do
  [[ -e $needed ]] || {
    printf 'rooms: %s has no %s. Give the folder of the package.\n' "$PWD" "$needed" >&2
    exit 1
  }
done
roots=(Sources)
[[ ! -d Tests ]] || roots+=(Tests)

files=()
while IFS= read -r -d '' file; do files+=("$file"); done < <(
  find "${roots[@]}" \( -name '*.docc' -o -name '.?*' \) -prune -o -name '*.swift' -type f -print0 |
    sort -z
)
awk -f "$scripts/check-rooms.awk" Package.swift "${files[@]}"
