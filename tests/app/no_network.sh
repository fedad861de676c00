#!/bin/bash
# The programs listen on nothing and connect to nothing but the display and D-Bus: seen by the system calls they make.
#   no_network.sh BIN
set -euo pipefail
bin=$1
command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null || { echo "SKIP: strace does not work here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trace() { strace -f -qq -e trace=socket,bind,listen,connect,accept,accept4,sendto -o "$folder/calls" -A "$@"; }

"$bin/tracedesk-cli" demo "$folder/files" --cases 5 --persons 300 --days 8 >/dev/null
echo "grey heron reads" | trace "$bin/tracedesk-cli" new "$folder/s.tracedesk" --user owner >/dev/null
echo "grey heron reads" | trace "$bin/tracedesk-cli" import "$folder/s.tracedesk" "$folder/files/linelist.csv" --as tracedesk-linelist >/dev/null
echo "grey heron reads" | trace "$bin/tracedesk-cli" trace "$folder/s.tracedesk" >/dev/null
mkdir "$folder/pictures"
if [ -x "$bin/tracedesk" ] && [ -n "${DISPLAY:-}" ]; then
  printf 'grey heron reads\ngrey heron reads\n' | QT_QPA_PLATFORM=xcb trace "$bin/tracedesk" "$folder/s.tracedesk" --password-on-stdin --pictures "$folder/pictures" >/dev/null
fi

# Unix sockets to the display, D-Bus and the user database are no network.
if grep -E 'listen\(|accept4?\(' "$folder/calls"; then echo "FAIL: a program listens"; exit 1; fi
if grep -E '(socket|bind|connect)\(.*AF_(INET|INET6|PACKET)' "$folder/calls"; then echo "FAIL: a program uses the network"; exit 1; fi
echo "no network call among $(wc -l <"$folder/calls") socket calls"
