//! Three nodes of Patroni over etcd, on 127.0.0.1, with synchronous replication.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use devdb::{Binaries, free_port};
use serde_json::Value;

/// The names of the nodes.
pub const NODES: [&str; 3] = ["a", "b", "c"];

/// A cluster for as long as this value lives. The programs `patroni` and `etcd` must be in `PATH`.
pub struct Cluster {
    folder: PathBuf,
    url: String,
    nodes: [Ports; NODES.len()],
    shell: Child,
    /// The shell reads orders here. The end of input shows that this process is gone, however it
    /// went, and the shell ends the cluster.
    orders: Option<ChildStdin>,
}

struct Ports {
    postgres: u16,
    rest: u16,
}

/// Arguments: the folder, and the ports of etcd for its clients and for its peers.
///
/// Each line of input starts a node. At the end, Patroni is killed first, since it would start its
/// server again; SIGQUIT stops a server at once.
const SHELL: &str = r#"
folder=$1 client=$2 peer=$3
exec 3<&0 </dev/null
end() {
    kill -KILL $(cat "$folder"/*.pid)
    for file in "$folder"/*/postmaster.pid; do
        server=$(head -n 1 "$file" 2>/dev/null) || continue
        while kill -QUIT "$server" 2>/dev/null && [ -e "$file" ]; do sleep 0.02; done
    done
    rm -rf "$folder"
}
trap end EXIT
etcd --data-dir "$folder/etcd" --name etcd --listen-client-urls "http://127.0.0.1:$client" \
    --advertise-client-urls "http://127.0.0.1:$client" --listen-peer-urls "http://127.0.0.1:$peer" \
    --initial-advertise-peer-urls "http://127.0.0.1:$peer" \
    --initial-cluster "etcd=http://127.0.0.1:$peer" > "$folder/etcd.log" 2>&1 &
echo $! > "$folder/etcd.pid"
while read -r node <&3; do
    patroni "$folder/$node.yml" >> "$folder/$node.log" 2>&1 &
    echo $! > "$folder/$node.pid"
done
"#;

impl Cluster {
    /// Starts a cluster, and waits until it is whole.
    pub fn start() -> Self {
        let binaries = Binaries::find().unwrap();
        // Where the server's user can go, if this is root.
        let folder = tempfile::Builder::new().prefix("patroni-").tempdir_in("/tmp").unwrap().keep();
        let ports = || free_port().unwrap();
        let nodes = NODES.map(|_| Ports { postgres: ports(), rest: ports() });
        let (client, peer) = (ports(), ports());
        let mut shell = Command::new("sh");
        devdb::without_settings(&mut shell);
        // The libraries of the server's programs.
        let programs = binaries.command("psql");
        shell.envs(programs.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.args(["-c", SHELL, "patroni-shell"]).arg(&folder);
        shell.args([client.to_string(), peer.to_string()]);
        shell.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // In a group of its own, so that Ctrl-C in the terminal reaches the owner alone.
        shell.process_group(0);
        if let Some((user, group)) = unprivileged() {
            chown(&folder, Some(user), Some(group)).unwrap();
            shell.uid(user).gid(group);
        }
        for (name, ports) in NODES.iter().zip(&nodes) {
            let text = configuration(name, ports, client, &folder, &binaries);
            fs::write(folder.join(format!("{name}.yml")), text).unwrap();
        }
        let mut shell = shell.spawn().unwrap();
        let orders = shell.stdin.take();
        let hosts = nodes.each_ref().map(|ports| format!("127.0.0.1:{}", ports.postgres));
        let url = format!(
            "postgres://postgres@{}/postgres?target_session_attrs=read-write&connect_timeout=2",
            hosts.join(",")
        );
        let cluster = Self { folder, url, nodes, shell, orders };
        for node in 0..NODES.len() {
            cluster.restart(node);
        }
        cluster.wait_until_whole();
        cluster
    }

    /// The URL of the leader, whichever node that is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The URL of a node, whatever its role.
    pub fn url_of(&self, node: usize) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.nodes[node].postgres)
    }

    /// The node that leads, if the others know one.
    pub fn leader(&self) -> Option<usize> {
        self.members().iter().position(|member| role(member) == "leader")
    }

    /// The node whose confirmation each commit waits for, if there is one.
    pub fn synchronous_standby(&self) -> Option<usize> {
        self.members().iter().position(|member| role(member) == "sync_standby")
    }

    /// Kills Patroni and all processes of the server on a node, as if its machine had stopped.
    pub fn kill(&self, node: usize) {
        let pid = |file: PathBuf| -> i32 {
            let text = fs::read_to_string(&file).unwrap();
            text.lines().next().unwrap().trim().parse().unwrap()
        };
        devdb::kill_with_children(pid(self.folder.join(format!("{}.pid", NODES[node])))).unwrap();
        let server = self.folder.join(NODES[node]).join("postmaster.pid");
        devdb::kill_with_children(pid(server)).unwrap();
    }

    /// Starts Patroni on a node that was killed. It joins the cluster as a standby.
    pub fn restart(&self, node: usize) {
        writeln!(self.orders.as_ref().unwrap(), "{}", NODES[node]).unwrap();
    }

    /// Waits until another node than this one leads, and returns that node.
    pub fn wait_for_leader_but(&self, node: usize) -> usize {
        let new = || self.leader().filter(|leader| *leader != node);
        self.wait("another leader", || new().is_some());
        new().unwrap()
    }

    /// Waits until a node leads, the others follow it, and commits wait for one of them.
    pub fn wait_until_whole(&self) {
        self.wait("a whole cluster", || {
            let members = self.members();
            let follow = |member: &&Value| {
                member["state"] == "streaming"
                    && ["replica", "sync_standby"].contains(&role(member))
            };
            self.leader().is_some()
                && self.synchronous_standby().is_some()
                && members.iter().filter(follow).count() == NODES.len() - 1
        });
    }

    fn wait(&self, what: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(
                start.elapsed() < Duration::from_secs(180),
                "still not: {what}: {:#?}\n{}",
                self.members(),
                self.logs()
            );
            // Another process brings it about, of which there is no other sign.
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Each node as the nodes that run know it: an empty object for one that they do not know.
    fn members(&self) -> [Value; NODES.len()] {
        let answers = self.nodes.iter().filter_map(|ports| get(ports.rest, "/cluster"));
        let cluster = answers.into_iter().next().unwrap_or_default();
        NODES.map(|name| {
            let members = cluster["members"].as_array().into_iter().flatten();
            let mut members = members.filter(|member| member["name"] == name);
            members.next().cloned().unwrap_or_default()
        })
    }

    fn logs(&self) -> String {
        let logs = NODES.map(|name| {
            let log = fs::read_to_string(self.folder.join(format!("{name}.log")));
            let log = log.unwrap_or_default();
            let lines: Vec<_> = log.lines().collect();
            format!("{name}:\n{}\n", lines[lines.len().saturating_sub(15)..].join("\n"))
        });
        logs.concat()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.orders.take());
        drop(self.shell.wait());
    }
}

