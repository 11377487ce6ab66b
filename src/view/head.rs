//! The head: what this is, how it stands, what it came to.

use super::pieces::heading;
use super::shared::{Cx, live};
use super::{account, badge, facts, newer, rerun, total, words, workflow};
use leptos::prelude::*;
use markup::markup;

/// The head of the page.
pub fn head(cx: &Cx) -> AnyView {
    markup! {
        <header class="head" part="head">
            <div class="title-row">
                <div class="title-block">{live(cx, title)} {live(cx, badge::badge)}</div>
                {rerun::rerun(cx)}
            </div>
            {live(cx, workflow::workflow)}
            <div class="overview">{live(cx, total::total)} {live(cx, facts::facts)}</div>
            <div class="folds">{live(cx, account::account)} {live(cx, newer::newer)}</div>
        </header>
    }
    .into_any()
}

fn title(cx: &Cx) -> Option<AnyView> {
    let locale = cx.locale();
    let id = cx.frame().and_then(|assessment| assessment.id);
    Some(heading(cx, 0, "title", "heading", words::heading(&locale, id)))
}
