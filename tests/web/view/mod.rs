//! What a person notices of the view: each test mounts it as the element does, with signals for a session.

pub mod account;
pub mod calm;
pub mod chain;
pub mod changes;
pub mod criteria;
pub mod dialog;
pub mod export;
pub mod filters;
pub mod head;
pub mod history;
pub mod knock_outs;
pub mod languages;
pub mod links;
pub mod locks;
pub mod newer;
pub mod reveal;
pub mod runs;
pub mod sample;
pub mod selected;
pub mod shortcuts;
pub mod speech;
pub mod stage;
pub mod strangers;
pub mod trouble;
