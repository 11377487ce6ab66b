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
    let (first, first_memory, first_references) = after(&desk, page, 10).await?;
    let mut last = (first, first_memory, first_references);
    // In parts, since a driver gives up on a script that takes too long.
    for _ in 0..10 {
        last = after(&desk, page, 49).await?;
    }
    let (last, last_memory, last_references) = last;
    println!(
        "after 10: {first:?}, wasm {first_memory} B, {first_references} references; after 500: {last:?}, wasm \
        {last_memory} B, {last_references} references"
    );
    assert!(last.nodes <= first.nodes + 20, "nodes: {} and then {}", first.nodes, last.nodes);
    assert!(last.listeners <= first.listeners + 2, "listeners: {} and then {}", first.listeners, last.listeners);
    assert!(last_memory <= first_memory, "wasm memory: {first_memory} and then {last_memory} bytes");
    // A timer for each request was never released: 400 bytes, which an hour of polls added up.
    assert!(last_references <= first_references + 20, "references: {first_references} and then {last_references}");
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

/// The page's resources after this many more elements, the size of the wasm's memory, and its references to objects of
/// the page.
async fn after(desk: &Desk, page: &Page, count: usize) -> Result<(Holdings, u64, u64)> {
    page.run(&format!("{CYCLES} await cycle({count})")).await?;
    let memory = page.run(&format!("{CYCLES} return memory()")).await?;
    let number = |at: usize| memory[at].as_u64().ok_or("no memory");
    Ok((desk.browser.holdings().await?, number(0)?, number(1)?))
}
