//! A separate server for each test, and its callers.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use demo::{Options, Running};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A speed so low that only `step` moves anything.
pub const STANDING_STILL: f64 = 1e-6;

/// A server with its own database.
pub struct Server {
    running: Running,
    folder: TempDir,
    client: Client,
}

/// A person who is signed in there.
pub struct Person<'a> {
    server: &'a Server,
    pub token: String,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub json: Value,
}

impl Server {
    /// Starts a server with a held AI and faults allowed.
    pub async fn start() -> Self {
        Self::with(|options| {
            options.faults = true;
            options.speed = STANDING_STILL;
        })
        .await
    }

    pub async fn with(choose: impl FnOnce(&mut Options)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut options = Options {
            port: 0,
            db: folder.path().join("data/demo.sqlite3"),
            dist: folder.path().join("dist"),
            ..Options::default()
        };
        choose(&mut options);
        Self {
            running: demo::start(options).await.expect("a server"),
            folder,
            client: Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client"),
        }
    }

    /// Stops the server, and starts it again with the same database.
    pub async fn restarted(self, speed: f64) -> Self {
        self.running.stop().await;
        let options = Options {
            port: 0,
            db: self.folder.path().join("data/demo.sqlite3"),
            dist: self.folder.path().join("dist"),
            faults: true,
            speed,
            ..Options::default()
        };
        Self { running: demo::start(options).await.expect("a server"), ..self }
    }

    pub fn dist(&self) -> PathBuf {
        let dist = self.folder.path().join("dist");
        std::fs::create_dir_all(&dist).expect("a folder");
        dist
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{}", self.running.url(), path.trim_start_matches('/'))
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.address(path))
    }

    pub async fn get(&self, path: &str) -> reqwest::Response {
        self.request(Method::GET, path).send().await.expect("an answer")
    }

    /// Sends a path as it is; a client would normalise its dots.
    pub async fn raw_status(&self, path: &str) -> u16 {
        let (addr, path) = (self.running.addr(), path.to_owned());
        let head = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(addr)?;
            write!(stream, "GET {path} HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\r\n")?;
            let mut text = Vec::new();
            stream.read_to_end(&mut text)?;
            std::io::Result::Ok(String::from_utf8_lossy(&text).into_owned())
        });
        let head = head.await.expect("no panic").expect("an answer");
        let status = head.split(' ').nth(1).expect("a status line");
        status.parse().expect("a number")
    }

    /// The server's output to a client that sends this and nothing more, until it hangs up.
    pub async fn unfinished(&self, head: &'static str) -> String {
        let addr = self.running.addr();
        let response = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(addr)?;
            stream.write_all(head.as_bytes())?;
            let mut text = Vec::new();
            stream.read_to_end(&mut text)?;
            std::io::Result::Ok(String::from_utf8_lossy(&text).into_owned())
        });
        response.await.expect("no panic").expect("an end")
    }

    /// Sends a request to the demo itself.
    pub async fn tell(&self, method: Method, path: &str, body: Value) -> Answer {
        answer(self.request(method, path).json(&body)).await
    }

    pub async fn script(&self, rules: Value) {
        let response = self.tell(Method::PUT, "/demo/faults", rules).await;
        assert_eq!(response.status, 204, "{}", response.json);
    }

    pub async fn step(&self) -> Value {
        self.tell(Method::POST, "/demo/step", json!({})).await.json
    }

    pub async fn finish(&self) {
        self.tell(Method::POST, "/demo/step", json!({ "to": "end" })).await;
    }

    pub async fn sign_in(&self, user: &str) -> Person<'_> {
        self.sign_in_for(user, 3600).await
    }

    pub async fn sign_in_for(&self, user: &str, lifetime: i64) -> Person<'_> {
        let body = json!({ "user": user, "lifetime": lifetime });
        let response = self.tell(Method::POST, "/demo/sign-in", body).await;
        Person { server: self, token: response.json["token"].as_str().expect("a token").to_owned() }
    }
}

impl Person<'_> {
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.server.request(method, &format!("/api/mind{path}")).bearer_auth(&self.token)
    }

    pub async fn get(&self, path: &str) -> Answer {
        answer(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        answer(self.request(Method::POST, path).json(&body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        answer(self.request(Method::PATCH, path).json(&body)).await
    }

    pub async fn assessment(&self, id: i64) -> Value {
        let response = self.get(&format!("/quality/assessment/{id}")).await;
        assert_eq!(response.status, 200, "{}", response.json);
        response.json
    }

    pub async fn rerun(&self, id: i64, body: Value) -> Answer {
        self.post(&format!("/quality/assessment/{id}/refresh"), body).await
    }

    /// Polls like a client, until the assessment has one of the states.
    pub async fn until(&self, id: i64, states: &[&str]) -> Value {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let now = self.assessment(id).await;
            if states.iter().any(|state| now["state"] == *state) {
                return now;
            }
            assert!(Instant::now() < end, "still {}", now["state"]);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

pub async fn answer(request: RequestBuilder) -> Answer {
    let answer = request.send().await.expect("an answer");
    Answer { status: answer.status().as_u16(), json: answer.json().await.unwrap_or(Value::Null) }
}

/// All criteria of an assessment, as `(category, criterion)`.
pub fn criteria(assessment: &Value) -> Vec<(i64, Value)> {
    let empty = Vec::new();
    let list = |value: &Value| value.as_array().unwrap_or(&empty).clone();
    list(&assessment["data"]["categories"])
        .iter()
        .flat_map(|category| {
            let id = category["categoryId"].as_i64().unwrap_or_default();
            list(&category["criteria"]).into_iter().map(move |criterion| (id, criterion))
        })
        .collect()
}

pub fn criterion(assessment: &Value, id: i64) -> Value {
    criteria(assessment).into_iter().find_map(|(_, known)| (known["id"] == id).then_some(known)).unwrap_or(Value::Null)
}

pub fn count(assessment: &Value, state: &str) -> usize {
    criteria(assessment).iter().filter(|(_, known)| known["state"] == state).count()
}
