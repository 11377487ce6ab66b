//! An assessment that another library writes as JSON is read back unchanged.

mod there;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use quality_assessment::api::wire;
use quality_assessment::assessment::{
    AiUsage, Assessment, AssessmentId, Category, CategoryId, Context, Criterion, CriterionId, Csat, CustomerExperience,
    EditedField, FamilyId, HandlingTime, HistoryEntry, MessageId, Provenance, ScorecardId, State, TicketId, Timestamp,
    Totals, UserId, When,
};
use std::sync::Arc;

fn id() -> impl Strategy<Value = Option<i64>> {
    of(any::<i64>())
}

fn number() -> impl Strategy<Value = Option<f64>> {
    of(any::<f64>().prop_filter("JSON has no others", |n| n.is_finite()))
}

/// Empty texts are read as missing ones, so there are none.
fn text() -> impl Strategy<Value = Option<Arc<str>>> {
    // Without Unicode's own line breaks, which are read as those of the page.
    of("\\PC{0,9}[ \"\\\\\n\u{0}😀]".prop_map(|text| text.replace(['\u{2028}', '\u{2029}'], "\n").into()))
}

fn date() -> impl Strategy<Value = Option<When>> {
    // The years 0000 to 9999.
    let moment = (-62_167_219_200_000i64..=253_370_764_800_000).prop_map(|at| When::Moment(Timestamp(at)));
    let day = (-719_528i64..=2_932_530).prop_map(|day| When::Day(Timestamp(day * 86_400_000)));
    of(prop_oneof![moment, day])
}

fn word(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(known).prop_map(str::to_owned), "[a-z]{0,9}"]
}

const STATES: &[&str] = &["unprocessed", "aiInProgress", "aiReady", "reviewOngoing", "error", "deleted"];
const PROVENANCES: &[&str] = &["unscored", "aiGenerated", "humanVerified"];

fn criterion() -> impl Strategy<Value = Criterion> {
    (id(), number(), text(), word(PROVENANCES), id(), date()).prop_map(|(id, score, reason, word, user, edited_at)| {
        let provenance = Provenance::from_word(&word);
        Criterion { id: id.map(CriterionId), score, reason, provenance, edited_by: user.map(UserId), edited_at }
    })
}

fn category() -> impl Strategy<Value = Arc<Category>> {
    let any = (id(), vec(criterion().prop_map(Arc::new), 0..4))
        .prop_map(|(id, criteria)| Arc::new(Category { id: id.map(CategoryId), criteria }));
    any.prop_filter("an empty one leaves no trace", |c| c.id.is_some() || !c.criteria.is_empty())
}

fn edit() -> impl Strategy<Value = HistoryEntry> {
    let field = prop_oneof![
        (any::<i64>(), any::<i64>()).prop_map(|(a, b)| EditedField::Score(CategoryId(a), CriterionId(b))),
        (any::<i64>(), any::<i64>()).prop_map(|(a, b)| EditedField::Reason(CategoryId(a), CriterionId(b))),
        (any::<i64>(), any::<i64>()).prop_map(|(a, b)| EditedField::State(CategoryId(a), CriterionId(b))),
        "[a-z.]{0,9}".prop_map(|path| EditedField::Other(path.into())),
    ];
    (id(), date(), field, text(), text()).prop_map(|(user, at, field, old, new)| HistoryEntry {
        user: user.map(UserId),
        at,
        field,
        old,
        new,
    })
}

fn context() -> impl Strategy<Value = Context> {
    let agents = vec(text().prop_filter_map("a name", |name| name), 0..3);
    let usage = (id(), text(), agents).prop_map(|(level, label, agents)| AiUsage { level, label, agents });
    let time = (number(), number()).prop_map(|(duration, after_work)| HandlingTime { duration, after_work });
    let csat = (number(), number(), text()).prop_map(|(stars, scale, text)| Csat { stars, scale, text });
    let customer = (of(any::<bool>()), number(), date(), date(), of(any::<bool>()), of(csat)).prop_map(
        |(sla_met, closed_after_sla, closed, due, reopened, csat)| CustomerExperience {
            sla_met,
            closed_after_sla,
            closed,
            due,
            reopened,
            csat,
        },
    );
    (usage, time, customer).prop_map(|(usage, time, customer)| Context {
        ai_usage: Some(usage).filter(|u| *u != AiUsage::default()),
        time: Some(time).filter(|t| *t != HandlingTime::default()),
        customer: Some(customer).filter(|c| *c != CustomerExperience::default()),
    })
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let ids = (any::<i64>(), id(), id(), id(), id(), id(), id());
    let dates = (date(), date(), date(), date(), date());
    let totals = (number(), number(), number(), number())
        .prop_map(|(scored, used_max, total_max, percentage)| Totals { scored, used_max, total_max, percentage });
    let lists = (vec(category(), 0..4), vec(edit(), 0..4));
    (ids, word(STATES), dates, any::<bool>(), (text(), text()), totals, lists, context()).prop_map(
        |(ids, word, dates, can_edit, texts, totals, (categories, history), context)| Assessment {
            id: Some(AssessmentId(ids.0)),
            scorecard: ids.1.map(ScorecardId),
            family: ids.2.map(FamilyId),
            agent: ids.3.map(UserId),
            assessor: ids.4.map(UserId),
            ticket: ids.5.map(TicketId),
            reply: ids.6.map(MessageId),
            state: State::from_word(&word),
            created: dates.0,
            modified: dates.1,
            deleted: dates.2,
            assessed: dates.3,
            discussed: dates.4,
            can_edit,
            ai_summary: texts.0,
            supervisor_assessment: texts.1,
            totals,
            categories,
            context,
            history,
        },
    )
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn a_written_assessment_is_read_back(assessment in assessment()) {
        let body = serde_json::to_vec(&there::json_of(&assessment)).expect("JSON");
        let (read, problems) = wire::assessment(&body).expect("an assessment");
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read, assessment);
    }
}
