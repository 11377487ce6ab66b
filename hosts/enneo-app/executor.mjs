// An Enneo App: Enneo runs this with JSON on standard input, and shows its output in a frame.
//
// It needs two addresses, of the package's files and of app.js; both may be relative to Enneo.
import { text } from 'node:stream/consumers';

const WIDGET = process.env.QUALITY_ASSESSMENT_FILES ?? '/widget';
const APP = process.env.QUALITY_ASSESSMENT_APP ?? '/apps/quality-assessment';

const escaped = (value) => String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
// In a script element, markup needs no escaping, but the text must not end the element.
const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

const {
  _metadata: { userAuthToken },
  assessmentId = '',
  lang = 'de',
} = JSON.parse(await text(process.stdin));
if (!/^\d*$/.test(assessmentId)) throw new Error('assessmentId is a number');

// The token is data in a page that is not stored, not an attribute: app.js removes it before anything is shown.
process.stdout.write(`<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta charset="utf-8">
    <title>Quality assessment</title>
    <script type="application/json" id="token">${json(userAuthToken)}</script>
    <script type="module" src="${escaped(APP)}/app.js"></script>
    <script type="module" src="${escaped(WIDGET)}/quality-assessment.js"></script>
  </head>
  <body>
    <quality-assessment assessment-id="${escaped(assessmentId)}" api-base="/api/mind"></quality-assessment>
  </body>
</html>
`);
