//! Five hundred cycles of adding and removing leave no more behind than ten.

use crate::Desk;
use e2e::{Holdings, Page, Result, Role, needs};

/// Adds an element, waits for its first render, moves it to another place, removes it and waits until it is gone.
const CYCLES: &str = include_str!("leaks.js");

#[tokio::test]
async fn five_hundred_added_and_removed_elements_leave_nothing_behind() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let (first, first_memory) = after(&desk, page, 10).await?;
    let mut last = (first, first_memory);
    // In parts, since a driver gives up on a script that takes too long.
    for _ in 0..10 {
        last = after(&desk, page, 49).await?;
    }
    let (last, last_memory) = last;
    println!("after 10: {first:?}, wasm {first_memory} B; after 500: {last:?}, wasm {last_memory} B");
    assert!(last.nodes <= first.nodes + 20, "nodes: {} and then {}", first.nodes, last.nodes);
    assert!(last.listeners <= first.listeners + 2, "listeners: {} and then {}", first.listeners, last.listeners);
    assert!(last_memory <= first_memory, "wasm memory: {first_memory} and then {last_memory} bytes");
    // Compiled code and the browser's own caches vary by some hundred kilobytes.
    assert!(last.heap <= first.heap + 1_000_000, "heap: {} and then {} bytes", first.heap, last.heap);
    desk.close().await
}

/// The element kept the object that the host had last asked for until it was asked again, whatever it showed.
#[tokio::test]
async fn the_object_of_an_assessment_is_kept_for_as_long_as_it_is_shown() -> Result {
    needs!(Devtools);
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run("window.__asked = new WeakRef(host().assessment)").await?;
    desk.browser.holdings().await?;
    assert_eq!(page.run("return host().assessment === window.__asked.deref()").await?, true, "the shown one itself");
    page.run("host().assessmentId = null").await?;
    page.phase("idle").await?;
    desk.browser.holdings().await?;
    assert_eq!(page.run("return window.__asked.deref() === undefined").await?, true, "kept, though nothing is shown");
    desk.close().await
}

/// The page's resources after this many more elements, and the size of the wasm's memory.
async fn after(desk: &Desk, page: &Page, count: usize) -> Result<(Holdings, u64)> {
    page.run(&format!("{CYCLES} await cycle({count})")).await?;
    let memory = page.run(&format!("{CYCLES} return memory()")).await?;
    Ok((desk.browser.holdings().await?, memory.as_u64().ok_or("no memory")?))
}
