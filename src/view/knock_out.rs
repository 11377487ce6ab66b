//! The banner of knock-outs that struck.

use super::banner::{banner as frame, sentences};
use super::naming;
use super::ui::Ui;
use crate::assessment::KnockOutScope;
use crate::locale::Text;
use leptos::prelude::*;

/// Which criterion struck, and what it set to 0. In blind mode the AI's are not told.
pub fn banner(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let sheet = ui.sheet();
    let hides_ai = ui.hides_ai();
    let struck = sheet.knock_outs_by(&mut ui.struck.borrow_mut());
    let mut struck = struck.iter().filter(|k| !(hides_ai && k.row.is_of_ai())).map(|knock_out| {
        let criterion = naming::criterion(&locale, knock_out.row);
        match knock_out.scope {
            KnockOutScope::Assessment => locale.fill(Text::KnockedOutAssessment, &[("criterion", &criterion)]),
            KnockOutScope::Category => {
                let category = sheet.categories.get(knock_out.category).map(|c| naming::category(&locale, c));
                let category = category.unwrap_or_default();
                locale.fill(Text::KnockedOutCategory, &[("criterion", &criterion), ("category", &category)])
            }
        }
    });
    let first = struck.next()?;
    let rest: Vec<_> = struck.map(|line| sentences(vec![line])).collect();
    Some(frame("knock-out", first.into_any(), Some(rest.into_any()), None))
}
