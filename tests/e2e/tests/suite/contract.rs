//! The element as hosts rely on it: each row of the tables of attributes, properties, methods and events.

use crate::Desk;
use e2e::{Page, Result, Role, Script};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("contract.js"));

/// Puts a second element on the page, named `window.e`, after `settings` have set it.
async fn second(page: &Page, settings: &str) -> Result {
    page.run(&format!("{}\nconst e = await create(); {settings}; host().after(e)", SCRIPT.0)).await?;
    page.until("the second element", "return window.e.phase === 'ready'").await
}

async fn value(page: &Page, script: &str) -> Result<Value> {
    page.run(&format!("return {script}")).await
}

#[tokio::test]
async fn every_attribute_is_a_property_and_the_other_way_round() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("window.e = document.createElement('quality-assessment')").await?;
    for (property, attribute, standard, set, text, read) in [
        ("assessmentId", "assessment-id", json!(null), json!(13), "13", json!(13)),
        ("apiBase", "api-base", json!("/api/mind"), json!("/x"), "/x", json!("/x")),
        ("lang", "lang", json!(""), json!("de"), "de", json!("de")),
        ("timeZone", "time-zone", json!(null), json!("Asia/Tokyo"), "Asia/Tokyo", json!("Asia/Tokyo")),
        ("theme", "theme", json!("auto"), json!("dark"), "dark", json!("dark")),
        ("theme", "theme", json!("auto"), json!("pink"), "pink", json!("auto")),
        ("headingLevel", "heading-level", json!(2), json!(3), "3", json!(3)),
        ("headingLevel", "heading-level", json!(2), json!(7), "7", json!(2)),
        ("pollInterval", "poll-interval", json!(2000), json!(500), "500", json!(500)),
        ("pollInterval", "poll-interval", json!(2000), json!(1), "1", json!(250)),
        ("pollInterval", "poll-interval", json!(2000), json!(99_999_999), "99999999", json!(60_000)),
        ("pollInterval", "poll-interval", json!(2000), json!("soon"), "soon", json!(2000)),
        ("ticketHref", "ticket-href", json!(null), json!("/t/{ticketId}"), "/t/{ticketId}", json!("/t/{ticketId}")),
        ("loading", "loading", json!("eager"), json!("lazy"), "lazy", json!("lazy")),
        ("hideAi", "hide-ai", json!(false), json!(true), "", json!(true)),
    ] {
        let script = format!(
            "const seen = [e.{property}]; e.{property} = {set}; seen.push(e.getAttribute('{attribute}'), \
                e.{property}); e.removeAttribute('{attribute}'); seen.push(e.{property}); return seen"
        );
        assert_eq!(page.run(&script).await?, json!([standard, text, read, standard]), "{property}");
    }
    desk.close().await
}

#[tokio::test]
async fn settings_are_seen_and_followed_live() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    second(
        page,
        "e.assessmentId = 13; e.headingLevel = 3; e.timeZone = 'Asia/Tokyo'; e.ticketHref = '/t/{ticketId}?x=1'",
    )
    .await?;
    let inside = "const root = e.shadowRoot, text = () => root.querySelector('.qa').textContent;";
    page.until(
        "the level",
        &format!("{inside} return root.querySelector('h3')?.id === 'heading' && text().includes('Assessment 13')"),
    )
    .await?;
    let link =
        page.run(&format!("{inside} return root.querySelector('a[href*=\"/t/\"]')?.getAttribute('href')")).await?;
    assert_eq!(link, "/t/48290?x=1");
    page.until("Tokyo's time", &format!("{inside} return text().includes('Nov 19, 2026, 7:30')")).await?;
    page.run("e.timeZone = 'UTC'").await?;
    page.until("another time", &format!("{inside} return text().includes('Nov 19, 2026, 10:30')")).await?;
    page.run("e.lang = 'de-CH'").await?;
    page.until("German", &format!("{inside} return text().includes('Bewertung 13')")).await?;
    page.run("e.removeAttribute('lang'); document.documentElement.lang = 'de'").await?;
    page.run("document.documentElement.lang = 'en'; e.closest('[lang]')?.setAttribute('lang', 'en')").await?;
    page.until("the ancestor's language", &format!("{inside} return text().includes('Assessment 13')")).await?;
    page.run("e.theme = 'dark'").await?;
    page.until("dark", "return getComputedStyle(e).colorScheme === 'dark'").await?;
    page.run("e.hideAi = true").await?;
    page.until("no AI summary", &format!("{inside} return !text().includes('Schlussrechnung')")).await?;
    page.run("e.messages = { heading: 'Bewertung Nr. {id}' }").await?;
    page.until("the host's own text", &format!("{inside} return text().includes('Bewertung Nr. 13')")).await?;
    page.run("e.userResolver = async (id) => ({ name: `Person ${id}`, href: `/people/${id}` })").await?;
    page.until("a name", &format!("{inside} return !!root.querySelector('a[href=\"/people/42\"]')")).await?;
    page.run("e.assessmentId = null").await?;
    page.until("nothing", "return e.phase === 'idle' && e.assessment === null").await?;
    desk.close().await
}

