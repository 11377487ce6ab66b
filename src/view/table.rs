//! The table of the second part, and the access to it.
//!
//! In a split build (`--features split`), a tool moves the table, and everything that only it refers to, into a
//! separate module after the linker (`xtask/src/widget/split.rs`). The tool finds the two functions by their names: a
//! call of the imported one becomes a call of the exported one, which exists once the part is bound to this instance.
#![cfg_attr(
    feature = "split",
    expect(
        unsafe_code,
        reason = "names for the splitter: the pair is one function, and is called only when it is there"
    )
)]

use super::element::any;
use super::part::Part;
use super::ui::live;
use super::{
    account, context, criteria, css, dialog, doubt, ended, evidence, history, keys, log, menu_items, newer, review,
    run_bar, signatures,
};
use crate::assessment::{Comparison, Field};

static PART: Part = Part {
    style: css::PART_SHEET,
    account: |ui| live(ui, account::table),
    newer: |ui| live(ui, newer::newer),
    compare: Comparison::between,
    changes: ended::changes,
    exceptions: |ui| live(ui, context::exceptions),
    side: |ui| any((live(ui, context::context), live(ui, history::history))),
    after: |ui| any((live(ui, doubt::doubt), live(ui, run_bar::run_bar), live(ui, ended::banner))),
    keys: keys::act,
    question: criteria::question,
    ended: |ui| live(ui, ended::line),
    evidence: evidence::evidence,
    evidence_way: |ui| live(ui, evidence::way),
    menu: menu_items::menu_items,
    review: review::review,
    edit_summary: |ui| review::text(ui, Field::Summary),
    edit_note: |ui| review::text(ui, Field::Note),
    step: review::step,
    dialogs: |ui| {
        log::follow(ui);
        any((
            live(ui, signatures::signatures),
            review::foot(ui),
            dialog::dialog(ui),
            keys::help(ui),
            review::dialog(ui),
        ))
    },
};

/// The table. In a split build it may only be called once the part is there.
pub fn table() -> &'static Part {
    #[cfg(feature = "split")]
    return imported();
    #[cfg(not(feature = "split"))]
    return &PART;
}

#[cfg(feature = "split")]
#[link(wasm_import_module = "__wasm_split_placeholder__")]
unsafe extern "C" {
    #[link_name = "__wasm_split_00part00_import_00000000000000000000000000000001"]
    #[expect(improper_ctypes, reason = "Rust is on both sides")]
    safe fn imported() -> &'static Part;
}

#[cfg(feature = "split")]
#[unsafe(export_name = "__wasm_split_00part00_export_00000000000000000000000000000001")]
extern "C" fn exported() -> &'static Part {
    &PART
}
