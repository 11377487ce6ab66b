//! The speed with 2,000 criteria, for `cargo xtask bench`.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::Value;

/// Each result is a time in milliseconds, from the answer's body to the event that it is visible.
const MEASURE: &str = r"
const LARGE = 2000;
const token = await host().tokenProvider();
const came = {};
const { arrayBuffer } = Response.prototype;
Response.prototype.arrayBuffer = function () {
  return arrayBuffer.call(this).then((body) => ((came[this.url.includes('/assessment/') ? 'answer' : 'other'] = performance.now()), body));
};
const once = (element, type) => new Promise((done) => element.addEventListener(type, () => done(performance.now()), { once: true }));
const api = (path, init) => fetch(`/api/mind/quality/${path}`, { ...init, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } });
const times = { 'first render': [], 'poll, nothing changed': [], 'poll, 1 criterion changed': [] };
host().remove();
let element;
for (let turn = 0; turn < 12; turn++) {
  element?.remove();
  element = document.createElement('quality-assessment');
  element.tokenProvider = () => token;
  element.assessmentId = LARGE;
  const seen = once(element, 'qa-load');
  document.body.append(element);
  times['first render'].push((await seen) - came.answer);
}
const { data: { categories: [{ categoryId, criteria: [{ id: criterionId }] }] } } = element.assessment;
for (let turn = 0; turn < 24; turn++) {
  const kind = turn % 2 ? 'poll, 1 criterion changed' : 'poll, nothing changed';
  if (turn % 2) {
    const criteria = [{ categoryId, criterionId, score: (turn >> 1) % 2, reason: `Heard again, for the ${turn}th time` }];
    const answer = await api(`assessment/${LARGE}`, { method: 'PATCH', body: JSON.stringify({ criteria }) });
    if (!answer.ok) throw new Error(await answer.text());
  }
  await element.reload();
  times[kind].push(performance.now() - came.answer);
}
return times;
";

#[tokio::test]
#[ignore = "it proves nothing: it measures, on a machine that does nothing else"]
async fn two_thousand_criteria() -> Result {
    let desk = Desk::ready(Role::Manager, 42).await?;
    let times = desk.page.run(MEASURE).await?;
    println!("| 2,000 criteria in the browser | median, ms | fastest | slowest |\n|---|---:|---:|---:|");
    for (what, times) in times.as_object().into_iter().flatten() {
        let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        let [fastest, median, slowest] = [0, times.len() / 2, times.len() - 1].map(|at| times[at]);
        assert!(fastest > 0.0, "{what} was not measured");
        println!("| {what} | {median:.2} | {fastest:.2} | {slowest:.2} |");
    }
    desk.close().await
}
