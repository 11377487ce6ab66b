//! Bodies as mail clients send them: quoted parts are distinguished from new text.

use super::read;

#[test]
fn gmail() {
    let body = r##"<div dir="ltr">Danke, das passt.<div><br></div><div>Renate</div></div><br><div class="gmail_quote">
        <div dir="ltr" class="gmail_attr">Am Di., 17. Nov. 2026 um 09:12&nbsp;Uhr schrieb Jana &lt;<a
        href="mailto:j@x.example">j@x.example</a>&gt;:<br></div>
        <blockquote class="gmail_quote"
        style="margin:0px 0px 0px 0.8ex"><div>Ihr Abschlag</div><blockquote
        >noch älter</blockquote></blockquote></div>"##;
    assert_eq!(
        read(body),
        [
            "Danke, das passt.",
            "Renate",
            "> Am Di., 17. Nov. 2026 um 09:12 Uhr schrieb Jana <j@x.example>:",
            "> Ihr Abschlag",
            "> noch älter"
        ]
    );
}

#[test]
fn apple_mail_with_an_answer_below() {
    let body = r##"<html><body style="overflow-wrap: break-word;">Guten Tag,<div><br></div><div><br><blockquote
        type="cite"><div>Am 17.11.2026 um 09:12 schrieb Service &lt;a@b.example&gt;:</div><br
        class="Apple-interchange-newline"><div>Frage?</div></blockquote><br></div><div>Ja.</div></body></html>"##;
    assert_eq!(
        read(body),
        ["Guten Tag,", "> Am 17.11.2026 um 09:12 schrieb Service <a@b.example>:", "> Frage?", "Ja."]
    );
}

#[test]
fn outlook_for_windows() {
    let body = r##"<html xmlns:o="urn:schemas-microsoft-com:office:office"
        ><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body
        lang="DE" link="#0563C1">
        <div class="WordSection1"><p class="MsoNormal">Hallo Frau Petersen,<o:p></o:p></p><p
        class="MsoNormal"><o:p>&nbsp;</o:p></p>
        <p class="MsoNormal">das Foto h&auml;ngt an.<o:p></o:p></p><p
        class="MsoListParagraph">1.<span style="font:7.0pt">&nbsp;&nbsp; </span>Stand</p>
        <div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p
        class="MsoNormal"><b>Von:</b> Jana Petersen &lt;a@b.example&gt; <br
        ><b>Gesendet:</b> Dienstag, 17. November 2026 09:12<br><b>An:</b> Brandt<br
        ><b>Betreff:</b> Abschlag<o:p></o:p></p></div></div>
        <p class="MsoNormal">Guten Tag Frau Brandt,</p></div></body></html>"##;
    assert_eq!(
        read(body),
        [
            "Hallo Frau Petersen,",
            "das Foto hängt an.",
            "1. Stand",
            "> Von: Jana Petersen <a@b.example>\nGesendet: Dienstag, 17. November 2026 09:12\nAn: Brandt\nBetreff: \
                Abschlag",
            "> Guten Tag Frau Brandt,",
        ]
    );
}

#[test]
fn outlook_on_the_web() {
    let body = r##"<div class="elementToProof">Passt.</div><div id="x_appendonsend"></div><hr tabindex="-1"><div
        id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> a<br><b>Sent:</b> b</font></div><div>old</div>"##;
    assert_eq!(read(body), ["Passt.", "> From: a\nSent: b", "> old"]);
}

#[test]
fn plain_text_that_was_made_html() {
    let body = "Guten Tag,<br><br>ja.<br>-- <br>Jo<br><br>Am 3.11. schrieb Service:<br>&gt; Passt es?<br>&gt;&gt; \
        alt<br><br>Danke";
    assert_eq!(read(body), ["Guten Tag,", "ja.\n--\nJo", "> Am 3.11. schrieb Service:", "> Passt es?\nalt", "Danke"]);
    assert_eq!(
        read("neu\n\n-----Ursprüngliche Nachricht-----\nVon: x\n\nalt"),
        ["neu", "> -----Ursprüngliche Nachricht-----\nVon: x", "> alt"]
    );
    assert_eq!(
        read("neu\n\n________________________________\nFrom: x\nSent: y\n\nalt"),
        ["neu", "> ________________________________\nFrom: x\nSent: y", "> alt"]
    );
}

#[test]
fn thunderbird_and_yahoo() {
    let body = r##"<p>Neu</p><div class="moz-cite-prefix">Am 17.11.26 um 09:12 schrieb Jo:<br></div><blockquote
        type="cite" cite="mid:1"><p>Alt</p></blockquote><div class="moz-signature">-- <br>Jo</div>"##;
    assert_eq!(read(body), ["Neu", "> Am 17.11.26 um 09:12 schrieb Jo:", "> Alt", "--\nJo"]);
    assert_eq!(
        read(r##"<div>Neu</div><div id="y" class="yahoo_quoted"><div>On Monday, Jo wrote:</div><div>Alt</div></div>"##),
        ["Neu", "> On Monday, Jo wrote:", "> Alt"]
    );
}

#[test]
fn a_sentence_that_begins_like_a_quotation_is_not_one() {
    assert_eq!(
        read("<p>Am Montag bekommen Sie:</p><ul><li>einen Brief</li></ul>"),
        ["Am Montag bekommen Sie:", "* einen Brief"]
    );
    assert_eq!(read("<p>Von: Hamburg nach Kiel</p><p>Danke</p>"), ["Von: Hamburg nach Kiel", "Danke"]);
}
