//! The view: Leptos components, one a file. They show signals and forward actions; they decide nothing.
//!
//! **A section runs as a whole.** It is a plain function, `fn(&Ui) -> Option<AnyView>`, that reads signals from
//! `ui::Ui` and returns what to show; `None` shows nothing. `ui::live` runs it again when one of these signals changes.
//! The result is compared with the page, attribute by attribute and text by text, and only differences are written: the
//! focus, a selection and open folds survive.
//!
//! The usual way in Leptos is a closure for each text that may change. Here, the texts of a section usually change
//! together or not at all, and creating them again takes microseconds. A function that runs from top to bottom is
//! easier to read than closures that each run at their own time. And all sections share one type, so that their
//! machinery is compiled once (`docs/performance.md` has the figures). Content that changes more often than its
//! surroundings is a separate section, such as the elapsed time of a run. A long list is not a section: two thousand
//! criteria are rows that are patched one by one, see `criteria`.
//!
//! **Nothing is written as HTML.** The policy `require-trusted-types-for 'script'` refuses `innerHTML`, which Leptos'
//! `view!` uses for fully literal elements. `markup!` makes an [`element::Element`] of each, drawn by calls of the DOM;
//! a test counts that `innerHTML` is never set. The style sheet draws the icons.

mod account;
mod announce;
mod badge;
mod banner;
mod button;
mod clock;
mod context;
mod contract;
mod copy;
mod copy_field;
mod criteria;
mod css;
mod dialog;
mod doubt;
pub mod element;
mod ended;
mod evidence;
mod export;
mod facts;
mod fold;
mod full_name;
mod head;
mod heading;
mod history;
mod keys;
mod knock_out;
mod link;
pub mod live_region;
mod log;
mod menu;
mod menu_items;
mod naming;
mod neighbours;
mod newer;
mod notes;
mod part;
mod people;
mod print;
mod prose;
mod rerun;
mod review;
mod run_bar;
mod run_line;
mod score;
mod screen;
mod shortcuts;
mod signatures;
mod skeleton;
mod sticky;
mod table;
mod total;
mod trouble;
mod ui;
mod unfold;
mod waiting;
mod wording;
mod workflow;
mod writing;

pub use contract::{Actions, Appearance, Deed, Forward, Name, Neighbours, Props};
pub use evidence::selected;
pub use skeleton::skeleton;

use crate::assessment::Comparison;
use crate::session::Signals;
use leptos::prelude::*;
use markup::markup;
use part::PartSource;
use screen::Screen;
use std::sync::Arc;
use ui::{Ui, live};
use waiting::later;

/// Everything that one element shows. Must be mounted under an owner of the element's own.
pub fn assessment(props: Props) -> AnyView {
    let compared = compared(&props.signals);
    let ui = Ui::new(props, compared);
    announce::follow(&ui);
    if !cfg!(feature = "split") {
        part::arrived(table::table());
    }
    let screen = ArcMemo::new({
        let ui = ui.clone();
        move |_| Screen::of(&ui)
    });
    let lang = element::following({
        let ui = ui.clone();
        move || ui.props.appearance.locale.with(|locale| locale.text_lang())
    });
    let body = element::reactive(move || match screen.get() {
        Screen::Idle => None,
        Screen::Loading => Some(live(&ui, skeleton::loading)),
        Screen::Failed => Some(live(&ui, trouble::screen)),
        Screen::Deleted => Some(live(&ui, screen::tombstone)),
        Screen::Shown => Some(shown(&ui)),
    });
    markup! { <div class="root" lang=lang dir="ltr">{body}</div> }.on_drawn(element::watch_texts).into_any()
}

/// The changes of the last run that ended, once the second part, which compares, is there.
fn compared(signals: &Signals) -> ArcMemo<Option<Arc<Comparison>>> {
    let ended = signals.ended.clone();
    ArcMemo::new(move |_| ended.get()?.comparison(part::sections()?.compare))
}

/// The style sheet of everything that is loaded: it changes when the second part arrives.
pub fn css() -> String {
    let part = if cfg!(feature = "split") { part::style() } else { table::table().style };
    [css::FIRST, part, css::LAST].concat()
}

/// Sets the source of the second part of the wasm, in a split build: `load()` fetches it and binds it to this instance,
/// as a promise. `dress()` is called when it is there, before its sections are drawn: from then on [`css()`] contains
/// their rules.
pub fn provide(load: js_sys::Function, dress: fn()) {
    part::provide(PartSource { load, table: table::table, dress });
}

/// An assessment with all its sections, each independent of the others.
fn shown(ui: &Ui) -> AnyView {
    let banners = [trouble::banner, knock_out::banner, notes::notes];
    let panel = criteria::Panel::new(ui);
    part::ask_when_idle();
    waiting::follow_paper(ui);
    markup! {
        <article class="page" aria-labelledby="heading" on:keydown=shortcuts::handler(&panel)>
            {head::head(ui)}
            <div class="banners">
                {later(ui, |part| part.after, waiting::nothing)}
                {banners.map(|part| live(ui, part)).into_iter().collect_view()}
            </div>
            <div class="body">
                <div class="rail">
                    <div class="result">
                        {live(ui, total::total)} {live(ui, account::bars)} {live(ui, account::account)}
                    </div>
                    <div class="words">
                        <div class="written">
                            {live(ui, writing::summary)} {later(ui, |part| part.edit_summary, waiting::nothing)}
                        </div>
                        <div class="written">
                            {live(ui, writing::supervisor)} {later(ui, |part| part.edit_note, waiting::note)}
                        </div>
                        {live(ui, writing::what_next)}
                        {later(ui, |part| part.exceptions, waiting::exceptions)}
                        {waiting::way(ui)}
                    </div>
                </div>
                <div class="main">
                    {later(ui, |part| part.changes, waiting::changes)}
                    {criteria::criteria(&panel)}
                </div>
                <div class="side">{later(ui, |part| part.side, waiting::side)}</div>
                {waiting::evidence(&panel)}
            </div>
            {later(ui, |part| part.dialogs, waiting::nothing)}
        </article>
    }
    .into_any()
}
