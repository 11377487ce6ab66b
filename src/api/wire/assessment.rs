//! The decoder of `GET /quality/assessment/{id}` and of the answer to a refresh.

use super::known::{Found, KnownCategory};
use super::tree::{Object, Tree};
use super::{Bytes, Expected, Known, Problem, Problems};
use crate::api::{Error, ErrorKind};
use crate::assessment::{
    AiUsage, Assessment, AssessmentId, Category, CategoryId, Context, Criterion, CriterionId, Csat, CustomerExperience,
    EditedField, FamilyId, HandlingTime, HistoryEntry, MessageId, Provenance, ScorecardId, State, TicketId, Totals,
    UserId, When,
};
use std::cell::RefCell;
use std::sync::Arc;

/// Decodes one assessment.
///
/// # Errors
/// [`ErrorKind::Malformed`] if the body is not a JSON object, or contains nothing of an assessment.
pub fn assessment(body: &[u8]) -> Result<(Assessment, Vec<Problem>), Error> {
    let problems = Problems::default();
    let read = |o: &Object| Arc::new(category(o, |o| Arc::new(criterion(o))));
    let tree = Tree::new(body, &problems);
    let value = tree.and_then(|tree| whole(&tree.object()?, &read));
    value.map(|value| (value, problems.into_vec())).ok_or_else(|| Error::new(ErrorKind::Malformed))
}

/// Decodes one assessment of which `known` is an earlier version. The result equals that of [`assessment`], but is
/// faster, and unchanged categories and criteria keep their `Arc`. Also returns what is known now.
///
/// # Errors
/// As [`assessment`].
pub fn assessment_after(body: Bytes, known: &Known) -> Result<(Assessment, Vec<Problem>, Known), Error> {
    let problems = Problems::default();
    let mut search = known.search();
    let tree = Tree::passing(&body, &problems, &mut |item| search.pass(item));
    let found = search.found;
    let found = |o: &Object| o.passed().and_then(|number| found.get(number));
    let learned = RefCell::new(Vec::new());
    let read = |o: &Object| {
        let category = match found(o) {
            Some(Found::Category(known)) => KnownCategory { range: o.range(), ..KnownCategory::clone(known) },
            _ => learn(o, &problems, |o| match found(o) {
                Some(Found::Criterion(known)) => Arc::clone(known),
                _ => Arc::new(criterion(o)),
            }),
        };
        let value = category.value.clone();
        learned.borrow_mut().push(category);
        value
    };
    let value = tree.and_then(|tree| whole(&tree.object()?, &read)).ok_or_else(|| Error::new(ErrorKind::Malformed))?;
    // Positions are counted without a byte order mark: the body of a server that sends one is read slowly.
    let learned = if body.starts_with(b"{") { learned.into_inner() } else { Vec::new() };
    Ok((value, problems.into_vec(), Known::new(body, learned)))
}

/// Reads a category, and records its position and those of its criteria.
fn learn(o: &Object, problems: &Problems, read: impl Fn(&Object) -> Arc<Criterion>) -> KnownCategory {
    let (range, before) = (o.range(), problems.count());
    let mut criteria = Vec::new();
    let value = category(o, |o| {
        let (place, before) = (o.range(), problems.count());
        let value = read(o);
        if problems.count() == before {
            criteria.push((place.start - range.start..place.end - range.start, value.clone()));
        }
        value
    });
    let is_whole = problems.count() == before;
    KnownCategory { range, is_whole, value: Arc::new(value), criteria: criteria.into() }
}

