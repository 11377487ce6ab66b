//! Connections that occupy the server of wasm-bindgen's test runner.

use std::{
    collections::VecDeque,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context, Result};

/// The number of connections: one for each thread that the server begins with.
const CONNECTIONS: usize = 4;
/// The time after which one of them is closed, and another one opened.
const PAUSE: Duration = Duration::from_millis(100);

/// Connections to the server that never ask for anything. They end when it is dropped.
///
/// tiny_http 0.12 gives a connection to a thread that waits, even if that thread was given another one a moment ago.
/// The second one is not served until a connection ends, and a browser keeps its own open: of the half dozen that it
/// opens for the scripts of the tests' page, one often waited for five minutes. As long as all threads are occupied,
/// the server starts another one for each connection; and whenever one of these here ends, its thread serves a
/// connection that waits.
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
    let mut connections = VecDeque::new();
    while !has_ended.load(Ordering::Relaxed) {
        if connections.len() >= CONNECTIONS {
            connections.pop_front();
        }
        while connections.len() < CONNECTIONS {
            let Ok(connection) = TcpStream::connect(address) else { break };
            connections.push_back(connection);
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_given_a_connection_for_each_thread_and_again_when_one_ends() {
        let occupied = Occupied::begin().unwrap();
        let server = TcpListener::bind(occupied.address).unwrap();
        let connections: Vec<_> = (0..=CONNECTIONS).map(|_| server.accept().unwrap().0).collect();
        drop(occupied);
        for mut connection in connections {
            assert_eq!(std::io::Read::read(&mut connection, &mut [0]).unwrap(), 0, "it is closed");
        }
    }
}
