#!/usr/bin/env bash
# install.sh BINARY PREFIX
#
# Installs the binary and its bash completions below PREFIX, once it has shown that it runs on a
# machine without Swift: SQLite is the system's, the Swift libraries are inside.
set -euo pipefail

fail() {
  printf 'install: %s\n' "$@" >&2
  exit 1
}

(($# == 2)) || fail "usage: install.sh BINARY PREFIX"
readonly binary=$1 prefix=$2

libraries=$(ldd "$binary")
grep -q 'libsqlite3\.so' <<<"$libraries" || fail \
  "$binary does not load the system's libsqlite3, so its security updates would not reach it. ldd says:" "$libraries"
if inside=$(grep -E 'lib(swift|_?Foundation|dispatch|BlocksRuntime)[A-Za-z_]*\.so' <<<"$libraries"); then
  fail "$binary needs Swift libraries that other machines do not have. Build it with --static-swift-stdlib:" "$inside"
fi

if early=$(grep -E 'lib(zip|expat|freexl)\.so' <<<"$libraries"); then
  fail "$binary loads libraries for workbooks at every start; they are to be loaded when one is opened:" "$early"
fi

if ! mkdir -p "$prefix/bin" || [[ ! -w $prefix/bin ]]; then
  fail "$prefix/bin is not writable. Run 'sudo make install', or 'make install PREFIX=\$HOME/.local'."
fi
install -m 755 "$binary" "$prefix/bin/fallow"
printf 'install: %s\n' "$prefix/bin/fallow"

if completions=$("$binary" --generate-completion-script bash 2>/dev/null); then
  readonly folder=$prefix/share/bash-completion/completions
  install -d "$folder"
  printf '%s\n' "$completions" >"$folder/fallow"
  chmod 644 "$folder/fallow"
  printf 'install: %s\n' "$folder/fallow"
else
  printf 'install: no completions: the binary prints none\n' >&2
fi
