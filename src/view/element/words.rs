//! Texts on the page that keep their place whatever others do to them.
//!
//! Browsers and extensions that translate a page replace a text with their own element, and take the text off the page.
//! Nobody would see later changes of it, and its successors would have no place. So it is put back before it is
//! changed, see `in_front.js`; unchanged texts stay translated. All texts have this one type.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::{Mountable, Position, PositionState, RenderHtml};
use std::any::{Any, TypeId};
use std::borrow::Cow;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/view/in_front.js")]
extern "C" {
    #[wasm_bindgen(js_name = putBack, catch)]
    fn put_back_text(text: &web_sys::Text) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = watchTexts, catch)]
    fn watch(root: &web_sys::Element) -> Result<(), JsValue>;
}

/// Starts to record which texts below `root` are taken off the page, and what replaces them.
pub fn watch_texts(root: &web_sys::Element) {
    _ = watch(root);
}

/// Puts a text back in its place, if somebody has taken it off the page.
pub fn put_back(text: &web_sys::Text) {
    _ = put_back_text(text);
}

/// A text to be drawn.
pub struct Words(Cow<'static, str>);

/// A text that is drawn.
pub struct DrawnWords {
    node: web_sys::Text,
    said: Cow<'static, str>,
}

/// Whether views of this type are texts.
#[inline]
pub fn is_text<T: 'static>() -> bool {
    let own = TypeId::of::<T>();
    own == TypeId::of::<String>() || own == TypeId::of::<&'static str>() || own == TypeId::of::<Cow<'static, str>>()
}

impl Words {
    /// Takes the text out of `view`, in whatever form; `None` if it is not a text.
    pub fn take(view: &mut dyn Any) -> Option<Self> {
        let text = if let Some(text) = view.downcast_mut::<Option<String>>() {
            text.take()?.into()
        } else if let Some(text) = view.downcast_mut::<Option<&'static str>>() {
            text.take()?.into()
        } else {
            view.downcast_mut::<Option<Cow<'static, str>>>()?.take()?
        };
        Some(Self(text))
    }
}

impl Render for Words {
    type State = DrawnWords;

    fn build(self) -> DrawnWords {
        DrawnWords { node: Rndr::create_text_node(&self.0), said: self.0 }
    }

    fn rebuild(self, state: &mut DrawnWords) {
        if state.said != self.0 {
            put_back(&state.node);
            Rndr::set_text(&state.node, &self.0);
            state.said = self.0;
        }
    }
}

impl Mountable for DrawnWords {
    fn unmount(&mut self) {
        put_back(&self.node);
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        put_back(&self.node);
        let parent = Rndr::get_parent(&self.node).map(JsCast::unchecked_into);
        parent.is_some_and(|parent: web_sys::Element| {
            child.mount(&parent, Some(&self.node));
            true
        })
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        Vec::new()
    }
}

impl AddAnyAttr for Words {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

/// Required by the trait, never called: no server draws anything.
impl RenderHtml for Words {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> DrawnWords {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
