#!/usr/bin/env bash
# Sees check-rooms.sh pass on a good package and fail on each kind of violation, with the right
# line. Everything happens in a temporary folder.
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cases=0 failures=0

# --- A good package

rooms=(CivilCalendar LandLifecycle Wording AlertPlanning Files Workbooks ContractImport ContractStore Reports
  Channels LandMonitor fallow)

# Package.swift gives every room everything, so that the table decides; only Channels is not given
# Wording, to see that an import must be declared as well.
make_package() {
  rm -rf "$folder/package"
  mkdir -p "$folder/package/Tests/WordingTests"
  cd "$folder/package"
  local room given
  {
    printf '  products: [.library(name: "LandLifecycle", targets: ["LandLifecycle"])],\n  targets: [\n'
    for room in "${rooms[@]}"; do
      mkdir -p "Sources/$room"
      printf '/// A type.\npackage struct %sSample {}\n' "$room" >"Sources/$room/Sample.swift"
      printf '.target(\n  name: "%s",\n  dependencies: [\n' "$room"
      printf '.target(name: "LandLifecycle"),\n'
      for given in "${rooms[@]}"; do
        [[ $given == LandLifecycle || $room-$given == Channels-Wording ]] || printf '"%s", ' "$given"
      done
      printf '.product(name: "%s", package: "p"), ' GRDB GRDBSQLite Crypto ArgumentParser
      printf ']),\n'
    done
    printf ']\n'
  } >Package.swift
}

# --- How a case is judged