#[tokio::test]
async fn a_lazy_element_waits_until_it_is_near() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.with("addFarAway", &json!([16]))).await?;
    // An eager element would have loaded by then.
    page.run("await host().reload()").await?;
    assert_eq!(value(page, "e.phase").await?, "idle");
    assert_eq!(desk.server.requests("GET", "/quality/assessment/16").await?, 0);
    page.run("e.scrollIntoView()").await?;
    page.until("it to load", "return e.phase === 'ready'").await?;
    assert_eq!(desk.server.requests("GET", "/quality/assessment/16").await?, 1);
    desk.close().await
}

#[tokio::test]
async fn properties_set_before_the_upgrade_count() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("upgradeLate")).await?;
    page.until("it to load", "return e.phase === 'ready' && !Object.hasOwn(e, 'tokenProvider')").await?;
    assert_eq!(value(page, "[e.assessment.id, e.getAttribute('assessment-id')]").await?, json!([13, "13"]));
    desk.close().await
}

#[tokio::test]
async fn the_first_version_that_is_defined_stays() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    assert_eq!(page.run(&SCRIPT.call("warnings")).await?, json!([0, 1, true]));
    let is_shared = "const { QualityAssessment } = await import('/widget/class.js'); return QualityAssessment === \
        customElements.get('quality-assessment')";
    assert_eq!(page.run(is_shared).await?, true, "the entry and the class alone are two files with one class");
    desk.close().await
}

#[tokio::test]
async fn methods_and_events_of_a_run() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(
        "await host().ready; window.__run = host().rerun({ scorecardId: 23 }).then((a) => (window.__done = \
        a.state)); 0",
    )
    .await?;
    page.phase("watching").await?;
    assert_eq!(page.events("qa-before-rerun").await?.len(), 0, "no event of a person's for what a host did");
    assert_eq!(page.events("qa-rerun").await?[0]["assessment"]["id"], 42);
    desk.server.finish_run().await?;
    page.until("the promise", "return window.__done === 'aiReady'").await?;
    let complete = page.events("qa-complete").await?;
    assert_eq!(complete.len(), 1);
    assert_eq!((&complete[0]["outcome"], &complete[0]["before"]["scorecardId"]), (&json!("aiReady"), &json!(22)));
    let states = page.events("qa-statechange").await?;
    let way: Vec<_> =
        states.iter().map(|e| (e["from"].as_str().unwrap_or("?"), e["to"].as_str().unwrap_or("?"))).collect();
    assert_eq!(way, [("reviewOngoing", "aiInProgress"), ("aiInProgress", "aiReady")]);
    assert!(page.events("qa-poll").await?.iter().all(|e| e["attempt"].is_number() && e["changed"].is_boolean()));
    let phases: Vec<_> =
        page.events("qa-phasechange").await?.iter().map(|e| e["phase"].as_str().unwrap_or("?").to_owned()).collect();
    assert!(phases.ends_with(&["starting".into(), "watching".into(), "ready".into()]), "{phases:?}");
    page.run(
        "host().addEventListener('qa-before-rerun', (event) => event.preventDefault(), { once: true }); \
        host().openRerunDialog()",
    )
    .await?;
    let posts = desk.server.requests("POST", "/refresh").await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.until("the event", "return window.__events.some(([type]) => type === 'qa-before-rerun')").await?;
    assert_eq!(desk.server.requests("POST", "/refresh").await?, posts, "the host said no");
    let refused = page.run("return host().rerun({ scorecardId: 'x' }).catch((error) => error.name)").await?;
    assert_eq!(refused, "TypeError");
    desk.close().await
}

/// A bank has to know who has seen and exported what. The host knows who is signed in and which assessment it is.
#[tokio::test]
async fn views_copies_exports_and_prints_are_reported_for_a_log_without_personal_data() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.is_whole().await?;
    page.run(&SCRIPT.call("log")).await?;
    page.open_menu().await?;
    for name in ["Copy as text", "CSV", "JSON"] {
        page.click(name).await?;
    }
    page.until("the copy", "return window.__log.some(([type]) => type === 'qa-copy')").await?;
    // As the browser does, whatever key or menu was used.
    page.run("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))").await?;
    page.until("the print", "return window.__log.some(([type]) => type === 'qa-print')").await?;
    let log = page.run("return window.__log.sort((one, other) => (one.join() < other.join() ? -1 : 1))").await?;
    let row = |kind: &str, what: &str| json!([kind, { "what": what }, 42, true]);
    let mut logged = log.as_array().cloned().unwrap_or_default();
    let mut wanted =
        vec![row("qa-copy", "text"), row("qa-export", "csv"), row("qa-export", "json"), row("qa-print", "assessment")];
    let by_text = |one: &Value, other: &Value| one.to_string().cmp(&other.to_string());
    logged.sort_by(by_text);
    wanted.sort_by(by_text);
    assert_eq!(logged, wanted);

    // Each assessment and each conversation is reported when it is shown; polls and reloads report nothing more.
    page.run("window.__log.length = 0; host().evidence = true; await host().reload()").await?;
    page.run("host().assessmentId = 13").await?;
    page.reads("Assessment 13").await?;
    page.run("await host().reload()").await?;
    page.until("the other one", "return window.__log.some(([, , id]) => id === 13)").await?;
    let views = "return window.__log.filter(([type, { what }]) => type === 'qa-view' && \
        what === 'assessment').map(([, , id]) => id)";
    assert_eq!(page.run(views).await?, json!([13]));
    desk.close().await
}
