//! Conversations of tickets, and the right to read them.

use crate::support::{Server, criteria};

#[tokio::test]
async fn a_ticket_has_its_messages_in_order_and_says_which_are_for_colleagues_only() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let response = supervisor.get("/ticket/48213/conversation").await;
    assert_eq!(response.status, 200);
    let messages = response.json["conversations"].as_array().expect("messages").clone();
    assert_eq!(messages[0]["from"], "Renate Brandt");
    assert_eq!((&messages[0]["direction"], &messages[1]["direction"]), (&"in".into(), &"out".into()));
    assert_eq!(messages[1]["from"], "Jana Petersen");
    assert!(messages[0]["body"].as_str().is_some_and(|body| body.contains(">Guten Tag,<")));
    assert_eq!(messages[0]["languageCode"], "de");
    let last = messages.last().expect("a note");
    assert_eq!((&last["private"], &last["direction"]), (&true.into(), &"internal".into()));
    let assessed = &supervisor.assessment(42).await["worklog"]["conversationId"];
    assert!(messages.iter().any(|one| one["id"] == *assessed && one["direction"] == "out"), "the reply is one of them");
}

#[tokio::test]
async fn agents_read_their_own_tickets_only() {
    let server = Server::start().await;
    let agent = server.sign_in("agent").await;
    assert_eq!(agent.get("/ticket/48213/conversation").await.status, 200);
    assert_eq!(agent.get("/ticket/48077/conversation").await.status, 403);
    assert_eq!(agent.get("/ticket/7/conversation").await.status, 404);
    assert_eq!(agent.get("/ticket/x/conversation").await.status, 400);
    assert_eq!(server.get("/api/mind/ticket/48213/conversation").await.status(), 401);
    let manager = server.sign_in("manager").await;
    assert_eq!(manager.get("/quality/assessment/42").await.status, 200);
    assert_eq!(manager.get("/ticket/48213/conversation").await.status, 403, "another right");
}

#[tokio::test]
async fn a_queue_of_tickets_can_be_read_and_what_their_assessments_quote_is_in_them() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let list = supervisor.get("/quality/assessment?state=aiReady,reviewOngoing&limit=500").await.json;
    let (mut response, mut quotes) = (0, 0);
    for one in list["assessments"].as_array().expect("a list") {
        let Some(ticket) = one["ticketId"].as_i64() else { continue };
        let answer = supervisor.get(&format!("/ticket/{ticket}/conversation")).await;
        assert_eq!(answer.status, 200, "ticket {ticket}");
        let messages = answer.json["conversations"].as_array().expect("messages").clone();
        if messages.is_empty() {
            continue;
        }
        response += 1;
        assert!(messages.is_sorted_by_key(|one| one["createdAt"].as_str().map(str::to_owned)), "ticket {ticket}");
        let said: String = messages.iter().filter_map(|one| one["body"].as_str()).collect();
        for (_, criterion) in criteria(&supervisor.assessment(one["id"].as_i64().expect("an id")).await) {
            for quote in quotes_in(criterion["reason"].as_str().unwrap_or_default()) {
                quotes += 1;
                let is_there = quote.split(" … ").all(|piece| said.contains(piece));
                assert_eq!(is_there, !NOT_LITERAL.contains(&&*quote), "“{quote}” in ticket {ticket}");
            }
        }
    }
    assert!(response >= 12 && quotes >= 12, "{response} conversations, {quotes} quotes");
}

/// Quotes that an AI has invented: a search does not find them.
const NOT_LITERAL: [&str; 2] =
    ["Wir entschuldigen uns für die Unannehmlichkeiten", "Could you tell me the date of your letter?"];

#[tokio::test]
async fn customers_mail_clients_quote_the_message_that_they_answer() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let mut bodies = String::new();
    for one in supervisor.get("/quality/assessment?limit=500").await.json["assessments"].as_array().expect("a list") {
        let Some(ticket) = one["ticketId"].as_i64() else { continue };
        bodies += &supervisor.get(&format!("/ticket/{ticket}/conversation")).await.json.to_string();
    }
    for mark in ["gmail_quote", "MsoNormal", "Apple-interchange-newline", "https://example.org/pixel.gif"] {
        assert!(bodies.contains(mark), "{mark}");
    }
}

/// Whole sentences between quotation marks, German or English; single words are terms, not quotes.
fn quotes_in(reason: &str) -> Vec<String> {
    let pieces = reason.split(['„', '“', '”']).skip(1).step_by(2);
    pieces.filter(|one| one.split(' ').count() > 3).map(|one| one.trim_end_matches('.').to_owned()).collect()
}
