#!/bin/sh
# Starts a Citus coordinator and two workers on 127.0.0.1, runs a command with DATABASE_URL of the
# coordinator, and clears all of it away.
#
#     CREATIVEFLOW_CITUS=/opt/pg17 tests/citus/cluster.sh psql ...
#
# CREATIVEFLOW_CITUS is the prefix of a PostgreSQL with Citus: the folder of bin/ and lib/.
# CREATIVEFLOW_CITUS_PORT is the coordinator's port, and the workers have the next two.
set -eu
prefix=${CREATIVEFLOW_CITUS:?set CREATIVEFLOW_CITUS to the prefix of a PostgreSQL with Citus}
port=${CREATIVEFLOW_CITUS_PORT:-58320}
[ $# -gt 0 ] || { echo "usage: tests/citus/cluster.sh COMMAND [ARGUMENT...]" >&2; exit 2; }

# PostgreSQL does not run as root, and the libraries of a moved folder are found by this variable.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups \
            env HOME=/ LD_LIBRARY_PATH="$prefix/lib" "$@"
    else
        env HOME=/ LD_LIBRARY_PATH="$prefix/lib" "$@"
    fi
}
sql() {
    as_owner "$prefix/bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$1" -U postgres \
        -d "$2" -c "$3" >/dev/null
}

folder=$(cd / && as_owner mktemp -d /tmp/citus-XXXXXXXX)
command=
stop() {
    [ -z "$command" ] || kill "$command" 2>/dev/null || true
    for node in 0 1 2; do
        as_owner "$prefix/bin/pg_ctl" -D "$folder/$node" -m immediate stop >/dev/null 2>&1 || true
    done
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

cd /
for node in 0 1 2; do
    as_owner "$prefix/bin/initdb" -D "$folder/$node" -U postgres --auth=trust --no-sync \
        --locale=C.UTF-8 --encoding=UTF8 >/dev/null
    as_owner tee -a "$folder/$node/postgresql.conf" >/dev/null <<SETTINGS
shared_preload_libraries = 'citus'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = $((port + node))
max_connections = 300
max_prepared_transactions = 100
fsync = off
synchronous_commit = off
full_page_writes = off
timezone = 'UTC'
citus.enable_statistics_collection = off
citus.node_conninfo = 'sslmode=disable'
SETTINGS
    as_owner "$prefix/bin/pg_ctl" -D "$folder/$node" -l "$folder/$node.log" -w start >/dev/null ||
        { cat "$folder/$node.log" >&2; exit 1; }
    sql $((port + node)) postgres "CREATE DATABASE creativeflow"
    sql $((port + node)) creativeflow "CREATE EXTENSION citus"
done
sql "$port" creativeflow "SELECT citus_set_coordinator_host('127.0.0.1', $port)"
for node in 1 2; do
    sql "$port" creativeflow "SELECT citus_add_node('127.0.0.1', $((port + node)))"
done
cd - >/dev/null
# Beside this shell, which is then free to clear away when it is stopped. A command beside it has
# no input unless it is given one.
exec 3<&0
DATABASE_URL="postgres://postgres@127.0.0.1:$port/creativeflow" "$@" <&3 &
command=$!
wait "$command"