fn role(member: &Value) -> &str {
    member["role"].as_str().unwrap_or_default()
}

/// The answer of Patroni's REST interface, if a node gives one.
fn get(port: u16, path: &str) -> Option<Value> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).ok()?;
    connection.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(connection, "GET {path} HTTP/1.0\r\n\r\n").ok()?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).ok()?;
    serde_json::from_str(answer.split_once("\r\n\r\n")?.1).ok()
}

/// The user and group for servers, if this is root, as whom PostgreSQL refuses to run.
fn unprivileged() -> Option<(u32, u32)> {
    let id = |arguments: &[&str]| -> u32 {
        let output = Command::new("id").args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
    };
    (id(&["-u"]) == 0).then(|| (id(&["-u", "nobody"]), id(&["-g", "nobody"])))
}

/// The shortest times that Patroni allows: it elects another leader 20 seconds after the last sign
/// of life.
fn configuration(
    name: &str,
    ports: &Ports,
    etcd: u16,
    folder: &std::path::Path,
    binaries: &Binaries,
) -> String {
    let (folder, bin) = (folder.display(), binaries.bin().display());
    let Ports { postgres, rest } = ports;
    format!(
        "scope: creativeflow
name: {name}
restapi:
  listen: 127.0.0.1:{rest}
  connect_address: 127.0.0.1:{rest}
etcd3:
  host: 127.0.0.1:{etcd}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 1
    retry_timeout: 3
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters:
        max_connections: 100
        fsync: 'off'
        full_page_writes: 'off'
        synchronous_commit: 'on'
        dynamic_shared_memory_type: mmap
  initdb:
  - encoding: UTF8
  - locale: C.UTF-8
postgresql:
  listen: 127.0.0.1:{postgres}
  connect_address: 127.0.0.1:{postgres}
  bin_dir: {bin}
  data_dir: {folder}/{name}
  pgpass: {folder}/{name}.pgpass
  remove_data_directory_on_rewind_failure: true
  remove_data_directory_on_diverged_timelines: true
  authentication:
    superuser:
      username: postgres
    replication:
      username: replicator
  parameters:
    unix_socket_directories: {folder}
  pg_hba:
  - local all all trust
  - host all all 127.0.0.1/32 trust
  - host replication all 127.0.0.1/32 trust
watchdog:
  mode: 'off'
"
    )
}
