//! The conversation beside the score: quotations in a reason are found in it, or said not to be there.

use crate::Desk;
use crate::calm::MOVEMENTS;
use e2e::{Browser, Engine, Key, Page, Result, Role, Script, Server, needs};
use serde_json::{Value, json};

/// The marked passages, by the name in the registry.
const MARKED: &str = "return Object.fromEntries([...CSS.highlights ?? []].map(([name, ranges]) => [name, \
    [...ranges].map(String).sort()]))";
const SCRIPT: Script = Script(include_str!("evidence.js"));
/// The width by which the page can be scrolled sideways.
const TOO_WIDE: &str = "return Math.max(0, document.documentElement.scrollWidth - innerWidth)";

/// A desk with a window of this width, and an assessment whose reasons quote two passages that exist, and one that does
/// not.
async fn desk(width: u32) -> Result<Desk> {
    let server = Server::start().await?;
    let browser = Browser::lend().await?;
    browser.size(width, 800).await?;
    let page = browser.visit(&server.url("")).await?;
    page.sign_in(Role::Supervisor).await?;
    page.open_assessment(52).await?;
    page.listen().await?;
    page.phase("ready").await?;
    page.is_whole().await?;
    Ok(Desk { server, browser, page })
}

/// Waits until a script returns this.
async fn comes(page: &Page, script: &str, wanted: Value) -> Result {
    let script = format!("return JSON.stringify((() => {{ {script} }})()) === {}", json!(wanted.to_string()));
    page.until(&format!("{wanted}"), &script).await
}

/// The quotations that the rows of [`desk`] show.
fn quotes_of_52() -> Value {
    json!([
        ["31", "Show in conversation: “bis zum 30.11. außerordentlich kündigen … mit Unterschrift”"],
        ["42", "Not found word for word: “Wir entschuldigen uns für die Unannehmlichkeiten.”"],
        ["43", "Show in conversation: “Melden Sie sich gern, wenn noch etwas ist.”"],
    ])
}

