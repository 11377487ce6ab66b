//! The demo server of one test, with its own database.

use crate::seeded::write_seeded;
use crate::{Check, PATIENCE, Result, ports};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A demo server with a held stand-in AI: it makes a step only when the test says so.
pub struct Server {
    running: demo::Running,
    http: reqwest::Client,
    check: Check,
    _folder: TempDir,
}

/// The person to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A supervisor, who may edit.
    Supervisor,
    /// An agent, who may see their own assessments.
    Agent,
    /// A manager, who may edit and manages scorecards.
    Manager,
}

impl Role {
    /// The demo's word for the role.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Supervisor => "supervisor",
            Self::Agent => "agent",
            Self::Manager => "manager",
        }
    }
}

impl Server {
    /// Starts a server on a free port. Its AI is held until [`Server::step`] or [`Server::finish_run`].
    ///
    /// # Errors
    /// If it cannot be started.
    pub async fn start() -> Result<Self> {
        Self::start_for(&[]).await
    }

    /// Starts a server whose API pages of these other origins may call.
    ///
    /// # Errors
    /// If it cannot be started.
    pub async fn start_for(origins: &[String]) -> Result<Self> {
        let dist = std::env::var_os("QA_DIST").map(PathBuf::from);
        Self::begin(origins, dist.unwrap_or_else(|| demo::Options::default().dist)).await
    }

    /// Starts a server that serves the widget from this folder, for example the package instead of the built page.
    ///
    /// # Errors
    /// If it cannot be started.
    pub async fn start_serving(dist: &Path) -> Result<Self> {
        Self::begin(&[], dist.to_owned()).await
    }

    async fn begin(origins: &[String], dist: PathBuf) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let db = folder.path().join("demo.sqlite3");
        write_seeded(&db).await?;
        let (check, observer) = Check::begin();
        let options = demo::Options {
            port: 0,
            db,
            dist,
            faults: true,
            speed: 50.0,
            cors: origins.to_vec(),
            observer: Some(observer),
            ..demo::Options::default()
        };
        let mut running = demo::start(options.clone()).await?;
        while !ports::is_new(running.addr().port()) {
            running.stop().await;
            running = demo::start(options.clone()).await?;
        }
        let server = Self { running, http: reqwest::Client::new(), check, _folder: folder };
        server.post("demo/hold", Value::Null).await?;
        Ok(server)
    }

    /// The address of `path`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running.url())
    }

    /// Lets the AI score one more criterion.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn step(&self) -> Result {
        self.post("demo/step", json!({})).await
    }

    /// Lets the AI finish its run.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn finish_run(&self) -> Result {
        self.post("demo/step", json!({"to": "end"})).await
    }

    /// Lets a second supervisor edit an assessment; with `{}` they choose the edit.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn colleague(&self, id: u32, patch: Value) -> Result {
        self.post(&format!("demo/colleague/{id}"), patch).await
    }

    /// Sets the faults for future requests. If a test has to be faster than a request, that request is `held` and not
    /// delayed: it goes on when the test sets other faults or none, not after some time.
    ///
    /// # Errors
    /// If the server does not know them.
    pub async fn faults(&self, rules: Value) -> Result {
        let answer = self.http.put(self.url("demo/faults")).json(&rules).send().await?;
        Ok(answer.error_for_status().map(drop)?)
    }

    /// Removes all faults.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn no_faults(&self) -> Result {
        self.forget("demo/faults").await
    }

    /// The number of requests so far with this method and this end of a path, without those of the portal's own list:
    /// that follows the element's events at its own pace.
    ///
    /// # Errors
    /// If the server does not say.
    pub async fn requests(&self, method: &str, path_end: &str) -> Result<usize> {
        let fits = |r: &&Value| {
            let is_of_list = r["query"] == "format=summary";
            r["method"] == method && r["path"].as_str().is_some_and(|path| path.ends_with(path_end)) && !is_of_list
        };
        Ok(self.list("demo/requests").await?.iter().filter(fits).count())
    }

    /// The number of requests since the last reset that met a scripted fault.
    ///
    /// # Errors
    /// If the server does not say.
    pub async fn faults_met(&self) -> Result<usize> {
        Ok(self.list("demo/requests").await?.iter().filter(|request| request["metFault"] == true).count())
    }

    /// Waits until this many requests with this method and end of a path have been answered.
    ///
    /// # Errors
    /// If they do not come, or if the server does not say.
    pub async fn answered(&self, method: &str, path_end: &str, count: usize) -> Result {
        let start = Instant::now();
        while self.requests(method, path_end).await? < count {
            if start.elapsed() > PATIENCE {
                return Err(format!("no {count} requests {method} {path_end} came").into());
            }
            // Polls, since nothing reports it.
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Resets everything except sign-ins; its AI is held again.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn reset(&self) -> Result {
        self.post("demo/reset", Value::Null).await?;
        self.post("demo/hold", Value::Null).await
    }

    /// Clears the list of requests.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn forget_requests(&self) -> Result {
        self.forget("demo/requests").await
    }

    /// Reports by browsers against the content security policy.
    ///
    /// # Errors
    /// If the server does not say.
    pub async fn policy_reports(&self) -> Result<Vec<Value>> {
        self.list("demo/csp-reports").await
    }

    /// A token for a role, valid for this many seconds.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn token(&self, role: Role, lifetime: u64) -> Result<String> {
        let body = json!({"user": role.word(), "lifetime": lifetime});
        let answer = self.http.post(self.url("demo/sign-in")).json(&body).send().await?;
        let answer: Value = answer.error_for_status()?.json().await?;
        Ok(answer["token"].as_str().ok_or("no token")?.to_owned())
    }

    /// An API key of a role: a token that does not say whose it is.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn api_key(&self, role: Role) -> Result<String> {
        let answer = self.http.post(self.url("demo/api-key")).json(&json!({"user": role.word()})).send().await?;
        let answer: Value = answer.error_for_status()?.json().await?;
        Ok(answer["token"].as_str().ok_or("no key")?.to_owned())
    }

    /// Sends somebody else's request to the API, bypassing the browser. Returns the answer's body.
    ///
    /// # Errors
    /// If the API refuses.
    pub async fn call(&self, role: Role, method: &str, path: &str, body: Value) -> Result<Value> {
        let token = self.token(role, 60).await?;
        let url = self.url(&format!("api/mind/{path}"));
        let request = self.http.request(method.parse()?, url).bearer_auth(token);
        let request = if body.is_null() { request } else { request.json(&body) };
        Ok(request.send().await?.error_for_status()?.json().await?)
    }

    async fn list(&self, path: &str) -> Result<Vec<Value>> {
        Ok(self.http.get(self.url(path)).send().await?.error_for_status()?.json().await?)
    }

    async fn forget(&self, path: &str) -> Result {
        Ok(self.http.delete(self.url(path)).send().await?.error_for_status().map(drop)?)
    }

    async fn post(&self, path: &str, body: Value) -> Result {
        Ok(self.http.post(self.url(path)).json(&body).send().await?.error_for_status().map(drop)?)
    }
}

impl Drop for Server {
    /// Whatever a test is about, its requests and answers must match the OpenAPI document.
    fn drop(&mut self) {
        let broken = self.check.end();
        if !std::thread::panicking() {
            assert!(broken.is_empty(), "the API's own document was broken:\n{}", broken.join("\n"));
        }
    }
}
