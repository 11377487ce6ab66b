//! Mail clients, each with its own HTML and its own way of quoting.

use crate::catalogue::Ticket;

/// A mail client.
#[derive(Clone, Copy)]
pub(super) enum Client {
    Gmail,
    Outlook,
    AppleMail,
}

impl Client {
    /// The mail client of a ticket's customer; none for a chat or a transcript.
    pub(super) fn of(ticket: &Ticket) -> Option<Self> {
        let clients = [Self::Outlook, Self::Gmail, Self::AppleMail];
        let at = usize::try_from(ticket.ticket / 3).unwrap_or(0) % clients.len();
        (ticket.channel() == "email").then_some(clients[at])
    }

    /// A message as this client sends it, followed by the message that it answers: its author and text.
    pub(super) fn html(self, text: &str, answered: Option<(&str, &str)>) -> String {
        let own = |class: &str| html(text).replace("<p>", &format!("<p class=\"{class}\">"));
        let answered = answered.map(|(who, what)| (who, html(what)));
        match (self, answered) {
            (Self::Gmail, answered) => {
                let own = html(text).replace("<p>", "<div>").replace("</p>", "</div><div><br></div>");
                let quote = answered.map(|(who, what)| {
                    format!(
                        "<br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" \
                            class=\"gmail_attr\">{who} \
                         &lt;<a href=\"mailto:service@example.org\">service@example.org</a>&gt; schrieb:<br></div>\
                         <blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex\">{what}</blockquote></div>"
                    )
                });
                format!("<div dir=\"ltr\">{own}</div>{}", quote.unwrap_or_default())
            }
            (Self::Outlook, answered) => {
                let quote = answered.map(|(who, what)| {
                    format!(
                        "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\">\
                         <p class=\"MsoNormal\"><b>Von:</b> {who} &lt;service@example.org&gt;<br><b>Gesendet:</b> \
                         gestern<br>\
                         <b>Betreff:</b> AW: Ihr Anliegen<o:p></o:p></p></div></div>{what}"
                    )
                });
                format!(
                    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal \
                        {{margin:0cm}} --></style>\
                     </head><body lang=\"DE\" link=\"#0563C1\"><div class=\"WordSection1\">{}<p \
                     class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>{}\
                     </div></body></html>",
                    own("MsoNormal"),
                    quote.unwrap_or_default()
                )
            }
            (Self::AppleMail, answered) => {
                let quote = answered.map(|(who, what)| {
                    format!(
                        "<div><br><blockquote type=\"cite\"><div>{who} &lt;service@example.org&gt; schrieb:</div>\
                         <br class=\"Apple-interchange-newline\">{what}</blockquote></div><br>"
                    )
                });
                format!(
                    "<html><body style=\"overflow-wrap: break-word; -webkit-nbsp-mode: space;\">{}{}</body></html>",
                    own("p1"),
                    quote.unwrap_or_default()
                )
            }
        }
    }
}

/// A text as HTML, like the bodies of the API's own editor.
pub(super) fn html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.split("\n\n").map(|paragraph| format!("<p>{}</p>", paragraph.replace('\n', "<br>"))).collect()
}
