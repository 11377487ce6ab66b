import { el } from "/dom.js";
import { text } from "./texts.js";

/** What can be wished for; the first one stands if nothing is. */
const CHOICES = {
  lang: [navigator.language.startsWith("de") ? "de" : "en", "de", "en", "en-XA"],
  theme: ["auto", "light", "dark"],
  width: ["free", "280", "320", "700", "1200"],
};
const NAMES = { de: "Deutsch", en: "English", "en-XA": "Pseudo (en-XA)" };

/** What the address asks for. A word that is not known counts as none. */
export function wishesOf(address, cases) {
  const asked = new URL(address).searchParams;
  const wishes = {};
  for (const [name, choices] of Object.entries(CHOICES)) {
    wishes[name] = choices.includes(asked.get(name)) ? asked.get(name) : choices[0];
  }
  wishes.case = cases.some((one) => one.name === asked.get("case")) ? asked.get("case") : "";
  return wishes;
}

/** The address that asks for the same. */
export function addressOf(wishes) {
  const said = Object.entries(wishes).filter(([, value]) => value !== "");
  return `?${new URLSearchParams(said)}`;
}

/** The controls; `changed` is told which one was set to what. */
export function controls(wishes, cases, changed) {
  const { lang } = wishes;
  const named = (name, value) => [value, NAMES[value] ?? text(lang, value) ?? `${value} px`];
  const rows = Object.entries(CHOICES).map(([name, choices]) => [name, [...new Set(choices)].map((one) => named(name, one))]);
  rows.push(["case", [["", text(lang, "all")], ...cases.map((one) => [one.name, one.title])]]);
  return rows.map(([name, options]) =>
    el(
      "label",
      { class: "wish" },
      el("span", {}, text(lang, name)),
      el(
        "select",
        { name, onchange: (event) => changed(name, event.target.value) },
        options.map(([value, label]) => el("option", { value, selected: value === wishes[name] }, label)),
      ),
    ),
  );
}
