//! The bodies of an assessment: the last one read, and the one shown.

use crate::api::wire::{self, Bytes, Known, Problem};
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, AssessmentId, State};
use std::cell::RefCell;
use std::sync::Arc;

/// A body, compared with what is shown.
#[derive(Debug)]
pub enum Body {
    /// The same bytes as shown.
    Same,
    /// Another assessment, which may still be equal.
    New(Arc<Assessment>),
}

/// An assessment, and the problems found while decoding it.
type Read = (Arc<Assessment>, Arc<[Problem]>);

/// A reader for the bodies of one assessment, each decoded faster with the help of the last.
pub struct Reader {
    id: AssessmentId,
    known: RefCell<Known>,
    /// The last body read, until it is shown or another one is read.
    last: RefCell<Option<Read>>,
    shown: RefCell<Option<Bytes>>,
}

impl Reader {
    /// A reader of the bodies of this assessment.
    pub fn new(id: AssessmentId) -> Self {
        Self { id, known: RefCell::default(), last: RefCell::default(), shown: RefCell::default() }
    }

    /// Reads a body. The same bytes as shown cost only a comparison. Bytes that were read last but not shown, such as
    /// another tab's that came at the wrong moment, are still a new answer.
    ///
    /// # Errors
    /// [`ErrorKind::Malformed`] if it is not an assessment, or another one.
    pub fn read(&self, bytes: Vec<u8>) -> Result<Body, Error> {
        if self.shown.borrow().as_deref().is_some_and(|shown| wire::is_same(shown, &bytes)) {
            return Ok(Body::Same);
        }
        let (assessment, problems, known) = wire::assessment_after(bytes.into(), &self.known.borrow())?;
        // Another number comes from a gateway's cache or another tab's mistake. A body with neither number nor state is
        // not an assessment that could replace the last good one.
        let is_it = match assessment.id {
            Some(id) => id == self.id,
            None => assessment.state != State::Missing,
        };
        if !is_it {
            return Err(Error::new(ErrorKind::Malformed));
        }
        let assessment = Arc::new(assessment);
        self.last.replace(Some((assessment.clone(), problems.into())));
        self.known.replace(known);
        Ok(Body::New(assessment))
    }

    /// The body that was read last.
    pub fn last(&self) -> Bytes {
        self.known.borrow().body().clone()
    }

    /// Records that this assessment is on the screen, and returns its problems. The body is known only for the
    /// assessment that was read last.
    pub fn mark_shown(&self, assessment: &Arc<Assessment>) -> Arc<[Problem]> {
        let last = self.last.take().filter(|(last, _)| Arc::ptr_eq(last, assessment));
        self.shown.replace(last.as_ref().map(|_| self.last()));
        last.map_or_else(|| Arc::from([]), |(_, problems)| problems)
    }

    /// Forgets what was shown.
    pub fn clear(&self) {
        self.known.take();
        self.last.take();
        self.shown.take();
    }

    /// The body of what is shown.
    pub fn shown(&self) -> Option<Bytes> {
        self.shown.borrow().clone()
    }
}
