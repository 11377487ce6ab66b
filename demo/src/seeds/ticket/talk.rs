//! The conversation of a seeded assessment's ticket.

use super::client::{Client, html};
use crate::catalogue::{Family, Language, Said, Side, Talk, Ticket};
use crate::clock;
use crate::conversation::Message;
use crate::people::Person;

impl Ticket {
    /// Its messages, oldest first; none if no conversation is written for it.
    pub(crate) fn messages(&self) -> Vec<Message> {
        let Some(talk) = Talk::of_ticket(self.ticket) else { return Vec::new() };
        let agent = Person::with_id(self.agent).map(|one| format!("{} {}", one.first_name, one.last_name));
        let agent = agent.unwrap_or_default();
        let client = Client::of(self);
        let mut before: Option<&Said> = None;
        let mut messages = Vec::new();
        for (number, said) in (1..).zip(&talk.messages) {
            // One editor writes the agent's messages, a quoting mail client the customer's.
            let body = match (said.0, client) {
                (Side::Customer, Some(client)) => client.html(&said.2, before.map(|before| (&*agent, &*before.2))),
                _ => html(&said.2),
            };
            messages.push(Message {
                id: self.ticket * 100 + number,
                kind: self.channel().to_owned(),
                direction: direction(said.0).to_owned(),
                from: if said.0 == Side::Customer { talk.customer.clone() } else { agent.clone() },
                created_at: clock::seeded(self.day, self.minute - 3 - said.1),
                private: said.0 == Side::Note,
                language_code: self.language(),
                body,
            });
            if said.0 == Side::Agent {
                before = Some(said);
            }
        }
        messages
    }

    fn language(&self) -> Option<String> {
        let (family, _) = Family::with_revision(self.revision)?;
        Some(if family.language == Language::De { "de" } else { "en" }.to_owned())
    }

    /// The last reply to the customer, which is the one that was assessed.
    pub(super) fn reply(&self) -> Option<i64> {
        self.messages().iter().rfind(|one| one.direction == "out").map(|one| one.id)
    }
}

fn direction(side: Side) -> &'static str {
    match side {
        Side::Customer => "in",
        Side::Agent => "out",
        Side::Note => "internal",
    }
}
