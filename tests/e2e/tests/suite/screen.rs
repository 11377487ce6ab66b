//! The screen as a workplace: everything that needs a decision is on it, and lost points are easy to find.

use crate::Desk;
use e2e::{Result, Role, Script, needs};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("screen.js"));

/// The seeded assessments of ordinary length, eight to twelve criteria.
const ORDINARY: [u32; 6] = [13, 30, 31, 42, 51, 52];

/// Gives the element the whole page, at this width.
async fn alone(desk: &Desk, width: u32, height: u32) -> Result {
    desk.page.run("document.body.replaceChildren(host()); document.body.style.cssText = 'margin: 0'").await?;
    desk.browser.hide_scrollbars().await?;
    desk.browser.size(width, height).await
}

/// Shows another assessment, fully rendered.
async fn show(desk: &Desk, id: u32) -> Result {
    let page = &desk.page;
    page.run(&format!("host().assessmentId = {id}")).await?;
    page.until("that assessment", &format!("return host().assessment?.id === {id}")).await?;
    page.until("its criteria", "return !!shown().querySelector('[part~=criterion] .label')?.textContent").await?;
    page.is_whole().await
}

#[tokio::test]
async fn criteria_to_judge_are_on_the_first_screen() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    let page = &desk.page;
    alone(&desk, 1280, 800).await?;
    let visible = page.run(&SCRIPT.call("inWindow")).await?.as_u64().unwrap_or_default();
    assert!(visible >= 6, "{visible} criteria are on the first screen");
    alone(&desk, 320, 640).await?;
    let first = page.run("return shown().querySelector('[part~=criterion]').getBoundingClientRect().top").await?;
    assert!(first.as_f64().is_some_and(|top| top <= 560.0), "the first criterion begins at {first}");
    desk.close().await
}

#[tokio::test]
async fn an_ordinary_assessment_takes_no_more_than_a_screen_or_two() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    // The portal shows the conversation beside the list, which has a third less room because of it.
    page.run("host().evidence = false").await?;
    for (width, most) in [(1280, 1200.0), (320, 2400.0)] {
        alone(&desk, width, 800).await?;
        for id in ORDINARY {
            show(&desk, id).await?;
            let height = page.run("return host().getBoundingClientRect().height").await?;
            assert!(height.as_f64().is_some_and(|own| own <= most), "{id} is {height} px high at {width}");
            let wide = page.run("return document.documentElement.scrollWidth").await?;
            assert!(wide.as_u64().is_some_and(|own| own <= u64::from(width)), "{id} is {wide} px wide at {width}");
        }
        if width == 1280 {
            let rows = "return [...shown().querySelectorAll('[part~=criterion]')].map((row) => row.offsetHeight)";
            for height in page.run(rows).await?.as_array().into_iter().flatten().filter_map(Value::as_f64) {
                assert!((32.0..=76.0).contains(&height), "a criterion is {height} px high");
            }
        }
    }
    desk.close().await
}

/// "Problems only" showed 45 % of the lost points.
#[tokio::test]
async fn the_chip_for_lost_points_shows_all_of_them_the_largest_loss_first() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let mut tried = 0;
    for id in scored(&desk).await? {
        show(&desk, id).await?;
        let assessment = page.run("return host().assessment").await?;
        let path = format!("quality/scorecard/{}", assessment["scorecardId"]);
        // Without its scorecard, nobody knows what a criterion could have had.
        let Ok(scorecard) = desk.server.call(Role::Supervisor, "GET", &path, Value::Null).await else { continue };
        if lost(&assessment, &scorecard) == 0.0 {
            continue;
        }
        tried += 1;
        page.click_chip("Points lost").await?;
        let shown = page.run(&SCRIPT.call("losses")).await?;
        let shown: Vec<f64> = shown.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        assert!(shown.is_sorted_by(|a, b| a >= b), "{id}: {shown:?}");
        let (all, shown) = (lost(&assessment, &scorecard), shown.iter().sum::<f64>());
        assert!((all - shown).abs() < 0.01, "{id} has lost {all} points, and {shown} are shown");
        page.click_chip("All").await?;
        let names = "return [...shown().querySelectorAll('.category')].filter(seen).map((one) => \
            one.querySelectorAll('[part~=criterion]').length > 0)";
        let back = page.run(names).await?;
        assert!(
            back.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|one| *one == true)),
            "{id}: {back}"
        );
    }
    assert!(tried >= 20, "{tried} seeded assessments were tried");
    desk.close().await
}

