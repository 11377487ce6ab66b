//! Connections that occupy the server of wasm-bindgen's test runner.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context, Result};

/// The threads that the server begins with.
const THREADS: usize = 4;
/// The time between two tries to connect.
const PAUSE: Duration = Duration::from_millis(20);

/// Open connections, one for each thread that the server begins with; closed when it is dropped.
///
/// tiny_http 0.12 gives a connection to a thread that waits, even if that thread was given another one a moment ago.
/// The second one is not served until the first ends, and a browser keeps connections open: of the half dozen that it
/// opens for the scripts of the tests' page, one often waited for five minutes. Without waiting threads the server
/// starts one for each connection.
pub struct Occupied {
    /// The address at which the server has to listen.
    pub address: SocketAddr,
    has_ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Occupied {
    /// Connects as soon as a server listens at a free port.
    pub fn begin() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("There is no free port")?;
        let address = listener.local_addr()?;
        let has_ended = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let has_ended = has_ended.clone();
            move || hold(address, &has_ended)
        });
        Ok(Self { address, has_ended, thread: Some(thread) })
    }
}

impl Drop for Occupied {
    fn drop(&mut self) {
        self.has_ended.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // It does not panic.
            let _ = thread.join();
        }
    }
}

fn hold(address: SocketAddr, has_ended: &AtomicBool) {
    let mut connections = Vec::new();
    while !has_ended.load(Ordering::Relaxed) {
        if connections.len() < THREADS {
            connections.extend(TcpStream::connect(address));
        }
        if connections.len() < THREADS && !connections.is_empty() {
            continue;
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_given_a_connection_for_each_thread_and_they_end_with_it() {
        let occupied = Occupied::begin().unwrap();
        let server = TcpListener::bind(occupied.address).unwrap();
        let connections: Vec<_> = (0..THREADS).map(|_| server.accept().unwrap().0).collect();
        drop(occupied);
        for mut connection in connections {
            assert_eq!(std::io::Read::read(&mut connection, &mut [0]).unwrap(), 0, "it is closed");
        }
    }
}
