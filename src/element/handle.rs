//! The JavaScript class's handle on its element.

use super::host::Host;
use crate::api::{Ahead, Prefetch};
use crate::assessment::{ScorecardId, Step};
use crate::number::number_in;
use crate::session;
use crate::web::property;
use js_sys::{Function, Promise, TypeError};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The first number that JavaScript cannot distinguish from the next one.
const MAX_ID: f64 = 9_007_199_254_740_992.0;

/// An element that is on the page. Its methods are those of the class.
#[wasm_bindgen]
pub struct Handle(Rc<Host>);

/// Takes an element that was put on the page. `emit(type, detail, cancelable)` dispatches an event at it and returns
/// whether nobody cancelled it; `reflect(phase, state, isBusy)` reflects its state. `prefetch` holds the requests that
/// the class sent while the wasm was loading.
#[wasm_bindgen]
pub fn connect(element: HtmlElement, emit: Function, reflect: Function, prefetch: Option<Prefetch>) -> Handle {
    Handle(Host::connect(element, emit, reflect, prefetch.map(Ahead::new)))
}

/// Takes the function that fetches the second part of the wasm and binds it to this instance: `load()` returns a
/// promise. Only in a split build.
#[cfg(feature = "split")]
#[wasm_bindgen]
pub fn provide(load: Function) {
    crate::view::provide(load, super::shadow::complete);
}

#[wasm_bindgen]
impl Handle {
    /// Called when an attribute or a property has changed. Successive changes are handled together.
    pub fn changed(&self) {
        self.0.clone().refresh_soon();
    }

    /// Called when the element is on the page again, at another place and perhaps in another document.
    pub fn moved(&self) {
        self.0.clone().moved();
    }

    /// Called when the element has left the page: releases everything it holds, including this handle.
    pub fn disconnect(self) {
        self.0.disconnect();
    }

    /// Requests the assessment now. Resolves with the answer, rejects if it is an error.
    pub fn reload(&self) -> Promise {
        self.0.reload()
    }

    /// Re-runs the AI with the revision `scorecardId` of `options` or, if that is missing or null, with the latest
    /// active one. Resolves with the assessment when the AI is done; rejects if the re-run is refused or can no longer
    /// be followed.
    pub fn rerun(&self, options: &JsValue) -> Promise {
        let scorecard = match property(options, "scorecardId") {
            Ok(scorecard) => scorecard,
            Err(thrown) => return Promise::reject(&thrown),
        };
        // Numbers may be texts, too, as in attributes and form fields.
        let id = scorecard.as_f64().or_else(|| number_in(scorecard.as_string()?.trim()));
        #[expect(clippy::cast_possible_truncation, reason = "checked to be a whole number below 2^53")]
        match id.filter(|id| *id > 0.0 && id.fract() == 0.0 && *id < MAX_ID) {
            Some(id) => self.0.rerun(Some(ScorecardId(id as i64))),
            None if scorecard.is_undefined() || scorecard.is_null() => self.0.rerun(None),
            None => Promise::reject(&TypeError::new("scorecardId is the number of a scorecard revision")),
        }
    }

    /// Opens the re-run dialog if its button is available.
    #[wasm_bindgen(js_name = openRerunDialog)]
    pub fn open_rerun_dialog(&self) {
        self.0.open_rerun_dialog();
    }

    /// Saves all drafts in one write. Resolves with the assessment, rejects if one of them could not be saved.
    pub fn save(&self) -> Promise {
        self.0.save()
    }

    /// Opens the dialog in which a person finishes the review. Resolves with the assessment once that is done, rejects
    /// if the dialog is cancelled.
    #[wasm_bindgen(js_name = finishReview)]
    pub fn finish_review(&self) -> Promise {
        self.0.open_step(Step::Finish)
    }

    /// Opens the dialog in which a person marks the result as discussed. Settles like [`Self::finish_review`].
    #[wasm_bindgen(js_name = markDiscussed)]
    pub fn mark_discussed(&self) -> Promise {
        self.0.open_step(Step::Discuss)
    }

    /// Shows a criterion and moves the focus to it: its number, or its category's number, a point and its own.
    pub fn reveal(&self, criterion: String) {
        self.0.reveal(criterion);
    }

    /// Stops following the run.
    #[wasm_bindgen(js_name = stopWatching)]
    pub fn stop_watching(&self) {
        self.0.stop_watching();
    }

    /// Drops everything that the tab keeps beyond a reload.
    pub fn forget(&self) {
        session::forget();
    }

    /// The last good answer as an object, or null; the same answer gives the same object.
    pub fn assessment(&self) -> JsValue {
        self.0.assessment()
    }
}
