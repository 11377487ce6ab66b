import { el } from "/dom.js";
import { Frame } from "./frame.js";
import { plain, text } from "./texts.js";
import { addressOf, controls, wishesOf } from "./wishes.js";

const head = document.getElementById("head");
const gallery = document.getElementById("gallery");
let cases = [];
let wishes = null;
let frames = [];

/** Other frames are needed only if another case is; all else is changed in place, as a host would do it. */
function show(next) {
  if (next.case !== wishes?.case) {
    const shown = cases.filter((one) => next.case === "" || one.name === next.case);
    frames = shown.map((one) => new Frame(one, next.case !== ""));
  }
  wishes = next;
  const language = plain(wishes.lang);
  document.documentElement.lang = language;
  Object.assign(document.documentElement.dataset, { theme: wishes.theme, width: wishes.width });
  document.title = text(language, "gallery");
  frames.forEach((frame) => frame.show(wishes, language));
  showHead(language);
  if (gallery.firstElementChild !== frames[0]?.node) gallery.replaceChildren(...frames.map((frame) => frame.node));
}

function showHead(language) {
  const titled = cases.map((one) => ({ ...one, title: one.title[language] }));
  const focused = document.activeElement?.name;
  head.replaceChildren(
    el("h1", {}, text(language, "gallery")),
    el("div", { class: "tools" }, controls(wishes, titled, change), el("a", { href: "/" }, text(language, "portal"))),
  );
  if (focused) head.querySelector(`[name="${focused}"]`)?.focus();
}

function change(name, value) {
  const next = { ...wishes, [name]: value };
  history.replaceState(null, "", addressOf(next));
  show(next);
}

try {
  const [answer] = await Promise.all([fetch("/gallery/cases"), import("/widget/quality-assessment.js")]);
  cases = await answer.json();
  show(wishesOf(location.href, cases));
} catch {
  gallery.replaceChildren(el("p", { class: "hint", role: "alert" }, text(navigator.language, "notLoaded")));
}
