# The work of check-rooms.sh, which explains it and hands over the table in the environment.
# Written for any awk: a fresh Debian has mawk and no Python.

BEGIN {
  rows = split(ENVIRON["ROOMS"], row, "\n")
  for (r = 1; r <= rows; r++) {
    if (split(row[r], column, "|") < 3) continue
    room = trimmed(column[1])
    isRoom[room] = 1
    n = split(column[2], word, " ")
    for (w = 1; w <= n; w++) below[room, word[w]] = 1
    n = split(column[3], word, " ")
    for (w = 1; w <= n; w++) {
      outside[room, word[w]] = 1
      knowers[word[w]] = listed(knowers[word[w]], room)
    }
    allowed[room] = "the standard library"
    n = split(column[2] " " column[3], word, " ")
    for (w = 1; w <= n; w++) allowed[room] = listed(allowed[room], word[w])
  }
  n = split(ENVIRON["STANDARD_LIBRARY"], word, " ")
  for (w = 1; w <= n; w++) isStandard[word[w]] = 1
  n = split(ENVIRON["TOOLCHAIN"], word, " ")
  for (w = 1; w <= n; w++) isToolchain[word[w]] = 1
  clockRoom = ENVIRON["CLOCK_ROOM"]
  n = split(ENVIRON["PRODUCT_ROOMS"], word, " ")
  for (w = 1; w <= n; w++) isProduct[word[w]] = 1
}

FILENAME == "Package.swift" { readManifest($0); next }

FNR == 1 { endFile(); startFile() }

{
  code = codeOf($0)
  if (inRoom) {
    statements = split(code, statement, ";")
    for (s = 1; s <= statements; s++) checkImport(statement[s])
    if (!(room in isProduct) && code ~ /(^|[ \t])public[ \t]/ && code !~ /(^|[ \t])import[ \t]/)
      problem(FNR, room " is part of no product, so that nothing in it is public. Write package.")
  }
  if (code ~ /@testable([^A-Za-z0-9_]|$)/ && !sawComment && !previousSawComment)
    problem(FNR, "@testable does not say why. Write the reason in a comment on this line or the one before, or test what is package or public.")
  if (!mayReadClock) checkClock(code)
  previousSawComment = sawComment
  lineCount = FNR
}

END {
  endFile()
  if (files == 0) {
    print "rooms: no Swift file was found below Sources." > "/dev/stderr"
    exit 1
  }
  printf "rooms: %s, %s, %s\n", counted(files, "file"), counted(problems, "problem"),
    counted(warnings, "warning")
  exit (problems > 0)
}

# --- Files

function startFile(    part) {
  files++
  file = FILENAME
  split(file, part, "/")
  inSources = (part[1] == "Sources")
  room = part[2]
  inRoom = (inSources && room in isRoom)
  mayReadClock = (room == clockRoom || room == clockRoom "Tests")
  previousSawComment = 0
  top = 0
  if (inSources && !inRoom && !(room in saidUnknown)) {
    saidUnknown[room] = 1
    problem(1, "'" room "' is not a room. Move the file into one, or give it a row in Scripts/check-rooms.sh with a decision record.")
  }
}

function endFile() {
  if (file == "" || !inSources) return
  if (lineCount > 400)
    problem(401, "the file has " lineCount " lines; 400 is the limit. Split it by type, or by topic as Type+Topic.swift.")
  else if (lineCount > 300) {
    warnings++
    printf "%s:301: warning: the file has %d lines; aim for 300.\n", file, lineCount
  }
}

# --- Imports

