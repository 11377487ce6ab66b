//! The SQLite file. Queried data has columns; the rest is one JSON document per row, so that a seed can be served word
//! for word as it was published.

pub(crate) mod assessments;
pub(crate) mod conversations;
mod migrate;
pub(crate) mod runs;
pub(crate) mod scorecards;
pub(crate) mod settings;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// One connection for everybody: statements here take microseconds, and a lock makes a check and the change that relies
/// on it one step.
pub(crate) struct Store {
    connection: Mutex<Connection>,
}

impl Store {
    /// Opens or creates the file. Returns whether it still has to be seeded.
    pub(crate) fn open(path: &Path, fresh: bool) -> crate::Result<(Self, bool)> {
        let connection = connect(path).with_context(|| format!("The database {} cannot be opened", path.display()))?;
        let empty = migrate::run(&connection, fresh).with_context(|| {
            format!("The database {} is not one of this server; choose another with --db", path.display())
        })?;
        let store = Self { connection: Mutex::new(connection) };
        Ok((store, empty))
    }

    pub(crate) fn read<T, E>(&self, work: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        work(&self.lock())
    }

    /// Runs a transaction: an error undoes all of its changes.
    pub(crate) fn write<T, E: From<rusqlite::Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    /// A panic while the lock was held left no unfinished transaction behind, so a poisoned lock is as good as any.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn connect(path: &Path) -> anyhow::Result<Connection> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}
