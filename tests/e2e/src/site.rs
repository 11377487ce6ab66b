//! A static web server on another origin than the API's.

use crate::{Result, ports};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use std::path::Path;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A reserved port with nothing behind it yet: two servers may have to know each other.
pub struct Site {
    listener: TcpListener,
}

/// A site that answers until it is dropped.
pub struct OpenSite {
    task: JoinHandle<()>,
}

impl Site {
    /// Takes a free port.
    ///
    /// # Errors
    /// If there is none.
    pub async fn reserve() -> Result<Self> {
        Ok(Self { listener: ports::listen().await? })
    }

    /// Its origin, as pages name it.
    ///
    /// # Errors
    /// If the port is gone.
    pub fn origin(&self) -> Result<String> {
        Ok(format!("http://{}", self.listener.local_addr()?))
    }

    /// Serves `folder`, with `package` at `/quality-assessment/`, under this content security policy if there is one.
    ///
    /// # Errors
    /// If the policy cannot be a header.
    pub fn serve(self, folder: &Path, package: &Path, policy: Option<&str>) -> Result<OpenSite> {
        let precompressed = ServeDir::new(package).precompressed_br().precompressed_gzip();
        let mut router =
            Router::new().nest_service("/quality-assessment", precompressed).fallback_service(ServeDir::new(folder));
        if let Some(policy) = policy {
            let name: HeaderName = header::CONTENT_SECURITY_POLICY;
            router = router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_str(policy)?));
        }
        let task = tokio::spawn(async move {
            // It ends with the test; nobody waits for its result.
            _ = axum::serve(self.listener, router).await;
        });
        Ok(OpenSite { task })
    }
}

impl Drop for OpenSite {
    fn drop(&mut self) {
        self.task.abort();
    }
}
