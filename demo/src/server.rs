//! The server itself: bound, served and stopped.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use anyhow::{Context, bail};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tower::ServiceExt;

use crate::faults::Dropped;
use crate::{Options, Result, ai, app, guard, upstream};

/// The time for open requests to end when the server is stopped.
const GRACE: Duration = Duration::from_secs(2);

/// The time limit for the head of a request: one that is sent byte by byte occupies one of few connections.
const HEADS: Duration = Duration::from_secs(5);

/// Starts a server and returns once it accepts connections.
///
/// # Errors
///
/// The error is one sentence for people: the port is busy, the database cannot be opened, an origin or an address is
/// invalid.
pub async fn start(options: Options) -> Result<Running> {
    let listener = bind(options.port).await?;
    let addr = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let mut tasks = Vec::new();

    let router = if let Some(real) = &options.upstream {
        upstream::router(real, &options)?
    } else {
        let demo = Arc::new(app::open(&options)?);
        tasks.push(tokio::spawn(ai::work(demo.clone(), stopped.clone())));
        app::router(demo, &options)?
    };
    let router = guard::guarded(router, &options.cors);
    tasks.push(tokio::spawn(serve(listener, router, stopped)));
    Ok(Running { addr, stop, tasks })
}

/// A server that accepts connections until it is stopped or dropped.
pub struct Running {
    addr: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Running {
    /// The address of the portal, with a trailing slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.addr)
    }

    /// The bound address, with the actual port.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Lets open requests end, closes the database and returns.
    pub async fn stop(self) {
        // If nobody listens, the tasks have ended already.
        let _ = self.stop.send(true);
        for task in self.tasks {
            let _ = task.await;
        }
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running").field("addr", &self.addr).finish_non_exhaustive()
    }
}

async fn bind(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            bail!("Port {port} is already in use: stop what runs there, or choose another one with --port.")
        }
        Err(error) => Err(error).with_context(|| format!("Port {port} cannot be opened")),
    }
}

async fn serve(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            // If the sender is gone, `Running` was dropped.
            _ = stopped.changed() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let connection = connection(stream, router.clone());
                    let watched = graceful.watch(connection);
                    connections.spawn(async move {
                        // A client that disconnects, and a scripted drop, are not errors.
                        let _ = watched.await;
                    });
                }
                // Probably out of file descriptors: gives others time to close.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
        while connections.try_join_next().is_some() {}
    }
    drop(listener);
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

/// Serves a connection. `axum::serve` cannot end a connection without an answer; an error from the service can, and
/// that is a scripted drop.
fn connection(
    stream: TcpStream,
    router: Router,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> {
    let service = service_fn(move |request: Request<Incoming>| {
        let router = router.clone();
        async move {
            let answer: std::result::Result<Response<Body>, Infallible> = router.oneshot(request.map(Body::new)).await;
            match answer {
                Ok(response) if response.extensions().get::<Dropped>().is_some() => {
                    Err(io::Error::other("dropped on request"))
                }
                Ok(response) => Ok(response),
                Err(never) => match never {},
            }
        }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADS)
        .serve_connection(TokioIo::new(stream), service)
}
