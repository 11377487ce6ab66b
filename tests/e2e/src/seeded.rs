//! The demo's database as it is after its first start.

use crate::Result;
use std::path::Path;
use tokio::sync::OnceCell;

/// Its bytes: seeding takes the unoptimized demo half a second, and every test needs its own database.
static BYTES: OnceCell<Vec<u8>> = OnceCell::const_new();

/// Writes a fresh database, as the demo itself has seeded it, to this path.
///
/// # Errors
/// If the demo cannot make one, or if it cannot be written.
pub async fn write_seeded(path: &Path) -> Result {
    Ok(tokio::fs::write(path, BYTES.get_or_try_init(seed).await?).await?)
}

async fn seed() -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let db = folder.path().join("demo.sqlite3");
    let options = demo::Options { port: 0, db: db.clone(), ..demo::Options::default() };
    demo::start(options).await?.stop().await;
    // SQLite moves its log into the file when the last connection closes; what is still in a log would be lost.
    match db.with_extension("sqlite3-wal").exists() {
        true => Err("the demo has not closed its database".into()),
        false => Ok(tokio::fs::read(&db).await?),
    }
}
