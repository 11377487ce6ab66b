import { el } from "./dom.js";
import { isUpstream, provideToken } from "./session.js";
import { currentLanguage, t } from "./texts.js";

let widgetLoads = null;

/** The module registers the element; a second import would be the same one. */
function loadWidget() {
  widgetLoads ??= import("/widget/quality-assessment.js");
  return widgetLoads;
}

/** The place beside the list where the widget stands. */
export class Stage {
  #id = null;
  #widget = null;
  #missing = false;
  #back = el("a", { class: "back", href: "#/" });
  #place = el("div", { class: "place" });
  #resolve;

  node = el("main", { class: "stage", tabindex: "-1" }, this.#back, this.#place);

  constructor(resolveName, changed) {
    this.#resolve = (id) => {
      const name = resolveName(id);
      return name ? { name } : null;
    };
    for (const event of ["qa-statechange", "qa-complete"]) {
      this.node.addEventListener(event, (told) => changed(told.detail.assessment?.id ?? this.#id));
    }
    loadWidget().catch(() => {
      this.#missing = true;
      this.show("auto");
    });
  }

  /** Moves the one element to another assessment, or takes it away. */
  select(id, theme) {
    this.#id = id;
    if (id === null) {
      this.#widget = null;
    } else if (this.#widget) {
      this.#widget.setAttribute("assessment-id", id);
    }
    this.show(theme);
  }

  show(theme) {
    this.#back.textContent = `← ${t("back")}`;
    this.#back.hidden = this.#id === null;
    if (this.#id === null) {
      this.#place.replaceChildren(el("p", { class: "hint" }, t("choose")));
    } else if (this.#missing) {
      this.#place.replaceChildren(notBuilt());
    } else {
      if (!this.#widget) {
        this.#widget = this.#create();
        this.#place.replaceChildren(this.#widget);
      }
      this.#widget.setAttribute("lang", currentLanguage());
      this.#widget.setAttribute("theme", theme);
    }
  }

  /** What must be known before the first request comes before the id. */
  #create() {
    const widget = document.createElement("quality-assessment");
    widget.setAttribute("api-base", "/api/mind");
    widget.setAttribute("ticket-href", "/ticket/{ticketId}");
    widget.setAttribute("shortcuts", "");
    if (!isUpstream()) widget.tokenProvider = provideToken;
    widget.userResolver = this.#resolve;
    widget.setAttribute("lang", currentLanguage());
    widget.setAttribute("assessment-id", this.#id);
    return widget;
  }
}

function notBuilt() {
  return el(
    "div",
    { class: "hint", role: "alert" },
    el("h2", {}, t("notBuilt")),
    el("p", {}, t("notBuiltMore")),
    el("p", {}, el("code", {}, "cargo xtask demo")),
  );
}
