//! Ids, one type for each kind, so that a revision is never taken for a family.

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);
    };
}

id!(
    /// The number of one assessment.
    AssessmentId
);
id!(
    /// One **revision** of a scorecard: the API's `scorecardId` in an assessment and in a refresh.
    ScorecardId
);
id!(
    /// A scorecard **family**, shared by its revisions: the API's `baseId` and `scorecardBaseId`.
    FamilyId
);
id!(
    /// The profile of a person.
    UserId
);
id!(
    /// The ticket that was handled.
    TicketId
);
id!(
    /// A message of a ticket: the API's `conversationId`.
    MessageId
);
id!(
    /// A category within a scorecard family.
    CategoryId
);
id!(
    /// A criterion within its category.
    CriterionId
);