# expect PASS-OR-FAIL NAME [EXPECTED-LINE-START…]: runs the check on the package and compares each
# line that names a file, in order, with the given starts.
expect() {
  local wanted=$1 name=$2 verdict=pass output
  shift 2
  cases=$((cases + 1))
  output=$("$scripts/check-rooms.sh" "$folder/package" 2>&1) || verdict=fail
  local lines=() complaint='' index
  mapfile -t lines < <(grep -E '^[A-Za-z/+. ]+:[0-9]+: ' <<<"$output" || true)
  [[ $verdict == "$wanted" ]] || complaint="the check was to $wanted"
  [[ ${#lines[@]} -eq $# ]] || complaint="expected $# lines, got ${#lines[@]}"
  for ((index = 0; index < $# && index < ${#lines[@]}; index++)); do
    local start=${*:index+1:1}
    [[ ${lines[index]} == "$start"* ]] || complaint="line $((index + 1)) is not '$start…'"
  done
  if [[ -n $complaint ]]; then
    failures=$((failures + 1))
    printf 'rooms self-test: %s: %s. The check said:\n%s\n\n' "$name" "$complaint" "$output" >&2
  fi
}

# refuses NAME FILE TEXT EXPECTED-LINE-START…: adds one file to a good package.
refuses() {
  make_package
  mkdir -p "$(dirname "$2")"
  printf '%b' "$3" >"$2"
  expect fail "$1" "${@:4}"
}

accepts() {
  make_package
  mkdir -p "$(dirname "$2")"
  printf '%b' "$3" >"$2"
  expect pass "$1" "${@:4}"
}

lines_of_code() { yes 'let x = 1' | head -n "$1"; }

# --- Cases

make_package
expect pass 'a good package'

# Every room imports every module once; the refused ones are written out here.
modules=("${rooms[@]}" ArgumentParser Crypto Foundation GRDB GRDBSQLite Glibc Swift Vapor)
declare -A accepted=(
  [CivilCalendar]='Swift'
  [LandLifecycle]='CivilCalendar Swift'
  [Wording]='CivilCalendar LandLifecycle Swift'
  [AlertPlanning]='CivilCalendar LandLifecycle Wording Swift'
  [Files]='Glibc Swift'
  [Workbooks]='CivilCalendar Wording Files Glibc Swift'
  [ContractImport]='CivilCalendar LandLifecycle Wording Files Workbooks Glibc Swift'
  [ContractStore]='CivilCalendar LandLifecycle Wording Crypto Foundation GRDB GRDBSQLite Swift'
  [Reports]='CivilCalendar LandLifecycle Wording Files Workbooks Foundation Swift'
  [Channels]='CivilCalendar LandLifecycle Foundation Glibc Swift'
  [LandMonitor]='CivilCalendar LandLifecycle Wording AlertPlanning Workbooks ContractImport ContractStore Reports Channels Foundation Glibc Swift'
  [fallow]='CivilCalendar LandLifecycle Wording AlertPlanning Files Workbooks ContractImport ContractStore Reports Channels LandMonitor ArgumentParser Foundation Glibc Swift'
)
for room in "${!accepted[@]}"; do
  make_package
  expected=()
  for index in "${!modules[@]}"; do
    module=${modules[index]}
    printf 'import %s\n' "$module" >>"Sources/$room/Imports.swift"
    [[ " ${accepted[$room]} " == *" $module "* ]] ||
      expected+=("Sources/$room/Imports.swift:$((index + 1)): $room imports $module")
  done
  expect fail "every import in $room" "${expected[@]}"
done

S=Sources/Wording/Late.swift
# shellcheck disable=SC2016 # The backticks are Swift's.
for form in 'import struct Foundation.Date' 'import func Foundation.pow' '@preconcurrency import Foundation' \
  'public import Foundation' 'package import Foundation' 'internal import Foundation' \
  '@preconcurrency public import Foundation' '@_exported import Foundation' \
  '@_spi(Testing) import Foundation' '@_implementationOnly import class Foundation.NSObject' \
  'import CivilCalendar; import Foundation' '  import Foundation  // why' 'import `Foundation`' \
  'import\tFoundation' '/* why */ import Foundation'; do
  refuses "the form '$form'" "$S" "import CivilCalendar\n$form\n" "$S:2: Wording imports Foundation. Move"
done
refuses 'an import after a regex with one quote' "$S" 'let a = /"/\nimport Foundation\n' "$S:2: Wording imports Foundation"
refuses 'an import on two lines' "$S" 'import\n  Foundation\n' "$S:1: the import names its module on another line"
refuses 'an import below #if' "$S" '#if os(Linux)\n  import Glibc\n#endif\n' "$S:2: Wording imports Glibc. Move this code to a room that may (Files, Workbooks, ContractImport, Channels, LandMonitor, fallow)"
refuses 'a sibling' Sources/Reports/R.swift 'import ContractStore\n' \
  'Sources/Reports/R.swift:1: Reports imports ContractStore, which is not below it'
refuses 'a module that no room may import' Sources/LandMonitor/M.swift 'import Vapor\n' \
  'Sources/LandMonitor/M.swift:1: LandMonitor imports Vapor, which no room may'
refuses 'a room that Package.swift does not give' Sources/Channels/C.swift 'import LandLifecycle\nimport Wording\n' \
  'Sources/Channels/C.swift:2: Channels imports Wording, but Package.swift does not give it'
refuses 'public where no product is' "$S" '/// public text\npackage let a = "public "\n  public static let b = 1\n' \
  "$S:3: Wording is part of no product"
accepts 'public in a product' Sources/LandLifecycle/Open.swift 'public let a = 1\n'
refuses 'a folder that is no room' Sources/Utils/U.swift 'let x = 1\n' "Sources/Utils/U.swift:1: 'Utils' is not a room"
refuses 'a file outside every folder' Sources/U.swift 'let x = 1\n' "Sources/U.swift:1: 'U.swift' is not a room"

for clock in 'Date()' 'Date( )' 'Date.init()' 'Foundation.Date()' 'Date.now' 'ContinuousClock.now' \
  'Date(timeIntervalSinceNow: 60)' 'time(nil)' 'gettimeofday(&now, nil)' 'clock_gettime(CLOCK_REALTIME, &now)' \
  '"today: \\(Date())"' '#"today: \\#(f("x", Date()))"#' '/* } */ Date()'; do
  refuses "the clock as $clock" "$S" "let a = 1\nlet b = $clock\n" "$S:2: "
done
refuses 'the clock inside a long string' "$S" 'let a = """\n  Date() \\("x" + f(\n    .now))\n  """\n' "$S:3: .now reads the clock"
refuses 'the clock in a test' Tests/WordingTests/T.swift 'let a = Date()\n' 'Tests/WordingTests/T.swift:1: Date() reads the clock'
accepts 'the clock in LandMonitor and its tests' Sources/LandMonitor/Clock.swift 'let a = Date()\n'
accepts "the clock in LandMonitor's tests" Tests/LandMonitorTests/T.swift 'let a = Date.now\n'

T=Tests/WordingTests/T.swift
refuses '@testable without a reason' "$T" 'import Testing\n@testable import Wording\n' "$T:2: @testable does not say why"
refuses 'one reason for two @testable' "$T" \
  '// The tables are internal.\n@testable import Wording\n@testable import LandLifecycle\n' "$T:3: @testable does not say why"
refuses '@testable alone on its line' "$T" '@testable\nimport Wording\n' "$T:1: @testable does not say why"
accepts '@testable with a reason before it' "$T" '// The table is internal.\n@testable import Wording\n'
accepts '@testable with a reason on its line' "$T" '@testable import Wording  // The table is internal.\n'

long=Sources/Wording/Long.swift
refuses 'a file of 401 lines' "$long" "$(lines_of_code 401)\n" "$long:401: the file has 401 lines; 400 is the limit"
accepts 'a file of 400 lines, with a warning' "$long" "$(lines_of_code 400)\n" "$long:301: warning: the file has 400 lines"
accepts 'a file of 301 lines, with a warning' "$long" "$(lines_of_code 301)\n" "$long:301: warning: the file has 301 lines"
accepts 'a file of 300 lines' "$long" "$(lines_of_code 300)\n"
accepts 'a long test' Tests/WordingTests/Long.swift "$(lines_of_code 401)\n"

accepts 'words in comments, strings and longer names' "$S" '
// import Foundation; Date(), .now, @testable
/* import Foundation /* nested */
import Foundation
Date() */ let a = 1
let b = "import Foundation // Date() \\" .now"
let c = #"Date() " \\(Date())"#
let d = #"""#
let e = """
import Foundation
  Date() "quoted" \\(b) @testable
"""
let f = ##"""
  """# \\(Date())
  """##
let g = UpDate(), h = x.nowhere, i = Date(day: 3), j = runtime(nil)
let k = a / 2, l = k /* .now */ / 3
'
accepts 'snippets in a documentation catalogue' Sources/Wording/Wording.docc/Code/Sample.swift 'import Foundation\nlet a = Date()\n'
accepts 'hidden folders' Sources/Wording/.build/Sample.swift 'import Foundation\n'
accepts 'an empty file' Sources/Wording/Empty.swift ''

make_package
find Sources -name '*.swift' -delete
expect fail 'a package without Swift files'
rm Package.swift
expect fail 'a folder without Package.swift'

if ((failures > 0)); then
  printf 'rooms self-test: %d of %d cases failed\n' "$failures" "$cases" >&2
  exit 1
fi
printf 'rooms self-test: %d cases passed\n' "$cases"
