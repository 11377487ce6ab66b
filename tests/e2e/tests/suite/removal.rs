//! An element that is taken off the page leaves nothing behind.

use crate::Desk;
use e2e::{Result, Role};

/// Counts what is open: timers, requests, listeners on the page, and channels to other tabs.
const COUNT: &str = r"
const timers = new Set(), bound = (name) => window[name].bind(window);
const real = Object.fromEntries(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'fetch'].map((n) => [n, bound(n)]));
window.__open = { timers, requests: 0, sent: 0 };
window.setTimeout = (f, ms, ...rest) => { const id = real.setTimeout(() => { timers.delete(id); f(...rest); }, ms); timers.add(id); return id; };
window.clearTimeout = (id) => { timers.delete(id); real.clearTimeout(id); };
window.setInterval = (...args) => { const id = real.setInterval(...args); timers.add(id); return id; };
window.clearInterval = (id) => { timers.delete(id); real.clearInterval(id); };
const listeners = (window.__open.listeners = []);
for (const target of [window, document]) {
  const add = target.addEventListener.bind(target), remove = target.removeEventListener.bind(target);
  target.addEventListener = (type, f, ...rest) => { listeners.push([type, f]); add(type, f, ...rest); };
  target.removeEventListener = (type, f, ...rest) => { const at = listeners.findIndex((l) => l[0] === type && l[1] === f); if (at >= 0) listeners.splice(at, 1); remove(type, f, ...rest); };
}
const Channel = window.BroadcastChannel;
window.__open.channels = 0;
window.BroadcastChannel = class extends Channel {
  constructor(name) { super(name); window.__open.channels++; }
  close() { window.__open.channels--; super.close(); }
};
window.fetch = (...args) => { window.__open.sent++; window.__open.requests++; return real.fetch(...args).finally(() => window.__open.requests--); };
";

#[tokio::test]
async fn removal_during_a_run_stops_every_timer_and_request() -> Result {
    let desk = Desk::open(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.phase("ready").await?;
    page.run(COUNT).await?;
    page.run("const e = document.createElement('quality-assessment'); const token = host().tokenProvider(); e.tokenProvider = () => token; e.assessmentId = 13; window.__e = e; host().after(e)").await?;
    page.until("the element", "return window.__e.dataset.phase === 'ready'").await?;
    page.run("window.__e.rerun().catch((error) => (window.__end = error.kind)); 0").await?;
    page.until("its run", "return window.__e.dataset.phase === 'watching'").await?;
    let open = page.run("return [window.__open.listeners.length, window.__open.channels]").await?;
    assert!(open[0].as_u64() >= Some(3) && open[1] == 1, "nothing is counted: {open}");
    page.run("window.__e.remove()").await?;
    page.until("the promise's end", "return !!window.__end").await?;
    page.until("no request open", "return window.__open.requests === 0").await?;
    page.until("no timer open", "return window.__open.timers.size === 0").await?;
    page.until("no listener left", "return window.__open.listeners.length === 0").await?;
    page.until("no channel open", "return window.__open.channels === 0").await?;
    let locks = page.run("return navigator.locks.query().then((all) => all.held.concat(all.pending).filter((l) => l.name.endsWith('|13')).length)").await?;
    assert_eq!(locks, 0, "the lead is given up");
    let sent = page.run("return window.__open.sent").await?;
    desk.server.finish_run().await?;
    page.run("return host().reload()").await?;
    let after = page.run("return window.__open.sent").await?;
    assert_eq!(after.as_u64(), sent.as_u64().map(|n| n + 1), "only the element that is left asks");
    desk.close().await
}

#[tokio::test]
async fn an_element_that_is_moved_keeps_its_state() -> Result {
    let desk = Desk::open(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.phase("ready").await?;
    let before = desk.server.requests("GET", "/quality/assessment/42").await?;
    page.run("shown().querySelector('details').open = false; const there = document.createElement('section'); document.body.append(there); there.append(host())").await?;
    page.phase("ready").await?;
    let closed = page.run("return shown().querySelector('details').open").await?;
    assert_eq!(closed, false);
    assert_eq!(desk.server.requests("GET", "/quality/assessment/42").await?, before);
    desk.close().await
}

/// One life: put on the page, loaded, moved while it shows something, taken off.
const LIVE: &str = r"
window.__live = async (times) => {
  for (let n = 0; n < times; n++) {
    const element = document.createElement('quality-assessment');
    Object.assign(element, { tokenProvider: () => window.__token, assessmentId: 42 });
    document.body.append(element);
    await element.ready;
    document.querySelector('main, body').prepend(element);
    element.remove();
    // Until its own last words are said.
    await new Promise((done) => setTimeout(done));
  }
  const wasm = await (await import('/widget/widget.js')).default();
  return wasm.memory.buffer.byteLength;
};
await import('/widget/quality-assessment.js');
";

/// After the first ten everything that is made once is there; from then on nothing may grow with the number of lives.
#[tokio::test]
async fn five_hundred_lives_leave_nothing_behind() -> Result {
    let server = e2e::Server::start().await?;
    let browser = e2e::Browser::open(e2e::Wanted::default()).await?;
    let page = browser.visit(&server.url("ticket/1")).await?;
    let token = server.token(Role::Supervisor, 3600).await?;
    page.run(COUNT).await?;
    page.run(&format!("window.__token = {token:?}; {LIVE}")).await?;
    let open = "return [window.__open.timers.size, window.__open.requests, window.__open.listeners.length, window.__open.channels]";
    page.run("window.__memory = await window.__live(10)").await?;
    page.until("no timer and no request", "return window.__open.timers.size + window.__open.requests === 0").await?;
    let (first, open_first) = (browser.held().await?, page.run(open).await?);
    let memory_first = page.run("return window.__memory").await?;
    // In pieces, each of which ends before the driver loses patience.
    for _ in 0..10 {
        page.run("window.__memory = await window.__live(49)").await?;
    }
    page.until("no timer and no request", "return window.__open.timers.size + window.__open.requests === 0").await?;
    let (last, open_last) = (browser.held().await?, page.run(open).await?);
    let memory_last = page.run("return window.__memory").await?;
    println!(
        "after 10: {first:?}, open {open_first}, wasm {memory_first}\nafter 500: {last:?}, open {open_last}, wasm {memory_last}"
    );
    assert_eq!(open_first, open_last, "timers, requests, listeners of the page, channels");
    assert_eq!(memory_first, memory_last, "the wasm has asked for more memory");
    assert!(last.nodes <= first.nodes + 20.0, "detached nodes: {first:?}, then {last:?}");
    assert!(last.listeners <= first.listeners + 5.0, "listeners: {first:?}, then {last:?}");
    assert!(last.heap <= first.heap + 1_000_000.0, "heap: {first:?}, then {last:?}");
    browser.close().await
}
