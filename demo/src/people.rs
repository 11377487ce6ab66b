//! The people of the demo, and their rights.

use serde::Serialize;
use utoipa::ToSchema;

/// A person's rights. The real API has finer permissions; three bundles of them suffice to show every variant of the
/// widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// Sees their own assessments, and edits none.
    Agent,
    /// Sees and edits all.
    Supervisor,
    /// Sees and edits all, and manages scorecards, prompts included.
    Manager,
}

/// Somebody with a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Person {
    pub(crate) id: i64,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) role: Role,
}

/// The people. 42 and 123 are the agent and the supervisor in the sample of the API's documentation, so that the sample
/// has names, too.
pub(crate) const PEOPLE: [Person; 6] = [
    person(42, "Jana", "Petersen", Role::Agent),
    person(43, "Emre", "Yıldız", Role::Agent),
    person(44, "Tom", "Whitaker", Role::Agent),
    person(123, "Miriam", "Vogel", Role::Supervisor),
    person(124, "Daniel", "O’Connor", Role::Supervisor),
    person(7, "Katrin", "Lindqvist", Role::Manager),
];

impl Person {
    pub(crate) fn with_id(id: i64) -> Option<&'static Self> {
        PEOPLE.iter().find(|person| person.id == id)
    }

    /// The person for a word of the sign-in; three people can sign in here.
    pub(crate) fn who_signs_in(word: &str) -> Option<&'static Self> {
        match word {
            "agent" => Self::with_id(42),
            "supervisor" => Self::with_id(123),
            "manager" => Self::with_id(7),
            _ => None,
        }
    }

    pub(crate) fn may_edit(&self) -> bool {
        self.role != Role::Agent
    }

    pub(crate) fn may_see_assessments_of(&self, user: Option<i64>) -> bool {
        self.role != Role::Agent || user == Some(self.id)
    }

    /// Whether they may see the ticket of this agent. Managers write scorecards, and read no customers' mail.
    pub(crate) fn may_see_ticket_of(&self, user: Option<i64>) -> bool {
        self.role != Role::Manager && self.may_see_assessments_of(user)
    }

    pub(crate) fn may_see_prompts(&self) -> bool {
        self.role == Role::Manager
    }

    pub(crate) fn may_see_profiles(&self) -> bool {
        self.role != Role::Agent
    }

    /// The real API's names for the role's rights.
    pub(crate) fn permissions(&self) -> &'static [&'static str] {
        match self.role {
            Role::Agent => &["qualityViewAssessmentOwn"],
            Role::Supervisor => &[
                "qualityViewAssessmentOwn",
                "qualityViewAssessmentTeamMate",
                "qualityViewAssessmentAll",
                "qualityDoAssessmentsTeam",
                "qualityDoAssessmentsAll",
            ],
            Role::Manager => &[
                "qualityViewAssessmentOwn",
                "qualityViewAssessmentTeamMate",
                "qualityViewAssessmentAll",
                "qualityDoAssessmentsTeam",
                "qualityDoAssessmentsAll",
                "qualityDeleteAssessment",
                "qualityManageScorecards",
                "qualityDeleteScorecard",
            ],
        }
    }
}

const fn person(id: i64, first_name: &'static str, last_name: &'static str, role: Role) -> Person {
    Person { id, first_name, last_name, role }
}
