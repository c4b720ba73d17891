/** Starts the page: the world's state, the phones, the header, and the stream of events. */

import { listen, loadState, send } from "./api.js";
import { Clock } from "./clock.js";
import { personBox } from "./dialogs.js";
import { fullName, h } from "./dom.js";
import { faultsBox } from "./faults.js";
import { Pane } from "./pane.js";

const byId = (id) => document.getElementById(id);
const SHOWN = "milepost-playground-phones";
const LASTING = new Set(["message", "deleted", "chat"]);
const THEME = "milepost-playground-theme";

class App {
  constructor() {
    this.world = { people: new Map(), bot: {}, faults: [] };
    this.panes = [];
    this.current = 0;
    this.unseen = new Map();
    this.loading = 0;
    this.missed = [];
    this.clock = new Clock((text) => this.error(text));
    this.wireHeader();
    this.stream = listen({ onOpen: () => this.reload(), onEvent: (event) => this.happened(event), onLost: () => this.lost() });
  }

  // The state

  async reload() {
    this.loading += 1;
    try {
      const state = await loadState();
      this.take(state, true);
      this.notice("");
    } catch (error) {
      this.notice(error.message);
      return;
    } finally {
      this.loading -= 1;
    }
    if (this.panes.length === 0) this.buildPanes();
    else for (const pane of this.panes) pane.renderAll();
    // What happened while the state was on its way may be newer than it.
    if (this.loading === 0) for (const event of this.missed.splice(0)) this.happened(event);
    document.documentElement.dataset.ready = "yes";
  }

  take(state, withMessages) {
    this.world.bot = state.bot;
    this.world.faults = state.faults;
    const known = this.world.people;
    this.world.people = new Map(state.people.map((person) => {
      const messages = withMessages ? new Map(person.messages.map((message) => [message.message_id, message])) : known.get(person.id)?.messages ?? new Map();
      return [person.id, { ...person, messages }];
    }));
    this.clock.set(state.clock);
    this.drawFaults();
  }

  buildPanes() {
    const people = [...this.world.people.keys()];
    const stored = JSON.parse(localStorage.getItem(SHOWN) ?? "[]").filter((id) => this.world.people.has(id));
    const shown = [...new Set([...stored, ...people])].slice(0, 2);
    this.panes = shown.map((id) => new Pane(this, id));
    byId("panes").replaceChildren(...this.panes.map((pane) => pane.element));
    this.drawTabs();
  }

  happened(event) {
    if (event.kind === "reload") return this.reload();
    if (this.loading > 0 && LASTING.has(event.kind)) this.missed.push(event);
    if (event.state) {
      this.take(event.state, false);
      for (const pane of this.panes) pane.renderPerson();
      return this.drawTabs();
    }
    const chatId = event.chat_id ?? event.chat?.id;
    const person = this.world.people.get(chatId);
    if (!person) return undefined;
    const panes = this.panes.filter((pane) => pane.personId === chatId);
    return this.inChat(event, person, panes);
  }

  inChat(event, person, panes) {
    switch (event.kind) {
      case "message": {
        const first = person.messages.size === 0;
        const fresh = !person.messages.has(event.message.message_id);
        person.messages.set(event.message.message_id, event.message);
        for (const pane of panes) pane.upsert(event.message);
        if (first) for (const pane of panes) pane.composer.render();
        if (fresh && event.message.from.is_bot) this.countUnseen(person.id);
        break;
      }
      case "deleted":
        person.messages.delete(event.message_id);
        for (const pane of panes) pane.remove(event.message_id);
        break;
      case "chat":
        person.chat = event.chat;
        for (const pane of panes) pane.renderPerson();
        break;
      case "answer":
        for (const pane of panes) pane.answered(event);
        break;
      case "action":
        for (const pane of panes) pane.doing(event.action);
        break;
      case "draft":
        for (const pane of panes) pane.draft(event.text, event.entities);
        break;
      default:
    }
  }

  // Phones

