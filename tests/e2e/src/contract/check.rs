//! Checks every exchange between the widget and the demo against the demo's OpenAPI document.

use super::Operation;
use demo::{Exchange, Observer};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread::JoinHandle;

/// The assessment in which nearly everything is null or missing: the widget has to tolerate what no document allows.
const SPARSE: &str = "/quality/assessment/32";
/// The document's own address, which it does not describe.
const DOCUMENT: &str = "/docs/open-api";

/// The demo's own document. Making it and compiling its schemas takes as long as a short test, so that the checks of
/// all tests share one.
static DEMO: LazyLock<Contract> = LazyLock::new(|| Contract::new(demo::open_api()));

/// A document, prepared for checking exchanges. A clone shares what is prepared.
#[derive(Clone)]
pub struct Contract {
    document: Arc<Value>,
    /// The schemas, compiled for checking.
    known: Arc<Mutex<HashMap<String, Arc<Validator>>>>,
}

/// A thread that checks exchanges. A repeated one costs nothing, and no body is kept.
pub struct Check {
    /// `None` once the check is over: an observer that still exists then reports to nobody.
    sender: Arc<Mutex<Option<Sender<Exchange>>>>,
    worker: Option<JoinHandle<Vec<String>>>,
}

impl Contract {
    /// The contract of an OpenAPI document.
    #[must_use]
    pub fn new(document: Value) -> Self {
        Self { document: Arc::new(document), known: Arc::default() }
    }

    /// Everything about this exchange that the document does not allow, one sentence each.
    pub fn broken_by(&self, exchange: &Exchange) -> Vec<String> {
        let Exchange { method, path, query, question, status, answer } = exchange;
        let title = format!("{method} {path}");
        let document = self.document.clone();
        let Some(operation) = Operation::find(&document, method, path) else {
            return vec![format!("{title} is not described")];
        };
        let mut broken = Vec::new();
        match operation.answer(*status) {
            Some(schema) => broken.extend(self.judge_body(&format!("the answer {status} to {title}"), schema, answer)),
            None => broken.push(format!("{title} is answered with {status}, which is not described")),
        }
        // The content of a refused request is up to its sender: a test may have wanted the refusal.
        if *status >= 400 {
            return broken;
        }
        let parameters: Vec<_> = operation.parameters().collect();
        for (name, value) in url::form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes()) {
            match parameters.iter().find(|(place, known, _)| *place == "query" && *known == name) {
                Some((_, _, schema)) => broken.extend(self.judge(&format!("{title}?{name}"), schema, &scalar(&value))),
                None => broken.push(format!("{title} has no parameter {name}")),
            }
        }
        for (gap, value) in operation.template().split('/').zip(path.split('/')) {
            let name = gap.trim_start_matches('{').trim_end_matches('}');
            let schema = parameters.iter().find(|(place, known, _)| *place == "path" && *known == name);
            if let Some((_, _, schema)) = schema {
                broken.extend(self.judge(&format!("{title}: {gap}"), schema, &scalar(value)));
            }
        }
        if !question.is_empty() {
            broken.extend(self.judge_body(&format!("the question {title}"), operation.question(), question));
        }
        broken
    }

    fn judge_body(&self, what: &str, schema: Option<&Value>, body: &[u8]) -> Vec<String> {
        let Some(schema) = schema else {
            return if body.is_empty() { Vec::new() } else { vec![format!("{what} has a body")] };
        };
        match serde_json::from_slice(body) {
            Ok(value) => self.judge(what, schema, &value),
            Err(error) => vec![format!("{what} is not JSON: {error}")],
        }
    }

    fn judge(&self, what: &str, schema: &Value, value: &Value) -> Vec<String> {
        let validator = match self.compiled(schema) {
            Ok(validator) => validator,
            Err(error) => return vec![format!("{what}: its schema is not valid: {error}")],
        };
        // A text of ten thousand characters would hide the actual problem.
        let short = |text: String| text.chars().take(300).collect::<String>();
        let errors = validator.iter_errors(value);
        errors
            .map(|error| format!("{what}, at {:?}: {}", error.instance_path().as_str(), short(error.to_string())))
            .collect()
    }

    fn compiled(&self, schema: &Value) -> Result<Arc<Validator>, String> {
        let mut known = locked(&self.known);
        Ok(match known.entry(schema.to_string()) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(place) => {
                // References point into the whole document.
                let mut whole = schema.as_object().cloned().unwrap_or_else(Map::new);
                whole.insert("components".into(), self.document["components"].clone());
                let validator =
                    jsonschema::draft202012::new(&Value::Object(whole)).map_err(|error| error.to_string())?;
                place.insert(Arc::new(validator)).clone()
            }
        })
    }
}

impl Check {
    /// Starts a check. The observer is for the server.
    #[must_use]
    pub fn begin() -> (Self, Observer) {
        let (sender, exchanges) = channel::<Exchange>();
        let sender = Arc::new(Mutex::new(Some(sender)));
        let worker =
            std::thread::spawn(move || exchanges.into_iter().flat_map(|exchange| DEMO.broken_by(&exchange)).collect());
        let (seen, teller) = (Mutex::new(HashSet::new()), sender.clone());
        let observer = Observer::new(move |exchange| {
            let is_exempt = exchange.path.starts_with(SPARSE) || exchange.path == DOCUMENT;
            if !is_exempt
                && locked(&seen).insert(fingerprint(&exchange))
                && let Some(sender) = &*locked(&teller)
            {
                // A worker that has ended has nothing to report.
                _ = sender.send(exchange);
            }
        });
        (Self { sender, worker: Some(worker) }, observer)
    }

    /// Ends the check, and returns all deviations from the document.
    ///
    /// # Panics
    /// If the checker itself failed.
    pub fn end(&mut self) -> Vec<String> {
        locked(&self.sender).take();
        self.worker.take().map(|worker| worker.join().expect("the check of the contract failed")).unwrap_or_default()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fingerprint(exchange: &Exchange) -> u64 {
    let Exchange { method, path, query, question, status, answer } = exchange;
    let mut hasher = DefaultHasher::new();
    (method, path, query, &**question, status, &**answer).hash(&mut hasher);
    hasher.finish()
}

/// Values in an address are text; a schema may want a number or a boolean.
fn scalar(text: &str) -> Value {
    match serde_json::from_str(text) {
        Ok(value @ (Value::Number(_) | Value::Bool(_))) => value,
        _ => json!(text),
    }
}
