//! The first answer, and its wait for labels.

use super::Stage;
use super::stage::script;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// A network in which assessments name a scorecard. It comes, and the wait ends, when the test says so.
const NETWORK: &str = r#"
    const { fetch, setTimeout } = window;
    window.__give = window.__lose_patience = undefined;
    window.__restore = () => Object.assign(window, { fetch, setTimeout });
    window.setTimeout = (f, ms, ...rest) => {
        if (ms !== 40) return setTimeout(f, ms, ...rest);
        window.__lose_patience = f;
        return 1e9;
    };
    window.__turn = () => new Promise((done) => setTimeout(done, 0));
    window.fetch = async (url, init) => {
        const request = new SessionRequest(url, init);
        if (!request.url.includes('/quality/scorecard/')) {
            const body = await (await fetch(request)).json();
            // Another scorecard for each test: a page keeps those that it has fetched.
            body.scorecardId = body.id;
            body.data = { categories: [{ categoryId: 1, criteria: [{ id: 11, score: 3 }] }] };
            return Response.json(body);
        }
        const id = +request.url.split('/').pop();
        await new Promise((give) => (window.__give = give));
        const criteria = [{ id: 11, label: 'Greeting', maxPoints: 5 }];
        const categories = [{ id: 1, label: 'Start', criteria }];
        return Response.json({ id, baseId: 1, revision: 1, name: 'Service', categories });
    };
"#;

async fn until(what: &str) {
    for _ in 0..1000 {
        if script(&["return !!(", what, ")"].concat()).is_truthy() {
            return;
        }
        turn().await;
    }
    panic!("gave up waiting: {what}");
}

/// Lets everything happen that is due.
async fn turn() {
    JsFuture::from(js_sys::Promise::from(script("return window.__turn()"))).await.unwrap();
}

#[wasm_bindgen_test]
async fn an_assessment_appears_with_its_labels_if_they_come_soon() {
    let stage = Stage::new();
    script(NETWORK);
    let stage = stage.show("21");
    until("window.__give && window.__lose_patience").await;
    for _ in 0..5 {
        turn().await;
    }
    assert!(!stage.text().contains("Assessment 21"), "half of it: {}", stage.text());
    script("window.__give()");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("Assessment 21") && stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__restore()");
}

#[wasm_bindgen_test]
async fn an_assessment_whose_labels_are_late_is_shown_without_them() {
    let stage = Stage::new();
    script(NETWORK);
    let stage = stage.show("22");
    until("window.__give && window.__lose_patience").await;
    script("window.__lose_patience()");
    while !stage.text().contains("Assessment 22") {
        turn().await;
    }
    assert!(!stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__give()");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__restore()");
}
