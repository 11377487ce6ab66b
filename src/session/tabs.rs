//! The other tabs of the browser: one of them polls, the others listen.
//!
//! A Web Lock decides which tab polls: its holder leads, and the browser passes it on when a tab closes. A
//! BroadcastChannel tells the others that a request brought something, as a mark of the API's bytes: neither an
//! assessment nor a token is sent. Every script of the origin can send such messages under the same name, so they are
//! only hints to send a request. If the browser lacks either, each tab polls for itself.

use super::feed::Feed;
use super::identity::Identity;
use crate::run::Event;
use crate::web::{Listener, dictionary};
use js_sys::{Object, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, BroadcastChannel, MessageEvent};

/// A message to other tabs: the mark of the bytes of an answer, or `None` if there is nothing new.
pub type Word = Option<[u8; 8]>;

/// A tab's place among the tabs that show the same assessment to the same person.
pub struct Tabs {
    name: String,
    channel: BroadcastChannel,
    feed: Feed,
    _on_message: Listener,
    bid: RefCell<Option<Bid>>,
}

/// A bid for the lead, granted or not; dropping it gives it up.
struct Bid {
    abort: AbortController,
    release: Rc<RefCell<Option<js_sys::Function>>>,
    _granted: Closure<dyn FnMut(JsValue) -> Promise>,
}

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, which web-sys lists only among its unstable interfaces.
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &JsValue) -> Result<Promise, JsValue>;
}

impl Tabs {
    /// Takes a place; `None` if it cannot be known that another tab shows the same, or if the browser lacks the means.
    /// `heard` is called with the messages of other tabs.
    pub fn join(identity: &Identity, feed: Feed, heard: Rc<dyn Fn(Word)>) -> Option<Self> {
        let name = identity.shared_name()?;
        locks()?;
        let channel = BroadcastChannel::new(&name).ok()?;
        let on_message = Listener::new(&channel, "message", move |event| {
            let data = event.dyn_into::<MessageEvent>().ok().and_then(|e| e.data().dyn_into::<Uint8Array>().ok());
            if let Some(bytes) = data {
                heard(word(&bytes));
            }
        });
        Some(Self { name, channel, feed, _on_message: on_message, bid: RefCell::default() })
    }

    /// Tells the other tabs the outcome of a request.
    pub fn share(&self, word: Word) {
        let bytes = word.as_ref().map_or(&[][..], |mark| &mark[..]);
        // If the channel cannot send, the other tabs poll for themselves.
        _ = self.channel.post_message(&Uint8Array::from(bytes));
    }

    /// Tries to become the tab that polls. Returns false if the browser does not let it try.
    pub fn campaign(&self) -> bool {
        self.bid().is_some()
    }

    /// Stops being the tab that polls, or stops trying.
    pub fn resign(&self) {
        self.bid.take();
    }

    fn bid(&self) -> Option<()> {
        let abort = AbortController::new().ok()?;
        let release = Rc::new(RefCell::new(None));
        let held = release.clone();
        let (gained, refused) = (self.feed.clone(), self.feed.clone());
        let signal = abort.signal();
        let granted = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |_| {
            let (held, gained) = (held.clone(), gained.clone());
            if signal.aborted() {
                return Promise::resolve(&JsValue::UNDEFINED);
            }
            // The lock is held until this promise resolves.
            Promise::new(&mut |resolve, _| {
                held.replace(Some(resolve));
                gained.tell(Event::LeadGained);
            })
        });
        let options: Object = dictionary();
        Reflect::set(&options, &"signal".into(), &abort.signal()).ok()?;
        let outcome = locks()?.request(&self.name, &options, granted.as_ref()).ok()?;
        // This rejects when the bid is given up before it was granted, and where the browser has locks but grants none
        // to this page, as in a sandboxed frame: then the tab polls for itself.
        let bid = abort.signal();
        spawn_local(async move {
            if JsFuture::from(outcome).await.is_err() && !bid.aborted() {
                refused.tell(Event::LeadGained);
            }
        });
        self.bid.replace(Some(Bid { abort, release, _granted: granted }));
        Some(())
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.bid.take();
        self.channel.close();
    }
}

impl Drop for Bid {
    fn drop(&mut self) {
        self.abort.abort();
        if let Some(release) = self.release.take() {
            _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// The message in these bytes. Anything that is not a mark, such as the whole body that an earlier version sends,
/// counts as the mark of something else.
fn word(bytes: &Uint8Array) -> Word {
    let mut mark = [0; 8];
    match bytes.length() {
        0 => None,
        8 => {
            bytes.copy_to(&mut mark);
            Some(mark)
        }
        _ => Some(mark),
    }
}

fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (locks.is_object()).then(|| locks.unchecked_into())
}
