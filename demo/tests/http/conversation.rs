//! What was written in tickets, and who may read it.

use crate::support::Server;

#[tokio::test]
async fn a_ticket_has_its_messages_in_order_and_says_which_are_for_colleagues_only() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let told = supervisor.get("/ticket/48213/conversation").await;
    assert_eq!(told.status, 200);
    let messages = told.json["conversations"].as_array().expect("messages").clone();
    assert_eq!(messages[0]["from"], "Renate Brandt");
    assert_eq!((&messages[0]["direction"], &messages[1]["direction"]), (&"in".into(), &"out".into()));
    assert_eq!(messages[1]["from"], "Jana Petersen");
    assert!(messages[0]["body"].as_str().is_some_and(|body| body.starts_with("<p>Guten Tag,</p><p>")));
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
}