/// Reads the whole; `None` if it contains nothing of an assessment.
fn whole(top: &Object, read: &dyn Fn(&Object) -> Arc<Category>) -> Option<Assessment> {
    if !["id", "state", "data"].iter().any(|name| top.has(name)) {
        return None;
    }
    let mut value = Assessment {
        id: top.int("id").map(AssessmentId),
        scorecard: top.int("scorecardId").map(ScorecardId),
        family: top.int("scorecardBaseId").map(FamilyId),
        state: top.parsed("state", Expected::State, |word| Some(State::from_word(word))).unwrap_or_default(),
        agent: top.int("assessedUser").map(UserId),
        assessor: top.int("assessedByUser").map(UserId),
        ticket: top.int("ticketId").map(TicketId),
        created: date(top, "createdAt"),
        modified: date(top, "modifiedAt"),
        deleted: date(top, "deletedAt"),
        can_edit: top.bool("canEdit").unwrap_or(false),
        history: top.objects("editingHistory", edit),
        ai_summary: top.text("aiSummary"),
        totals: top.object("totals", totals).unwrap_or_default(),
        context: context(top),
        ..Assessment::default()
    };
    // Older installations: the worklog names the ticket if the assessment does not.
    top.object("worklog", |log| {
        value.ticket = value.ticket.or_else(|| log.int("ticketId").map(TicketId));
        value.reply = log.int("conversationId").map(MessageId);
    });
    top.object("data", |data| {
        // Summary and totals are at the top in the summary format and in `data` in the full one. Some samples have
        // both, one of them empty. A non-empty value wins, and `data` wins over the top.
        value.ai_summary = data.text("aiSummary").or(value.ai_summary.take());
        value.totals = data.object("totals", totals).filter(|t| !t.is_empty()).unwrap_or(value.totals);
        value.supervisor_assessment = data.text("supervisorAssessment");
        value.assessed = date(data, "assessmentDate");
        value.discussed = date(data, "discussionDate");
        value.categories = data.objects("categories", read);
        let inner = context(data);
        value.context = Context {
            ai_usage: inner.ai_usage.or(value.context.ai_usage.take()),
            time: inner.time.or(value.context.time),
            customer: inner.customer.or(value.context.customer.take()),
        };
    });
    // The published sample has one empty category: it has nothing to show.
    value.categories.retain(|c| c.id.is_some() || !c.criteria.is_empty());
    Some(value)
}

fn category(o: &Object, read: impl FnMut(&Object) -> Arc<Criterion>) -> Category {
    Category { id: o.int("categoryId").map(CategoryId), criteria: o.objects("criteria", read) }
}

fn criterion(o: &Object) -> Criterion {
    Criterion {
        id: o.int("id").map(CriterionId),
        score: o.number("score"),
        reason: o.text("reason"),
        provenance: o.parsed("state", Expected::State, |word| Some(Provenance::from_word(word))).unwrap_or_default(),
        edited_by: o.int("lastEditedByUserId").map(UserId),
        edited_at: date(o, "lastEditedAt"),
    }
}

fn totals(o: &Object) -> Totals {
    Totals {
        scored: o.number("scoredPoints"),
        used_max: o.number("usedMaxPoints"),
        total_max: o.number("totalMaxPoints"),
        percentage: o.number("percentage"),
    }
}

/// The schema has these inside `data`, the examples at the top: both places are read.
fn context(o: &Object) -> Context {
    Context {
        ai_usage: o.object("aiUsage", ai_usage).filter(|u| *u != AiUsage::default()),
        time: o.object("time", time).filter(|t| *t != HandlingTime::default()),
        customer: o.object("customerExperience", customer).filter(|c| *c != CustomerExperience::default()),
    }
}

fn ai_usage(o: &Object) -> AiUsage {
    AiUsage {
        level: o.int("automationLevel"),
        label: o.text("automationLevelLabel"),
        // The format of an AI agent is not documented: a name, or an object with one.
        agents: o.texts("aiAgents", &["name", "label"]),
    }
}

fn time(o: &Object) -> HandlingTime {
    HandlingTime { duration: o.number("duration"), after_work: o.number("durationAfterWork") }
}

fn customer(o: &Object) -> CustomerExperience {
    CustomerExperience {
        sla_met: o.bool("slaMet"),
        closed_after_sla: o.number("netSecondsClosedAfterSla"),
        closed: date(o, "closingDateForSLA"),
        due: date(o, "dueDateForSLA"),
        reopened: o.bool("reOpened"),
        csat: o.object("csat", |csat| Csat {
            stars: csat.number("answerStars"),
            scale: csat.number("scale"),
            text: csat.text("answerText"),
        }),
    }
}

fn edit(o: &Object) -> HistoryEntry {
    HistoryEntry {
        user: o.int("userId").map(UserId),
        at: date(o, "timestamp"),
        field: o.parsed("field", Expected::Field, |path| Some(EditedField::from_path(path))).unwrap_or_default(),
        // The tracked fields and their types are not documented: any value can be read.
        old: o.any_text("oldValue").map(Into::into),
        new: o.any_text("newValue").map(Into::into),
    }
}

pub(super) fn date(o: &Object, name: &str) -> Option<When> {
    o.parsed(name, Expected::Date, When::parse)
}
