//! What was written in the ticket of a seeded assessment.

use crate::catalogue::{Side, Talk, Ticket};
use crate::clock;
use crate::conversation::Message;
use crate::people::Person;

impl Ticket {
    /// Its messages, oldest first; none if nothing was written down of it.
    pub(crate) fn messages(&self) -> Vec<Message> {
        let Some(talk) = Talk::of_ticket(self.ticket) else { return Vec::new() };
        let agent = Person::with_id(self.agent).map(|one| format!("{} {}", one.first_name, one.last_name));
        let agent = agent.unwrap_or_default();
        (1..)
            .zip(&talk.messages)
            .map(|(number, said)| Message {
                id: self.ticket * 100 + number,
                kind: self.channel().to_owned(),
                direction: direction(said.0).to_owned(),
                from: if said.0 == Side::Customer { talk.customer.clone() } else { agent.clone() },
                created_at: clock::seeded(self.day, self.minute - 3 - said.1),
                private: said.0 == Side::Note,
                body: html(&said.2),
            })
            .collect()
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

/// The API's bodies are HTML, so these are.
fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.split("\n\n").map(|paragraph| format!("<p>{}</p>", paragraph.replace('\n', "<br>"))).collect()
}
