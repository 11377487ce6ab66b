//! Documents agree with the files: code, names and links are looked up at their source.

use crate::files::{manifest, read, root, sources};

/// Pages for people who use the widget. In pages for people who change it, only links are checked.
const GUIDES: &[&str] =
    &["README.md", "npm/README.md", "docs/bundlers.md", "docs/deploying.md", "docs/embedding.md", "docs/theming.md"];

/// Languages of programs: such an excerpt has to name its file. Commands, addresses and headers need not.
const PROGRAMS: &[&str] = &["cjs", "html", "js", "mjs", "jsx", "vue", "svelte", "ts", "css", "nginx"];

/// Pages about the package alone, whose code is excerpted from nowhere else.
const UNMARKED: &[&str] = &["npm/README.md"];

fn pages() -> Vec<String> {
    let folders =
        ["", "docs", "docs/decisions", "docs/design", "demo", "hosts", "npm", ".github", ".github/ISSUE_TEMPLATE"];
    let of = |folder: &str| {
        let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let pages = names.filter(|name| name.ends_with(".md"));
        pages.map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") }).collect::<Vec<_>>()
    };
    folders.iter().flat_map(|folder| of(folder)).collect()
}

/// An excerpt of code, with the file named by the comment above it.
struct Piece {
    language: String,
    from: Option<String>,
    lines: Vec<String>,
}

fn pieces(page: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut from = None;
    let mut is_open = false;
    for line in read(page).lines() {
        let text = line.trim();
        match (text.strip_prefix("```"), is_open) {
            (Some(language), false) => {
                found.push(Piece { language: language.into(), from: from.take(), lines: Vec::new() });
                is_open = true;
            }
            (Some(_), true) => is_open = false,
            (None, true) => found.last_mut().unwrap().lines.push(text.to_owned()),
            (None, false) if text.is_empty() => {}
            (None, false) => {
                let file = text.strip_prefix("<!-- from ").and_then(|rest| rest.strip_suffix(" -->"));
                from = file.map(str::to_owned);
            }
        }
    }
    found
}

/// Asserts that the lines occur in the file in the same order, except those that `…` stands for.
fn assert_is_in(piece: &Piece, file: &str, page: &str) {
    let text = read(file);
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut rest = &lines[..];
    for chunk in piece.lines.split(|line| line.contains('…')) {
        let chunk: Vec<_> = chunk.iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
        if chunk.is_empty() {
            continue;
        }
        let at = rest.windows(chunk.len()).position(|window| window == chunk);
        let at = at.unwrap_or_else(|| panic!("{page} shows what {file} does not have:\n{}", chunk.join("\n")));
        rest = &rest[at + chunk.len()..];
    }
}

#[test]
fn every_excerpt_is_from_a_file_that_is_built_and_driven() {
    let mut count = 0;
    for page in pages() {
        for piece in pieces(&page) {
            match &piece.from {
                Some(file) => {
                    assert_is_in(&piece, file, &page);
                    count += 1;
                }
                None => {
                    let is_program = PROGRAMS.contains(&&*piece.language);
                    let needs = is_program && GUIDES.contains(&&*page) && !UNMARKED.contains(&&*page);
                    assert!(!needs, "{page} shows code that is in no file:\n{}", piece.lines.join("\n"));
                }
            }
        }
    }
    assert!(count > 10, "only {count} pieces were found");
}

/// The anchor of a heading as forges form it: lower case, without signs, with dashes.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut broken = Vec::new();
    for page in pages() {
        let text = read(&page);
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let path = if file.is_empty() { root().join(&page) } else { root().join(folder).join(file) };
            let has_heading = || {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                text.lines().any(|line| line.starts_with('#') && anchor(line) == heading)
            };
            if !path.exists() || !(heading.is_empty() || has_heading()) {
                broken.push(format!("{page}: {target}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_file_at_the_root_has_its_reason() {
    let page = read("ARCHITECTURE.md");
    let entries = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    let names = files.map(|entry| entry.file_name().into_string().unwrap());
    // In a worktree that is a file.
    let is_own = |name: &String| name != "ARCHITECTURE.md" && name != ".git";
    let unnamed: Vec<_> = names.filter(is_own).filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(unnamed.is_empty(), "{unnamed:?} are at the root, without a reason in ARCHITECTURE.md");
}

/// Folders of the project: a name that begins with one of them is a file, or a pattern of files.
const FOLDERS: &[&str] = &[
    "benches/", "demo/", "deploy/", "docs/", "fuzz/", "hosts/", "npm/", "src/", "style/", "tests/", "wasm-diet/",
    "xtask/",
];

#[test]
fn every_file_that_the_documents_name_exists() {
    let made = ["npm/dist", "demo/data"];
    let mut missing = Vec::new();
    for page in pages().into_iter().filter(|page| *page != "CHANGELOG.md") {
        let text = read(&page);
        for name in text.split('`').skip(1).step_by(2).filter(|name| FOLDERS.iter().any(|one| name.starts_with(one))) {
            // "tests/native/run_*.rs" stands for several files, whose folder must exist.
            let name = name.split(['*', '<', ':']).next().unwrap();
            let name =
                if name.ends_with('_') { name.rsplit_once('/').map_or(name, |(folder, _)| folder) } else { name };
            let is_made = made.iter().any(|one| name.starts_with(one));
            if !is_made && !root().join(name).exists() && !name.contains(' ') {
                missing.push(format!("{page}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn parts_and_custom_properties_that_the_guides_name_exist() {
    let (parts, values) = (manifest("cssParts", |_| true), manifest("cssProperties", |_| true));
    for page in GUIDES {
        let text = read(page);
        for part in text.split("::part(").skip(1).filter_map(|rest| rest.split_once(')')) {
            assert!(parts.contains(part.0), "{page} names the part {}", part.0);
        }
        let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
        for value in text.split("--qa-").skip(1) {
            let name: String = value.chars().take_while(|c| is_name(*c)).collect();
            assert!(name.is_empty() || values.contains(&format!("--qa-{name}")), "{page} names --qa-{name}");
        }
    }
}

/// Texts that the guides for supervisors quote must be on the screen.
#[test]
fn texts_that_the_guides_quote_are_on_the_screen() {
    let table = sources("src/locale", "rs");
    for (page, open, close) in [("docs/re-run.md", "“", "”"), ("docs/neuer-lauf.md", "„", "“")] {
        // A line break may be inside a quotation.
        let text = read(page).split_whitespace().collect::<Vec<_>>().join(" ");
        let quotes: Vec<_> = text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).collect();
        assert!(quotes.len() > 8, "{page} quotes {}", quotes.len());
        for (quote, _) in quotes {
            assert!(table.contains(&format!("\"{quote}")), "{page} quotes “{quote}”, which is on no screen");
        }
    }
}

/// `default-src` does not cover these directives: a page that copied the policy could be framed invisibly, and an
/// injected `<base>` sent its token elsewhere.
#[test]
fn every_policy_that_is_written_down_names_what_no_default_covers() {
    let mut policies = 0;
    for page in pages() {
        let text = read(&page);
        for policy in text.split("default-src 'none';").skip(1) {
            let policy = policy.split('`').next().unwrap();
            policies += 1;
            for name in ["base-uri", "form-action", "frame-ancestors", "require-trusted-types-for"] {
                assert!(policy.contains(name), "{page} has a policy without {name}");
            }
        }
    }
    assert!(policies > 3);
    assert!(read("deploy/nginx.conf").contains("base-uri 'none'; form-action 'self'; frame-ancestors 'self'"));
}
