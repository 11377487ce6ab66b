//! An assessment in the API's format.

use quality_assessment::assessment::{
    Assessment, Criterion, CustomerExperience, EditedField, HistoryEntry, Provenance, When,
};
use serde_json::{Value, json};

fn written(date: Option<When>) -> Option<String> {
    let text = jiff::Timestamp::from_millisecond(date?.first().0).expect("in range").to_string();
    Some(if matches!(date, Some(When::Day(_))) { text[..10].to_owned() } else { text })
}

fn criterion_json(c: &Criterion) -> Value {
    let state = match &c.provenance {
        Provenance::Unscored => "unscored",
        Provenance::AiGenerated => "aiGenerated",
        Provenance::HumanVerified => "humanVerified",
        Provenance::Other(word) => word,
        Provenance::Missing => "",
    };
    json!({"id": c.id.map(|id| id.0), "score": c.score, "reason": c.reason.as_deref(), "state": state,
        "lastEditedByUserId": c.edited_by.map(|id| id.0), "lastEditedAt": written(c.edited_at)})
}

fn edit_json(e: &HistoryEntry) -> Value {
    let field = match &e.field {
        EditedField::Score(category, criterion) => format!("criteria.{}.{}.score", category.0, criterion.0),
        EditedField::Reason(category, criterion) => format!("criteria.{}.{}.reason", category.0, criterion.0),
        EditedField::State(category, criterion) => format!("criteria.{}.{}.state", category.0, criterion.0),
        EditedField::Other(path) => path.to_string(),
    };
    json!({"userId": e.user.map(|id| id.0), "timestamp": written(e.at), "field": field,
        "oldValue": e.old.as_deref(), "newValue": e.new.as_deref()})
}

fn customer_json(c: &CustomerExperience) -> Value {
    let csat = c.csat.as_ref();
    let csat = csat.map(|c| json!({"answerStars": c.stars, "scale": c.scale, "answerText": c.text.as_deref()}));
    json!({"slaMet": c.sla_met, "netSecondsClosedAfterSla": c.closed_after_sla, "closingDateForSLA": written(c.closed),
        "dueDateForSLA": written(c.due), "reOpened": c.reopened, "csat": csat})
}

pub fn json_of(a: &Assessment) -> Value {
    let categories = a.categories.iter().map(|c| {
        let criteria = c.criteria.iter().map(|c| criterion_json(c)).collect::<Value>();
        json!({"categoryId": c.id.map(|id| id.0), "criteria": criteria})
    });
    let usage = a.context.ai_usage.as_ref().map(|u| {
        let agents: Vec<_> = u.agents.iter().map(|name| &**name).collect();
        json!({"automationLevel": u.level, "automationLevelLabel": u.label.as_deref(), "aiAgents": agents})
    });
    let time = a.context.time.map(|t| json!({"duration": t.duration, "durationAfterWork": t.after_work}));
    json!({
        "id": a.id.map(|id| id.0), "scorecardId": a.scorecard.map(|id| id.0), "state": a.state.word(),
        "scorecardBaseId": a.family.map(|id| id.0), "assessedUser": a.agent.map(|id| id.0),
        "assessedByUser": a.assessor.map(|id| id.0), "ticketId": a.ticket.map(|id| id.0),
        "worklog": { "conversationId": a.reply.map(|id| id.0) }, "canEdit": a.can_edit,
        "createdAt": written(a.created), "modifiedAt": written(a.modified), "deletedAt": written(a.deleted),
        "editingHistory": a.history.iter().map(edit_json).collect::<Value>(),
        "data": {
            "aiSummary": a.ai_summary.as_deref(), "supervisorAssessment": a.supervisor_assessment.as_deref(),
            "assessmentDate": written(a.assessed), "discussionDate": written(a.discussed),
            "totals": {"scoredPoints": a.totals.scored, "usedMaxPoints": a.totals.used_max,
                "totalMaxPoints": a.totals.total_max, "percentage": a.totals.percentage},
            "categories": categories.collect::<Value>(), "aiUsage": usage, "time": time,
            "customerExperience": a.context.customer.as_ref().map(customer_json),
        },
    })
}
