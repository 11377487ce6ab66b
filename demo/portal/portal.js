import { choice, el } from "./dom.js";
import { List } from "./list.js";
import { currentUser, isSignedIn, isUpstream, resume, signOut } from "./session.js";
import { signInView } from "./sign-in.js";
import { Stage } from "./stage.js";
import { currentLanguage, setLanguage, t } from "./texts.js";

const THEME = "demo-theme";
const root = document.getElementById("portal");
let theme = rememberedTheme();
let list = null;
let stage = null;

function show() {
  document.documentElement.lang = currentLanguage();
  document.documentElement.dataset.theme = theme;
  if (!isSignedIn()) {
    list = stage = null;
    document.title = t("portal");
    root.replaceChildren(head(), signInView(enter), foot());
    return;
  }
  if (!list) {
    list = new List();
    stage = new Stage((id) => list.name(id), (id) => list.refresh(id));
    list.load();
  }
  const work = el("div", { class: "work" }, list.node, stage.node);
  root.replaceChildren(head(), work, foot());
  list.show();
  follow();
}

/** The address says which assessment is shown. */
function follow() {
  if (!list) return;
  const id = /^#\/assessment\/(\d+)$/.exec(location.hash)?.[1];
  const selected = id ? Number(id) : null;
  document.title = selected === null ? t("portal") : `${t("assessment")} ${selected}`;
  root.dataset.view = selected === null ? "list" : "assessment";
  list.select(selected);
  stage.select(selected, theme);
}

function enter() {
  show();
  list?.focus();
}

async function leave() {
  await signOut();
  location.hash = "#/";
  show();
}

function head() {
  const user = currentUser();
  const who = isUpstream()
    ? el("span", { class: "me" }, t("ownToken"))
    : user &&
      el(
        "span",
        { class: "me" },
        el("span", { class: "me-name" }, `${user.firstName} ${user.lastName}`),
        el("button", { type: "button", class: "quiet", onclick: leave }, t("signOut")),
      );
  return el(
    "header",
    { class: "head" },
    el(
      "a",
      { class: "brand", href: "#/" },
      el("img", { src: "/icon.svg", alt: "", width: "28", height: "28" }),
      el("span", {}, t("portal")),
      el("span", { class: "demo" }, t("demo")),
    ),
    el("div", { class: "tools" }, who, languages(), themes()),
  );
}

function languages() {
  const options = [
    ["de", "DE", "DE, Deutsch"],
    ["en", "EN", "EN, English"],
  ];
  return choice(t("language"), options, currentLanguage(), (value) => {
    setLanguage(value);
    again(value);
  });
}

function themes() {
  const options = [
    ["auto", "◐", t("themeAuto")],
    ["light", "☀", t("themeLight")],
    ["dark", "☾", t("themeDark")],
  ];
  return choice(t("theme"), options, theme, (value) => {
    theme = value;
    try {
      localStorage.setItem(THEME, value);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    again(value);
  });
}

/** Only the frame is built again: the widget stays where it is, so that it
 *  shows how it follows a change. */
function again(pressed) {
  document.documentElement.lang = currentLanguage();
  document.documentElement.dataset.theme = theme;
  if (isSignedIn()) {
    root.querySelector(".head").replaceWith(head());
    root.querySelector(".foot").replaceWith(foot());
    list.show();
    stage.show(theme);
    follow();
  } else show();
  root.querySelector(`.head [data-value="${pressed}"]`)?.focus();
}

function foot() {
  return el(
    "footer",
    { class: "foot" },
    el("p", {}, isUpstream() ? t("upstream") : t("standIn")),
    el(
      "nav",
      { class: "links", "aria-label": t("further") },
      el("a", { href: "/gallery" }, t("gallery")),
      el("a", { href: "/api/mind/docs/open-api" }, t("description")),
    ),
  );
}

function rememberedTheme() {
  try {
    const known = localStorage.getItem(THEME);
    return ["light", "dark"].includes(known) ? known : "auto";
  } catch {
    return "auto";
  }
}

addEventListener("hashchange", () => {
  follow();
  // Beside each other both stay in sight; stacked, the focus has to move along.
  if (stage && matchMedia("(max-width: 55rem)").matches) {
    if (root.dataset.view === "assessment") stage.node.focus();
    else list.focus();
  }
});

await resume().catch(() => {});
show();
