//! The demo put together: its state, opened, and all its routes.

use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::from_fn_with_state;
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::ai::desk::Desk;
use crate::auth::token::Keys;
use crate::faults::script::Faults;
use crate::state::Demo;
use crate::store::{Store, settings};
use crate::{Options, Result, api, apps, auth, colleague, faults, observer, pages, seeds};

/// Opens the database, seeds it if it is empty, and creates the shared state.
pub(crate) fn open(options: &Options) -> Result<Demo> {
    let (store, empty) = Store::open(&options.db, options.fresh)?;
    if empty {
        store.write(|tx| seeds::sow(tx))?;
    }
    let secret = store.write(secret)?;
    Ok(Demo {
        store,
        keys: Keys::new(&secret),
        desk: Desk::new(options.speed),
        seed: options.seed,
        faults: Faults::default(),
    })
}

/// The secret for tokens, kept in the database, so that a sign-in survives a restart of the server.
fn secret(tx: &rusqlite::Transaction<'_>) -> Result<String> {
    if let Some(secret) = settings::get(tx, "secret")? {
        return Ok(secret);
    }
    let secret = settings::random_secret(tx)?;
    settings::set(tx, "secret", &secret)?;
    Ok(secret)
}

/// All routes of the demo.
pub(crate) fn router(demo: Arc<Demo>, options: &Options) -> Result<Router> {
    let mut api = api::router();
    if let Some(observer) = options.observer.clone() {
        api = api.layer(from_fn_with_state(observer, observer::middleware));
    }
    let mut router = Router::new()
        .nest("/api/mind", api)
        .merge(auth::router())
        .merge(apps::router(&options.hosts))
        .with_state(demo.clone())
        .merge(pages::router(&options.dist));
    if options.faults {
        let beside = faults::router().merge(colleague::router()).with_state(demo.clone());
        router = router.layer(from_fn_with_state(demo, faults::middleware)).merge(beside);
    }
    router = router.layer(pages::policy(options.faults));
    router = pages::harmless(router);
    if !options.cors.is_empty() {
        // Outermost, so that other origins can read a scripted fault like an ordinary answer.
        router = router.layer(cors(&options.cors)?);
    }
    Ok(router)
}

fn cors(origins: &[String]) -> Result<CorsLayer> {
    let origins = origins
        .iter()
        .map(|origin| {
            let trimmed = origin.trim_end_matches('/');
            HeaderValue::from_str(trimmed)
                .ok()
                // A sandboxed frame sends `null` as its origin.
                .filter(|_| trimmed == "null" || trimmed.starts_with("http://") || trimmed.starts_with("https://"))
                .with_context(|| format!("--cors needs an origin like https://portal.example, not {origin}"))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST, Method::PATCH])
        .allow_headers([header::ACCEPT, header::AUTHORIZATION, header::CONTENT_TYPE])
        .expose_headers([header::RETRY_AFTER]))
}
