//! What people see: Leptos components, one a file. They show signals and forward wishes; they decide nothing.
//!
//! Two rules hold everywhere here:
//!
//! - **Nothing is written as HTML.** The policy `require-trusted-types-for 'script'` refuses `innerHTML`, which the
//!   `view!` of Leptos uses for elements that are all literals. `markup!` makes an [`element::Element`] of each, drawn by
//!   calls of the DOM; a test counts that `innerHTML` is never set. Icons are drawn by the style sheet.
//! - **A section is one reactive function** (`shared::live`): it is run again when something that it reads has
//!   changed, and only what differs is written to the DOM. What is long (the criteria) is not Leptos at all but a list
//!   of cloned rows, patched one by one (`criteria`).

mod account;
mod announce;
mod badge;
mod banner;
mod clock;
mod context;
mod contract;
mod copy;
mod criteria;
mod css;
mod dialog;
mod doubt;
pub mod element;
mod ended;
mod export;
mod facts;
mod fold;
mod head;
mod history;
mod knock_out;
mod link;
pub mod live_region;
mod names;
mod newer;
mod notes;
mod paper;
mod pieces;
mod rerun;
mod run_bar;
mod score;
mod screen;
mod shared;
mod shortcuts;
mod skeleton;
mod total;
mod trouble;
mod wording;
mod words;
mod workflow;
mod writing;

pub use contract::{Actions, Appearance, Forward, Name, Props};
pub use css::CSS;
pub use skeleton::skeleton;

use leptos::prelude::*;
use markup::markup;
use screen::Screen;
use shared::{Cx, Shared, live};

/// Everything that one element shows. To be mounted under an owner of the element's own.
pub fn assessment(props: Props) -> AnyView {
    let cx = Shared::new(props);
    announce::follow(&cx);
    let screen = ArcMemo::new({
        let cx = cx.clone();
        move |_| Screen::of(&cx)
    });
    let lang = element::following({
        let cx = cx.clone();
        move || cx.props.appearance.locale.with(|locale| locale.text_lang())
    });
    let body = element::reactive(move || match screen.get() {
        Screen::Idle => None,
        Screen::Loading => Some(live(&cx, skeleton::loading)),
        Screen::Failed => Some(live(&cx, trouble::screen)),
        Screen::Deleted => Some(live(&cx, screen::tombstone)),
        Screen::Shown => Some(shown(&cx)),
    });
    markup! { <div class="root" lang=lang>{body}</div> }.into_any()
}

/// An assessment with all its sections, each of which lives by itself.
fn shown(cx: &Cx) -> AnyView {
    let banners = [trouble::banner, doubt::doubt, run_bar::run_bar, ended::banner, knock_out::banner, notes::notes];
    let panel = criteria::Panel::new(cx);
    markup! {
        <article class="page" aria-labelledby="heading" on:keydown=shortcuts::handler(&panel)>
            {head::head(cx)}
            <div class="banners">{banners.map(|part| live(cx, part)).into_iter().collect_view()}</div>
            <div class="columns">
                <div class="main">
                    {ended::changes(cx)}
                    {live(cx, writing::summary)}
                    {live(cx, writing::supervisor)}
                    {criteria::criteria(&panel)}
                </div>
                <div class="side">{live(cx, context::context)} {live(cx, history::history)}</div>
            </div>
            {live(cx, export::export)}
            {live(cx, shortcuts::list)}
            {dialog::dialog(cx)}
        </article>
    }
    .into_any()
}
