//! The stand-in for the AI. It reads no conversation: it rolls dice.

pub(crate) mod desk;
mod dice;
mod scorer;
pub(crate) mod voice;
mod worker;

pub(crate) use dice::Dice;
pub(crate) use scorer::begin;
pub(crate) use worker::work;