# Notes which words Package.swift puts in quotes for each target, its dependencies among them.
function readManifest(line) {
  sub(/\/\/.*/, "", line)
  # `.target(name: "Wording")` is a dependency written the long way and starts no target.
  if (line ~ /\.(target|executableTarget|testTarget)\(/ && line !~ /\.target\(name: *"[^"]*"\)/) {
    inTargets = 1
    target = ""
  }
  while (inTargets && match(line, /"[^"]*"/)) {
    quoted = substr(line, RSTART + 1, RLENGTH - 2)
    line = substr(line, RSTART + RLENGTH)
    if (target == "") target = quoted
    else isDeclared[target, quoted] = 1
  }
}

function checkImport(text,    module) {
  text = trimmed(text)
  while (match(text, /^@[A-Za-z_][A-Za-z0-9_]*(\([^()]*\))?[ \t]*/) ||
    match(text, /^(public|package|internal|fileprivate|private)[ \t]+/))
    text = substr(text, RLENGTH + 1)
  if (text == "import") {
    problem(FNR, "the import names its module on another line. Write both on one line.")
    return
  }
  if (!sub(/^import[ \t]+/, "", text)) return
  sub(/^(typealias|struct|class|enum|protocol|let|var|func)[ \t]+/, "", text)
  gsub(/`/, "", text)
  match(text, /^[A-Za-z_][A-Za-z0-9_]*/)
  module = substr(text, 1, RLENGTH)

  if (module in isStandard) return
  if (module in isRoom) {
    if (!((room, module) in below)) {
      problem(FNR, room " imports " module ", which is not below it. Pass the value in from above, or move this code up. It may import: " allowed[room] ".")
      return
    }
  } else if (!((room, module) in outside)) {
    if (module in knowers)
      problem(FNR, room " imports " module ". Move this code to a room that may (" knowers[module] "), and pass values. It may import: " allowed[room] ".")
    else
      problem(FNR, room " imports " module ", which no room may. A new dependency is a decision record and a row's entry in Scripts/check-rooms.sh.")
    return
  }
  if (!(module in isToolchain) && !((room, module) in isDeclared))
    problem(FNR, room " imports " module ", but Package.swift does not give it. Add it to the dependencies of '" room "', or do without.")
}

# --- The clock

function checkClock(code,    name) {
  if (match(code, /(^|[^A-Za-z0-9_])Date(\.init)?[ ]*\([ ]*\)/)) name = "Date()"
  else if (code ~ /(^|[^A-Za-z0-9_])Date(\.init)?\(timeIntervalSinceNow:/)
    name = "Date(timeIntervalSinceNow:)"
  else if (code ~ /\.now([^A-Za-z0-9_]|$)/) name = ".now"
  else if (match(code, /(^|[^A-Za-z0-9_.])(clock_gettime|gettimeofday|time)\((nil|&|CLOCK_)/))
    name = "the system's time"
  else return
  problem(FNR, name " reads the clock. Take the day as a parameter: only " clockRoom " knows what day it is.")
}

# --- Code without comments and strings

# Returns the code of a line, each string as an empty one, and sets sawComment.
#
# kind[1...top] says what the reader is in, innermost last: "comment" (depth counts nested ones),
# "string" (hashes around it; isLong for """), "interpolation" (depth counts parentheses).
function codeOf(line,    i, end, two, c, out, rest) {
  sawComment = (top > 0 && kind[top] == "comment")
  if (top == 0 && line !~ /["\/]/) return line
  out = ""
  end = length(line)
  i = 1
  while (i <= end) {
    c = substr(line, i, 1)
    two = substr(line, i, 2)
    if (top > 0 && kind[top] == "comment") {
      if (two == "*/") { i += 2; if (--depth[top] == 0) top-- }
      else if (two == "/*") { i += 2; depth[top]++ }
      else i++
    } else if (top > 0 && kind[top] == "string") {
      if (c == "\\" && substr(line, i + 1, hashCount[top]) == hashes(hashCount[top])) {
        i += 1 + hashCount[top]
        if (substr(line, i, 1) == "(") { push("interpolation"); out = out "(" }
        i++
      } else if (c == "\"" && endsString(substr(line, i))) {
        i += (isLong[top] ? 3 : 1) + hashCount[top]
        out = out "\""
        top--
      } else i++
    } else if (two == "//") {
      sawComment = 1
      break
    } else if (two == "/*") {
      sawComment = 1
      push("comment")
      i += 2
    } else if ((c == "\"" || c == "#") && match(substr(line, i), /^#*"/)) {
      push("string")
      hashCount[top] = RLENGTH - 1
      i += hashCount[top]
      rest = substr(line, i)
      isLong[top] = (rest ~ /^"""[ \t\r]*$/)
      i += isLong[top] ? 3 : 1
      out = out "\""
    } else {
      if (top > 0 && c == "(") depth[top]++
      if (top > 0 && c == ")" && --depth[top] == 0) top--
      out = out c
      i++
    }
  }
  # Only a long string goes on in the next line.
  if (top > 0 && kind[top] == "string" && !isLong[top]) top--
  return out
}

function push(what) {
  top++
  kind[top] = what
  depth[top] = 1
}

function endsString(text,    quotes) {
  quotes = isLong[top] ? "\"\"\"" : "\""
  return substr(text, 1, length(quotes) + hashCount[top]) == quotes hashes(hashCount[top])
}

function hashes(count) { return substr("################", 1, count) }

# --- Words

function problem(line, text) {
  problems++
  printf "%s:%d: %s\n", file, line, text > "/dev/stderr"
}

function trimmed(text) {
  gsub(/^[ \t\r]+|[ \t\r]+$/, "", text)
  return text
}

function counted(count, noun) { return (count + 0) " " noun (count == 1 ? "" : "s") }

function listed(list, word) { return list == "" ? word : list ", " word }
