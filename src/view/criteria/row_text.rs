//! The texts of a row.

use super::super::naming;
use super::super::score::points;
use super::super::ui::Ui;
use super::row_context::RowContext;
use super::row_style::{Fold, RowStyle, SLOTS, ScoredBy, Tone};
use crate::assessment::{
    CategoryId, Criterion, Grade, KnockOutScope, Provenance, Row, ScoringType, SheetCategory, is_same,
};
use crate::locale::{Locale, Text};
use std::borrow::Cow;

/// The texts of a row, and its style.
pub struct RowText<'r> {
    /// Label, name of the category, knock-out flag, provenance, previous score, score, loss, reason, description, room
    /// for quotations, and the names of the buttons that unfold it and that ask about it. Empty ones are not shown.
    pub texts: [Cow<'r, str>; SLOTS],
    /// Its style.
    pub style: RowStyle,
}

impl<'r> RowText<'r> {
    /// The texts of `row` in its category.
    pub fn of(category: &SheetCategory, row: &'r Row, context: &RowContext, ui: &Ui) -> Self {
        Self::differing(category, row, &[Differs::Perhaps; SLOTS], context, ui)
    }

    /// The texts of `row` that differ. Expensive texts are left empty if they do not differ.
    pub fn differing(
        category: &SheetCategory,
        row: &'r Row,
        differs: &[Differs; SLOTS],
        context: &RowContext,
        ui: &Ui,
    ) -> Self {
        let locale = &context.locale;
        let [_, _, _, by_differs, _, score_differs, loss_differs, ..] = differs.map(|differs| differs != Differs::No);
        let (definition, criterion) = (row.definition.as_deref(), row.criterion.as_deref());
        let description = definition.and_then(|d| d.description.as_deref()).unwrap_or_default();
        let provenance = if by_differs { by(category.id, row, context, ui) } else { String::new() };
        let is_withheld = context.withholds(row);
        let (score, loss, reason, tone) = if is_withheld {
            (locale.text(Text::Withheld), String::new(), locale.text(Text::ReasonWithheld), Tone::Withheld)
        } else {
            let score = if score_differs { points(locale, row.points(), definition) } else { String::new() };
            let loss = if loss_differs { loss(locale, row) } else { String::new() };
            let reason = criterion.and_then(|c| c.reason.as_deref()).unwrap_or_default();
            (score.into(), loss, reason.into(), Tone::Graded(row.grade()))
        };
        let label = match definition.and_then(|d| d.label.as_deref()) {
            Some(label) => label.into(),
            None => naming::criterion(locale, row).into(),
        };
        let is_full = tone == Tone::Graded(Grade::Full);
        let fold = if is_withheld { Fold::None } else { Fold::of(&reason, !description.is_empty(), is_full) };
        let more = match fold {
            Fold::None => "".into(),
            _ if is_full && description.is_empty() => locale.text(Text::Reason),
            _ => locale.text(Text::More),
        };
        let style = RowStyle { tone, source: ScoredBy::of(criterion), fold };
        let texts = [
            label,
            "".into(),
            knock_out(locale, row, is_withheld),
            provenance.into(),
            context.before(category.id, row).into(),
            score,
            loss.into(),
            reason,
            if is_withheld { "".into() } else { description.into() },
            if is_withheld { "".into() } else { context.room_for_quotes(criterion) },
            more,
            if context.takes_questions { locale.text(Text::AskQuestion) } else { "".into() },
        ];
        Self { texts, style }
    }
}

/// The knock-out flag, which also says whether it struck; blind mode withholds that.
pub fn knock_out(locale: &Locale, row: &Row, is_withheld: bool) -> Cow<'static, str> {
    match row.knock_out() {
        Some(_) if row.has_struck() && !is_withheld => locale.text(Text::KnockedOut),
        Some(KnockOutScope::Category) => locale.text(Text::KnockOutCategory),
        Some(KnockOutScope::Assessment) => locale.text(Text::KnockOutAssessment),
        None => "".into(),
    }
}

/// "−5": the points lost; empty if there are none, or if their number is not known.
fn loss(locale: &Locale, row: &Row) -> String {
    let loss = row.loss().filter(|loss| *loss > 0.0);
    loss.map_or_else(String::new, |loss| locale.fill(Text::Loss, &[("points", &locale.number(loss))]))
}

/// Whether a text differs from the previous one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Differs {
    /// No: its sources are the same.
    No,
    /// Perhaps: its sources differ, but the text may be the same.
    Perhaps,
    /// Yes, so the text on the page need not be read first. A poll that changes all of 2,000 rows takes 16.5 to
    /// 17.9 ms with this, and 24.5 to 26 ms if each text is compared (Svelte 24 to 30 ms, load 6 to 18).
    Surely,
}

/// The texts that differ from those of `was`. In the same context, texts from the same sources are the same.
pub fn differences(was: &Row, is: &Row, context: &RowContext) -> [Differs; SLOTS] {
    let (old, new) = (was.criterion.as_deref(), is.criterion.as_deref());
    let definition = was.id() != is.id() || !is_same(was.definition.as_ref(), is.definition.as_ref());
    // The source of the score decides whether it is withheld.
    let provenance = old.map(|c| &c.provenance) != new.map(|c| &c.provenance);
    let is_open = !context.withholds(was) && !context.withholds(is);
    let points = was.points() != is.points();
    let is_other_score = is_open && !definition && points && writes_another_score(was, is);
    let reason = old.map(|c| &c.reason) != new.map(|c| &c.reason);
    let edit = |c: Option<&Criterion>| c.map(|c| (c.edited_by, c.edited_at));
    let by = provenance || points || was.is_previous != is.is_previous || edit(old) != edit(new);
    let perhaps = |may_differ: bool| if may_differ { Differs::Perhaps } else { Differs::No };
    let or_surely = |is_sure: bool, may_differ: bool| if is_sure { Differs::Surely } else { perhaps(may_differ) };
    [
        perhaps(definition),
        Differs::Perhaps,
        perhaps(definition || by),
        perhaps(by),
        perhaps(points),
        or_surely(is_other_score, definition || provenance || points),
        perhaps(definition || provenance || points),
        or_surely(is_open && reason, provenance || reason),
        perhaps(definition || provenance),
        perhaps(provenance || reason),
        perhaps(definition || provenance || points || reason),
        Differs::No,
    ]
}

/// Whether other points, with the same maximum, are certainly written differently. Whole numbers are, unless both are
/// "met".
fn writes_another_score(was: &Row, is: &Row) -> bool {
    let is_met = is.definition.as_ref().is_some_and(|d| d.scoring == ScoringType::MetNotMet);
    let is_whole = |row: &Row| row.points().is_none_or(|points| points.fract() == 0.0 && points.abs() < 1e9);
    let has_points = |row: &Row| row.points().map(|points| points > 0.0);
    is_whole(was) && is_whole(is) && (!is_met || has_points(was) != has_points(is))
}

/// The source of a score in words; for a person's score also the AI's, if it differed.
fn by(category: Option<CategoryId>, row: &Row, context: &RowContext, ui: &Ui) -> String {
    let (locale, criterion) = (&context.locale, row.criterion.as_deref());
    let verified = criterion.filter(|c| c.provenance == Provenance::HumanVerified);
    let text = match verified {
        Some(verified) => naming::verified(ui, locale, verified, context.replaced(category, row)),
        None => provenance_word(criterion, locale),
    };
    if row.is_previous { [text.as_str(), &locale.text(Text::PreviousMark)].join(" · ") } else { text }
}

/// The source of a score, without names and dates.
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
