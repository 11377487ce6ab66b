import { el } from "./dom.js";
import { ask, currentUser, isUpstream } from "./session.js";
import { date, percent, stateKind, stateLabel, states, t } from "./texts.js";

/** The list on the left. It keeps what it loaded, so that a change of language
 *  or of the filter's sight needs no request. */
export class List {
  #assessments = [];
  #names = new Map();
  #state = "";
  #selected = null;
  #trouble = false;
  #loaded = false;
  #request = 0;
  #rows = el("ul", { class: "rows" });
  #status = el("p", { class: "status", role: "status" });
  #filter = el("select", { id: "state", onchange: () => this.#narrow() });
  #label = el("label", { for: "state" });
  #heading = el("h1", { tabindex: "-1" });

  node = el(
    "nav",
    { class: "list" },
    el("div", { class: "list-head" }, this.#heading, el("div", { class: "filter" }, this.#label, this.#filter)),
    this.#status,
    this.#rows,
  );

  async load() {
    const request = ++this.#request;
    const query = new URLSearchParams({ limit: "200" });
    // The demo has a state that no documentation knows; a real API might refuse to be asked for it.
    if (this.#state) query.set("state", this.#state);
    else if (!isUpstream()) query.set("state", [...states, "calibration"].join(","));
    try {
      const [page, names] = await Promise.all([ask(`/quality/assessment?${query}`), this.#loadNames()]);
      if (request !== this.#request) return;
      this.#assessments = page.assessments;
      this.#names = names;
      this.#trouble = false;
    } catch {
      if (request !== this.#request) return;
      this.#trouble = true;
    }
    this.#loaded = true;
    this.show();
  }

  /** One row again, after the widget said that something changed. */
  async refresh(id) {
    const row = await ask(`/quality/assessment/${id}?format=summary`).catch(() => null);
    const at = this.#assessments.findIndex((known) => known.id === id);
    if (row && at >= 0) {
      this.#assessments[at] = row;
      this.show();
    }
  }

  select(id) {
    this.#selected = id;
    this.show();
    this.node.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  focus() {
    this.#heading.focus();
  }

  name(id) {
    return this.#names.get(id) ?? null;
  }

  show() {
    this.node.setAttribute("aria-label", t("assessments"));
    this.#heading.textContent = t("assessments");
    this.#label.textContent = t("state");
    this.#showFilter();
    const focused = document.activeElement?.getAttribute?.("data-id");
    this.#rows.replaceChildren(...this.#assessments.map((one) => el("li", {}, this.#row(one))));
    if (focused) this.#rows.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
    this.#showStatus();
  }

  #narrow() {
    this.#state = this.#filter.value;
    this.load();
  }

  #showFilter() {
    const options = ["", ...states];
    this.#filter.replaceChildren(
      ...options.map((word) => el("option", { value: word }, word ? stateLabel(word) : t("all"))),
    );
    this.#filter.value = this.#state;
  }

  #showStatus() {
    if (this.#trouble) {
      const again = el("button", { type: "button", class: "quiet", onclick: () => this.load() }, t("again"));
      this.#status.replaceChildren(t("listFailed"), " ", again);
    } else if (!this.#loaded) this.#status.replaceChildren(t("loading"));
    else this.#status.replaceChildren(this.#assessments.length ? "" : t("none"));
  }

  #row(one) {
    const name = this.name(one.assessedUser) ?? (one.assessedUser == null ? "–" : `${t("user")} ${one.assessedUser}`);
    return el(
      "a",
      {
        class: "row",
        href: `#/assessment/${one.id}`,
        "data-id": one.id,
        "aria-current": one.id === this.#selected ? "page" : null,
      },
      el("span", { class: "number" }, String(one.id)),
      el("span", { class: "name" }, name),
      el("span", { class: "percent" }, percent(one.totals?.percentage)),
      el("span", { class: `badge ${stateKind(one.state)}` }, stateLabel(one.state)),
      el("time", { class: "date", datetime: one.createdAt ?? null }, date(one.createdAt)),
    );
  }

  /** Agents may not read the names of others; their own they know. */
  async #loadNames() {
    const user = currentUser();
    const own = user ? [[user.id, `${user.firstName} ${user.lastName}`]] : [];
    if (user?.role === "agent") return new Map(own);
    try {
      const { profiles } = await ask("/profiles");
      return new Map(profiles.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
    } catch {
      return new Map(own);
    }
  }
}