/// The seeded assessments with scores, apart from the one with 2,000 criteria.
async fn scored(desk: &Desk) -> Result<Vec<u32>> {
    let path = "quality/assessment?limit=500&state=aiReady,reviewOngoing,reviewedBySupervisor,discussedWithAssessee";
    let list = desk.server.call(Role::Supervisor, "GET", path, Value::Null).await?;
    let ids = list["assessments"].as_array().into_iter().flatten().filter_map(|one| one["id"].as_u64());
    Ok(ids.filter(|id| *id != 2000).filter_map(|id| id.try_into().ok()).collect())
}

/// The points that the scored criteria lost, by the API's data.
fn lost(assessment: &Value, scorecard: &Value) -> f64 {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let most = |category: &Value, criterion: &Value| {
        let categories = list(&scorecard["categories"]);
        let category = categories.iter().find(|one| one["categoryId"] == *category)?.clone();
        list(&category["criteria"]).iter().find(|one| one["id"] == *criterion)?["maxPoints"].as_f64()
    };
    let mut lost = 0.0;
    for category in list(&assessment["data"]["categories"]) {
        for criterion in list(&category["criteria"]) {
            let max = most(&category["categoryId"], &criterion["id"]);
            if let (Some(max), Some(points)) = (max, criterion["score"].as_f64()) {
                lost += (max - points).max(0.0);
            }
        }
    }
    lost
}

#[tokio::test]
async fn the_chosen_chip_stays_from_one_assessment_to_the_next() -> Result {
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    let page = &desk.page;
    page.click_chip("Points lost").await?;
    show(&desk, 42).await?;
    let pressed = "return shown().querySelector('.chip[aria-pressed=true]').textContent.replace(/\\s+/g, ' ')";
    assert!(page.run(pressed).await?.as_str().is_some_and(|name| name.starts_with("Points lost")));
    desk.close().await
}

/// Nobody reads one person's name above another's scores.
#[tokio::test]
async fn another_assessment_begins_at_the_top_of_the_element() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    let page = &desk.page;
    alone(&desk, 320, 640).await?;
    page.run("scrollTo(0, 1500)").await?;
    show(&desk, 42).await?;
    page.until("the top", "return Math.abs(host().getBoundingClientRect().top) < 2").await?;
    desk.close().await
}

#[tokio::test]
async fn the_head_and_the_chips_stay_in_view() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    alone(&desk, 1280, 500).await?;
    page.run("scrollTo(0, 400)").await?;
    page.until("the place", "return scrollY > 300").await?;
    assert_eq!(page.run(&SCRIPT.call("tops")).await?, json!([0, true]));
    desk.close().await
}

#[tokio::test]
async fn a_host_leads_to_a_criterion_by_attribute_and_by_method() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let keys = page
        .run(
            "return [...shown().querySelectorAll('[part~=criterion]')].map((row) => \
        [row.closest('details').dataset.category, row.dataset.criterion].join('.'))",
        )
        .await?;
    let (fourth, last) = (keys[3].clone(), keys[10].clone());
    // A chip that may hide such rows gives way.
    page.click_chip("Points lost").await?;
    page.run(&format!("host().reveal({last})")).await?;
    let focused =
        "const row = focus(); return [row.closest('details').dataset.category, row.dataset.criterion].join('.')";
    page.until("the criterion", &format!("const at = (() => {{ {focused} }})(); return at === {last}")).await?;
    page.run(&format!("host().criterion = {fourth}")).await?;
    page.until("the other", &format!("const at = (() => {{ {focused} }})(); return at === {fourth}")).await?;
    desk.close().await
}

#[tokio::test]
async fn the_changes_of_a_run_are_shown_in_the_head_and_at_each_criterion() -> Result {
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    let page = &desk.page;
    desk.rerun_with("Latest active revision").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.phase("ready").await?;
    page.until(
        "the end in the head",
        "return /^Re-scored: .* · \\d+ changes/.test(shown().querySelector('.head .ended-line')?.textContent ?? '')",
    )
    .await?;
    page.click_chip("Changed").await?;
    let rows = page.run(&SCRIPT.call("changes")).await?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    assert!(!rows.is_empty() && rows.iter().all(|row| row[0] == true), "{rows:?}");
    assert!(rows.iter().any(|row| row[1].as_str().is_some_and(|before| before.ends_with('→'))), "{rows:?}");
    desk.close().await
}
