//! A relay to the server, through which the server's messages pass.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Starts a relay to the server of this URL, and returns the relay's URL. Each message of the
/// server passes through `change`, with its kind: one byte, before the message's length. The relay
/// speaks neither TLS nor GSSAPI, whose answers are single bytes.
pub(crate) fn relay(
    url: &str,
    change: impl Fn(u8, Vec<u8>) -> Vec<u8> + Send + Sync + 'static,
) -> String {
    let (server, folder) = url.split_once("?host=").unwrap();
    let folder = folder.split('&').next().unwrap().replace("%2F", "/").replace("%2D", "-");
    let database = server.rsplit('/').next().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let change = Arc::new(change);
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let client = client.unwrap();
            // Each answer is several short writes, which would wait for one another.
            client.set_nodelay(true).unwrap();
            let socket = UnixStream::connect(format!("{folder}/.s.PGSQL.5432")).unwrap();
            let (mut from, mut to) = (client.try_clone().unwrap(), socket.try_clone().unwrap());
            std::thread::spawn(move || {
                drop(std::io::copy(&mut from, &mut to));
                drop(to.shutdown(Shutdown::Both));
            });
            let change = Arc::clone(&change);
            std::thread::spawn(move || answers(socket, client, &*change));
        }
    });
    format!("postgres://postgres@127.0.0.1:{port}/{database}?sslmode=disable&gssencmode=disable")
}

/// Starts a relay that counts. Returns its URL, and the number of round trips so far: each ends
/// with the server's `ReadyForQuery`.
pub(crate) fn counting(url: &str) -> (String, impl Fn() -> usize + use<>) {
    let trips = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&trips);
    let url = relay(url, move |kind, body| {
        counted.fetch_add(usize::from(kind == b'Z'), Ordering::SeqCst);
        body
    });
    (url, move || trips.load(Ordering::SeqCst))
}

fn answers(mut server: UnixStream, mut client: TcpStream, change: &dyn Fn(u8, Vec<u8>) -> Vec<u8>) {
    let mut head = [0; 5];
    while server.read_exact(&mut head).is_ok() {
        let length = u32::from_be_bytes(head[1..].try_into().unwrap()) as usize;
        let mut body = vec![0; length - 4];
        server.read_exact(&mut body).unwrap();
        let body = change(head[0], body);
        head[1..].copy_from_slice(&u32::try_from(body.len() + 4).unwrap().to_be_bytes());
        if client.write_all(&[&head[..], &body].concat()).is_err() {
            return;
        }
    }
}