  /** Show a person in a pane; when another pane shows them already, the two change places. */
  show(pane, personId) {
    const other = this.panes.find((each) => each !== pane && each.personId === personId);
    if (other) {
      other.personId = pane.personId;
      other.renderAll();
    }
    pane.personId = personId;
    pane.renderAll();
    this.unseen.delete(personId);
    localStorage.setItem(SHOWN, JSON.stringify(this.panes.map((each) => each.personId)));
    this.drawTabs();
  }

  /** Follow a start link as a person, in the pane where they are or in the one where the link is. */
  async openAs(personId, payload, from) {
    let pane = this.panes.find((each) => each.personId === personId);
    if (!pane) {
      pane = from;
      this.show(pane, personId);
    }
    this.select(this.panes.indexOf(pane));
    await pane.act({ act: "start", payload });
  }

  countUnseen(personId) {
    const visible = this.panes.some((pane) => pane.personId === personId && pane.element.offsetParent !== null);
    if (visible) return;
    this.unseen.set(personId, (this.unseen.get(personId) ?? 0) + 1);
    this.drawTabs();
  }

  drawTabs() {
    const tabs = this.panes.map((pane, place) => {
      const unread = this.unseen.get(pane.personId);
      return h("button", { type: "button", role: "tab", class: `tab ${pane.person.role}`, "aria-selected": String(place === this.current), onclick: () => this.select(place) },
        h("span", { class: "dot" }), `${pane.person.first_name} · ${pane.person.role}`, unread && h("span", { class: "unread", "aria-label": `${unread} new` }, String(unread)));
    });
    const box = document.querySelector(".tabs");
    const focused = [...box.children].indexOf(document.activeElement);
    box.replaceChildren(...tabs);
    if (focused >= 0) tabs[focused]?.focus();
    this.panes.forEach((pane, place) => pane.element.classList.toggle("current", place === this.current));
  }

  select(place) {
    this.current = place;
    this.unseen.delete(this.panes[place].personId);
    this.drawTabs();
    this.panes[place].scrollToEnd(false);
  }

  // The header

  wireHeader() {
    const stored = localStorage.getItem(THEME);
    const system = matchMedia("(prefers-color-scheme: light)");
    const paint = (light) => {
      document.documentElement.dataset.theme = light ? "light" : "dark";
      document.querySelector('meta[name="theme-color"]').content = light ? "#e9edf6" : "#0a101d";
    };
    paint(stored ? stored === "light" : system.matches);
    system.addEventListener("change", () => !localStorage.getItem(THEME) && paint(system.matches));
    byId("theme").addEventListener("click", () => {
      const light = document.documentElement.dataset.theme !== "light";
      localStorage.setItem(THEME, light ? "light" : "dark");
      paint(light);
    });
    byId("faults").addEventListener("click", () => this.guarded(() => faultsBox(this.world.faults)));
    byId("new-person").addEventListener("click", () => this.guarded(() => this.addPerson()));
    const arrows = { ArrowLeft: -1, ArrowRight: 1 };
    document.querySelector(".tabs").addEventListener("keydown", (event) => {
      if (!arrows[event.key]) return;
      this.select((this.current + arrows[event.key] + this.panes.length) % this.panes.length);
      document.querySelector('.tab[aria-selected="true"]').focus();
    });
  }

  async addPerson() {
    const person = await personBox();
    if (!person) return;
    const { id } = await send("/playground/people", person);
    await this.reload();
    const place = person.role === "coach" ? this.panes.length - 1 : 0;
    this.show(this.panes[place], id);
    this.select(place);
  }

  async guarded(deed) {
    try {
      await deed();
    } catch (error) {
      this.error(error.message);
    }
  }

  drawFaults() {
    const count = this.world.faults.length;
    const button = byId("faults");
    button.classList.toggle("on", count > 0);
    button.querySelector(".count").hidden = count === 0;
    button.querySelector(".count").textContent = String(count);
  }

  error(text) {
    (this.panes[this.current] ?? this.panes[0])?.toast(text);
  }

  lost() {
    this.notice("The playground has stopped. Start it again and the story goes on.");
  }

  notice(text) {
    byId("notice").textContent = text;
    byId("notice").hidden = !text;
  }
}

new App();
