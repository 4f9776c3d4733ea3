#!/usr/bin/env bash
# Installs what a build needs besides Swift itself. Where everything is there, it changes nothing
# and says nothing.
set -euo pipefail

readonly oldest_major=6 oldest_minor=2
readonly swift=${SWIFT:-swift}

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

check_swift() {
  command -v "$swift" >/dev/null || fail \
    "'$swift' was not found in PATH. Install Swift $oldest_major.$oldest_minor or newer from https://www.swift.org/install/linux/." \
    "If it is installed for your account but not for root, keep the path: sudo env PATH=\"\$PATH\" make …"
  local version
  version=$("$swift" --version 2>&1) || fail "'$swift --version' failed:" "$version"
  [[ $version =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] || fail \
    "'$swift --version' names no version:" "$version"
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  if ((major < oldest_major || (major == oldest_major && minor < oldest_minor))); then
    fail "Swift $major.$minor is too old: Fallow needs $oldest_major.$oldest_minor or newer. See https://www.swift.org/install/linux/."
  fi
}

has_sqlite_headers() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' libsqlite3-dev 2>/dev/null) == installed ]] ||
    pkg-config --exists sqlite3 2>/dev/null ||
    [[ -e /usr/include/sqlite3.h ]]
}

# The headers of a library that opens or writes workbooks: its package, and the header it brings.
has_headers() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]] ||
    [[ -e /usr/include/$2 ]]
}

install_packages() {
  command -v apt-get >/dev/null || fail \
    "missing: $*. There is no apt-get here; install what your system calls them (Fedora: sqlite-devel libzip-devel expat-devel freexl-devel libxlsxwriter-devel), then run make again."
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail \
      "missing: $*. You are not root and there is no sudo; ask an administrator to run: apt-get install $*"
    as_root=(sudo)
    [[ -t 0 ]] || as_root+=(--non-interactive) # Nobody is there to type a password.
  fi
  printf 'setup: installing %s\n' "$*"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
  # One unreachable source must not stop the installation from another one.
  "${apt[@]}" update || printf 'setup: the package lists could not be updated; trying with the old ones\n' >&2
  "${apt[@]}" install --yes --no-install-recommends "$@" || fail \
    "could not install $*. Run it by hand to see why: apt-get install $*"
}

check_swift
missing=()
has_sqlite_headers || missing+=(libsqlite3-dev)
has_headers libzip-dev zip.h || missing+=(libzip-dev)
has_headers libexpat1-dev expat.h || missing+=(libexpat1-dev)
has_headers libfreexl-dev freexl.h || missing+=(libfreexl-dev)
has_headers libxlsxwriter-dev xlsxwriter.h || missing+=(libxlsxwriter-dev)
command -v git >/dev/null || missing+=(git ca-certificates) # SwiftPM fetches the packages with git.
((${#missing[@]} == 0)) || install_packages "${missing[@]}"
