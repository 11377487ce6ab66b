//! What a row says.

use super::super::score::{score, tone};
use super::super::shared::Cx;
use super::super::words;
use super::manner::Manner;
use super::template::Look;
use crate::assessment::{Criterion, KnockOutScope, Provenance, Row, is_same};
use crate::locale::{Locale, Text};
use std::borrow::Cow;

/// The texts of a row, in the order of the template's slots.
pub const SLOTS: usize = 6;

/// What a row says, and how it looks.
pub struct RowText<'r> {
    /// Label, score, description, reason, provenance, knock-out flag. An empty one is not shown.
    pub texts: [Cow<'r, str>; SLOTS],
    /// How the score looks.
    pub tone: &'static str,
    /// Who it is from: which icon there is.
    pub from: &'static str,
}

impl<'r> RowText<'r> {
    /// How it looks.
    pub fn look(&self) -> Look {
        (self.tone, self.from)
    }

    /// The texts of `row`.
    pub fn of(row: &'r Row, manner: &Manner, cx: &Cx) -> Self {
        let locale = &manner.locale;
        let definition = row.definition.as_deref();
        let description = definition.and_then(|d| d.description.as_deref()).unwrap_or_default();
        let knock_out = match row.knock_out() {
            Some(KnockOutScope::Category) => locale.text(Text::KnockOutCategory),
            Some(KnockOutScope::Assessment) => locale.text(Text::KnockOutAssessment),
            None => "".into(),
        };
        let (from, mut provenance) = provenance(row.criterion.as_deref(), manner, cx);
        if row.is_previous {
            provenance = [provenance.as_str(), &locale.text(Text::PreviousMark)].join(" · ");
        }
        let (score, reason, tone) = if manner.withholds(row) {
            (locale.text(Text::Withheld), locale.text(Text::ReasonWithheld), "withheld")
        } else {
            let reason = row.criterion.as_ref().and_then(|c| c.reason.as_deref()).unwrap_or_default();
            (score(locale, row.points(), definition).into(), reason.into(), tone(row))
        };
        let label = match definition.and_then(|d| d.label.as_deref()) {
            Some(label) => label.into(),
            None => words::criterion(locale, row).into(),
        };
        Self { texts: [label, score, description.into(), reason, provenance.into(), knock_out], tone, from }
    }
}

/// Which texts may be others now: those that are made of something that has changed.
pub fn may_differ(was: &Row, is: &Row) -> [bool; SLOTS] {
    let (old, new) = (was.criterion.as_deref(), is.criterion.as_deref());
    let definition = was.id() != is.id() || !is_same(was.definition.as_ref(), is.definition.as_ref());
    // Of whom it is decides whether it is withheld.
    let provenance = old.map(|c| &c.provenance) != new.map(|c| &c.provenance);
    let score = definition || provenance || was.points() != is.points();
    let reason = provenance || old.map(|c| &c.reason) != new.map(|c| &c.reason);
    let edit = |c: Option<&Criterion>| c.map(|c| (c.edited_by, c.edited_at));
    let by = provenance || was.is_previous != is.is_previous || edit(old) != edit(new);
    [definition, score, definition, reason, by, was.knock_out() != is.knock_out()]
}

/// Who a score is from, as an icon and in words.
fn provenance(criterion: Option<&Criterion>, manner: &Manner, cx: &Cx) -> (&'static str, String) {
    let locale = &manner.locale;
    let icon = match criterion.map(|c| &c.provenance) {
        None | Some(Provenance::Unscored) => "none",
        Some(Provenance::AiGenerated) => "ai",
        Some(Provenance::HumanVerified) => "person",
        Some(Provenance::Other(_)) => "other",
        Some(Provenance::Missing) => "",
    };
    let verified = criterion.filter(|c| c.provenance == Provenance::HumanVerified);
    let text = verified.map_or_else(|| provenance_word(criterion, locale), |c| words::verified(cx, locale, c));
    (icon, text)
}

/// Who a score is from, without names and dates.
pub fn provenance_word(criterion: Option<&Criterion>, locale: &Locale) -> String {
    let text = match criterion.map(|c| &c.provenance) {
        None | Some(Provenance::Unscored) => Text::ProvenanceNone,
        Some(Provenance::AiGenerated) => Text::ByAi,
        Some(Provenance::HumanVerified) => Text::Verified,
        Some(Provenance::Other(word)) => return locale.fill(Text::ProvenanceOther, &[("state", word)]),
        Some(Provenance::Missing) => return String::new(),
    };
    locale.text(text).into_owned()
}