#[tokio::test]
async fn quotes_are_found_or_said_not_to_be_at_every_width() -> Result {
    let is_chromium = Engine::current() == Engine::Chromium;
    for width in [1280, 700, 320] {
        let desk = desk(width).await?;
        let page = &desk.page;
        if width < 1100 {
            assert_eq!(desk.server.requests("GET", "/conversation").await?, 0, "nobody has wanted it at {width}");
            page.click("Conversation").await?;
            page.dialog().await?.reads("Assessed reply").await?;
        }
        page.reads("Assessed reply").await?;
        comes(page, &SCRIPT.call("quotes"), quotes_of_52()).await?;
        if is_chromium {
            let all = [
                "Melden Sie sich gern, wenn noch etwas ist",
                "bis zum 30.11. außerordentlich kündigen",
                "mit Unterschrift",
            ];
            comes(page, MARKED, json!({ "qa-quote": all, "qa-quote-shown": [] })).await?;
        }
        assert_eq!(page.run(TOO_WIDE).await?, 0, "at {width}");
        assert_eq!(desk.server.requests("GET", "/ticket/48077/conversation").await?, 1);
        assert_eq!(desk.server.requests("GET", "/ticket/48077").await?, 0, "this would count as opening the ticket");
        desk.browser.picture(&format!("evidence-{width}")).await?;
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_host_hears_that_the_conversation_is_on_the_screen_and_not_before() -> Result {
    let desk = desk(700).await?;
    let page = &desk.page;
    page.run(
        "window.__seen = []; addEventListener('qa-view', ({ detail, target }) => \
        window.__seen.push([detail.what, target.assessmentId]))",
    )
    .await?;
    page.run("await host().reload()").await?;
    assert_eq!(page.run("return window.__seen").await?, json!([]), "it is behind a button");
    page.click("Conversation").await?;
    page.dialog().await?.reads("Assessed reply").await?;
    comes(page, "return window.__seen", json!([["conversation", 52]])).await?;
    desk.close().await
}

#[tokio::test]
async fn by_keyboard_from_a_criterion_to_the_passage_and_back() -> Result {
    needs!(Keyboard);
    for width in [1280, 320] {
        let desk = desk(width).await?;
        let page = &desk.page;
        page.until("the quotes", "return !!shown().querySelector('.quote')").await?;
        // To the last one, which is one row further down.
        page.run("[...shown().querySelectorAll('.quote')].at(-1).focus()").await?;
        page.press(Key::Enter).await?;
        page.focus_comes_to("Evidence for “Verabschiedung”: “Melden Sie sich gern, wenn noch etwas ist.”").await?;
        page.until("the passage in sight", &SCRIPT.call("isPassageInSight")).await?;
        page.press(Key::Enter).await?;
        page.focus_comes_to("Show in conversation").await?;
        page.no_dialog().await?;
        assert_eq!(page.run("return focus().closest('[part=criterion]').dataset.criterion").await?, "43");
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_quote_that_turns_out_not_to_be_there_says_so_and_the_focus_comes_back() -> Result {
    needs!(Keyboard);
    let desk = desk(320).await?;
    let page = &desk.page;
    page.until("the quotes", "return shown().querySelectorAll('.quote').length === 3").await?;
    page.run("shown().querySelectorAll('.quote')[1].focus()").await?;
    page.press(Key::Enter).await?;
    page.dialog().await?.reads("Not found word for word: “").await?;
    page.press(Key::Escape).await?;
    page.no_dialog().await?;
    page.until("the focus at the row", "return focus().closest('[part=criterion]')?.dataset.criterion === '42'")
        .await?;
    desk.close().await
}

#[tokio::test]
async fn the_dialog_gives_the_focus_back_and_closes_by_escape() -> Result {
    needs!(Keyboard);
    let desk = desk(700).await?;
    let page = &desk.page;
    page.tab_to("Conversation").await?;
    page.press(Key::Enter).await?;
    page.dialog().await?.reads("Ich widerspreche der Preisanpassung").await?;
    page.press(Key::Escape).await?;
    page.no_dialog().await?;
    page.focus_comes_to("Conversation").await?;
    desk.close().await
}

#[tokio::test]
async fn only_the_column_is_scrolled() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.until("the reply in sight", &SCRIPT.call("isReplyInSight")).await?;
    assert_eq!(page.run("return [scrollY, host().getBoundingClientRect().top >= 0]").await?, json!([0, true]));
    page.run("shown().querySelector('.quote').click()").await?;
    page.until("the passage", "return named(focus()).startsWith('Evidence for')").await?;
    assert_eq!(page.run("return scrollY").await?, 0);
    desk.close().await
}

/// One reason quotes "SLP-Kunde" and "RLM" of one message.
#[tokio::test]
async fn two_ways_back_under_one_message_can_be_told_apart() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.reads("Evidence for “").await?;
    assert_eq!(page.run(&SCRIPT.call("sameWaysBack")).await?, json!([]));
    desk.close().await
}

#[tokio::test]
async fn a_screen_reader_hears_the_speaker_and_the_passage() -> Result {
    needs!(Devtools);
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.reads("Evidence for “").await?;
    let outline = desk.browser.outline().await?.replace(r"\u{2068}", "").replace(r"\u{2069}", "");
    for line in [
        "region \"Conversation\"",
        "heading \"Conversation\"",
        "Assessed reply",
        "Evidence for “Verabschiedung”: “Melden Sie sich gern, wenn noch etwas ist.”. Back to the criterion",
        "Show in conversation: “Melden Sie sich gern, wenn noch etwas ist.”",
        "Not found word for word: “Wir entschuldigen uns für die Unannehmlichkeiten.”",
        "Internal",
    ] {
        assert!(outline.contains(line), "{line:?} is not told:\n{outline}");
    }
    desk.close().await
}

#[tokio::test]
async fn a_person_who_may_not_see_the_ticket_reads_one_sentence_and_the_rest_as_before() -> Result {
    let desk = Desk::ready(Role::Manager, 52).await?;
    let page = &desk.page;
    desk.browser.size(1280, 800).await?;
    page.reads("You may not see the conversation of this ticket.").await?;
    page.reads("76 of 95 points").await?;
    page.reads("Das Hauptanliegen ist verstanden").await?;
    let said = json!(["Not checked against the conversation"]);
    comes(
        page,
        "return [...new Set([...shown().querySelectorAll('.quotes > *')].map((one) => one.textContent))]",
        said,
    )
    .await?;
    assert_eq!(desk.server.requests("GET", "/conversation").await?, 1);
    assert_eq!(
        page.run("return [host().phase, window.__events.filter(([kind]) => kind === 'qa-error').length]").await?,
        json!(["ready", 0])
    );
    page.run("host().lang = 'de'").await?;
    page.reads("Sie dürfen das Gespräch zu diesem Ticket nicht sehen.").await?;
    desk.close().await
}

#[tokio::test]
async fn a_failed_conversation_is_requested_again_on_demand() -> Result {
    let desk = desk(700).await?;
    let page = &desk.page;
    desk.server
        .faults(json!([{ "method": "GET", "path": "/api/mind/ticket/48077/conversation", "status": 500 }]))
        .await?;
    page.click("Conversation").await?;
    page.dialog().await?.reads("The conversation could not be loaded.").await?;
    desk.server.no_faults().await?;
    page.dialog().await?.click("Try again").await?;
    page.dialog().await?.reads("Assessed reply").await?;
    desk.close().await
}

#[tokio::test]
async fn hostile_bodies_are_text() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.run("host().assessmentId = 33").await?;
    page.reads("so deep").await?;
    page.reads("here: https://example.org/?token=1").await?;
    page.reads("[a pixel]").await?;
    // Far down in a megabyte, which is unfolded for it.
    page.run("[...shown().querySelectorAll('.quote')].find((one) => one.ariaLabel.includes('The last words')).click()")
        .await?;
    page.until(
        "the last words",
        "return shown().querySelector('.talk-body').innerText.includes('The last words of a megabyte.')",
    )
    .await?;
    page.until("the way back", "return named(focus()).startsWith('Evidence for')").await?;
    assert_eq!(page.run(&SCRIPT.call("brought")).await?, json!([0, ["/ticket/2147483647"], "undefined", [], 0, true]));
    desk.close().await
}

#[tokio::test]
async fn a_conversation_that_comes_late_moves_nothing() -> Result {
    needs!(Devtools);
    for width in [1280, 700] {
        let desk = desk(width).await?;
        let page = &desk.page;
        desk.server
            .faults(json!([{ "method": "GET", "path": "/api/mind/ticket/48213/conversation", "held": true }]))
            .await?;
        page.run("host().assessmentId = 42").await?;
        page.reads("Legitimation").await?;
        page.run(&MOVEMENTS.call("watch")).await?;
        let heights =
            "return [...shown().querySelectorAll('[part=criterion]')].map((row) => row.getBoundingClientRect().height)";
        let before = page.run(heights).await?;
        desk.server.no_faults().await?;
        if width == 1280 {
            page.reads("Nein, Sie müssen nichts weiter tun. Die Bestätigung").await?;
            page.until("what becomes of the quotes", "return shown().querySelectorAll('.quote').length === 4").await?;
        }
        assert_eq!(page.run(&MOVEMENTS.call("moved")).await?, json!([]), "at {width}");
        assert_eq!(page.run(heights).await?, before, "at {width}");
        desk.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_is_kept_for_the_page_until_it_is_forgotten_and_stored_nowhere() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    let show = async |id: u32, words: &str| {
        page.run(&format!("host().assessmentId = {id}")).await?;
        page.reads(words).await
    };
    page.reads("Ich widerspreche der Preisanpassung").await?;
    show(42, "mein Abschlag soll ab Dezember").await?;
    show(52, "Ich widerspreche der Preisanpassung").await?;
    assert_eq!(desk.server.requests("GET", "/ticket/48077/conversation").await?, 1);
    let stored = "const all = [localStorage, sessionStorage].flatMap((store) => Object.values(store)).join(); return \
        all.includes('Preisanpassung')";
    assert_eq!(page.run(stored).await?, false);
    page.run("host().forget()").await?;
    show(42, "mein Abschlag soll ab Dezember").await?;
    show(52, "Ich widerspreche der Preisanpassung").await?;
    assert_eq!(desk.server.requests("GET", "/ticket/48077/conversation").await?, 2);
    desk.close().await
}

#[tokio::test]
async fn without_the_attribute_nothing_is_asked_for_or_shown() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.reads("Assessed reply").await?;
    page.run("host().evidence = false").await?;
    page.until("nothing of it", "return !shown().querySelector('.talk-place > *, .talk, .quotes > *')").await?;
    assert_eq!(page.run(MARKED).await?.get("qa-quote").map_or(0, |ranges| ranges.as_array().map_or(0, Vec::len)), 0);
    desk.server.forget_requests().await?;
    page.run("host().assessmentId = 42").await?;
    page.reads("Jana Petersen").await?;
    page.reads("Legitimation").await?;
    page.run("await host().reload()").await?;
    assert_eq!(desk.server.requests("GET", "/conversation").await?, 0);
    assert_eq!(page.run("return !!shown().querySelector('.talk-place, .talk-way, .quotes')").await?, false);
    desk.close().await
}

#[tokio::test]
async fn blind_mode_withholds_what_the_ai_quotes() -> Result {
    let desk = desk(1280).await?;
    let page = &desk.page;
    page.until("a mark", "return !!shown().querySelector('.hit')").await?;
    page.run("host().hideAi = true").await?;
    page.until("no quote", "return !shown().querySelector('.quote, .hit')").await?;
    page.reads("Melden Sie sich gern, wenn noch etwas ist.").await?;
    comes(page, "return [...CSS.highlights ?? []].reduce((sum, [, ranges]) => sum + ranges.size, 0)", json!(0)).await?;
    desk.close().await
}

#[tokio::test]
async fn a_browser_that_cannot_mark_leads_there_and_says_so() -> Result {
    let desk = desk(700).await?;
    let page = &desk.page;
    page.run("Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true })").await?;
    page.run("shown().querySelector('.quote').click()").await?;
    page.dialog().await?.reads("This browser cannot mark passages.").await?;
    page.until("the way back", "return named(focus()).startsWith('Evidence for “Fachlich richtige Auskunft”')").await?;
    desk.close().await
}

#[tokio::test]
async fn the_conversation_breaks_no_rule_of_accessibility() -> Result {
    needs!(Devtools);
    let mut found = Vec::new();
    for width in [1280, 320] {
        let desk = desk(width).await?;
        let page = &desk.page;
        desk.browser.reduce_motion().await?;
        page.until("the quotes", "return !!shown().querySelector('.quote')").await?;
        page.run("shown().querySelector('.quote').click()").await?;
        page.until("the passage", "return !!shown().querySelector('.hit[aria-current]')").await?;
        for (lang, theme) in [("de", "dark"), ("de", "light"), ("en", "dark"), ("en", "light")] {
            page.run(&format!("host().lang = '{lang}'; host().theme = '{theme}'")).await?;
            desk.browser.picture(&format!("evidence-led-{width}-{lang}-{theme}")).await?;
            found.extend(page.violations().await?.into_iter().map(|one| format!("{width}, {lang}, {theme}: {one}")));
        }
        desk.close().await?;
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}
