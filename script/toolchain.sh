# Where the toolchain is; sourced by bootstrap and enter with the checkout as working folder.

toolchain_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' script/packages.txt | awk '{print $1}'; }

# Debian 13 or newer (testing and unstable say no VERSION_ID).
toolchain_is_native() {
  [ "${TRACEDESK_TOOLCHAIN:-}" = root ] && return 1
  local id version
  id=$(. /etc/os-release 2>/dev/null; echo "${ID:-}")
  version=$(. /etc/os-release 2>/dev/null; echo "${VERSION_ID:-99}")
  [ "$id" = debian ] && [ "${version%%.*}" -ge 13 ]
}

toolchain_cache() { echo "${TRACEDESK_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/tracedesk}"; }

# One root for each package list: a changed list makes a new one beside the old.
toolchain_root() { echo "$(toolchain_cache)/debian13-$(toolchain_packages | sha256sum | cut -c1-12)"; }

toolchain_as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
