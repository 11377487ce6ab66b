//! Hashes of the package's files, in the form of `integrity` attributes and import maps.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::files::{below, name_in, read, write};

/// Writes `integrity.json`: the hash of each file, by path, in order.
pub fn write_hashes(folder: &Path) -> Result<()> {
    let hash = |file: &Path| Ok((name_in(folder, file), integrity_of(&read(file)?)));
    let hashes = below(folder)?.iter().map(|file| hash(file)).collect::<Result<BTreeMap<_, _>>>()?;
    write(&folder.join("integrity.json"), serde_json::to_string_pretty(&hashes)? + "\n")
}

fn integrity_of(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // `printf '' | openssl dgst -sha384 -binary | base64`
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity_of(&[]), format!("sha384-{empty}"));
    }
}
