/** One phone: its owner, the chat with the bot, what the bot is doing, and the composer below. */

import { send } from "./api.js";
import { Composer } from "./composer.js";
import { alertBox, confirmBox, lookBox, whoBox } from "./dialogs.js";
import { face, fullName, h, icon, speak } from "./dom.js";
import { messageElement, summary } from "./message.js";
import { paneMenu } from "./menus.js";
import { richText } from "./richtext.js";

const ACTION_S = 5;
const DRAFT_S = 30;
const TOAST_S = 3;
const GROUP_S = 300;
const DOINGS = { upload_photo: "sending a picture", upload_document: "sending a file", find_location: "looking up a place" };

export class Pane {
  /** `app` has world (people, bot), clock, error(text), openAs(person, payload), unread(pane). */
  constructor(app, personId) {
    this.app = app;
    this.personId = personId;
    this.waiting = new Map();
    this.early = new Set();
    this.stuck = true;
    this.scrollTop = 0;
    this.build();
    this.renderAll();
  }

  get person() {
    return this.app.world.people.get(this.personId);
  }

  get messages() {
    return this.person.messages;
  }

  build() {
    this.select = h("select", { "aria-label": "Whose phone", onchange: () => this.app.show(this, Number(this.select.value)) });
    this.owner = h("div", { class: "owner" });
    this.status = h("div", { class: "status" }, "bot");
    this.title = h("h2", {}, "Milepost");
    this.more = h("button", { type: "button", class: "tool", title: "More", "aria-label": "More", "aria-haspopup": "menu", onclick: () => paneMenu(this) }, icon("more"));
    const bar = h("div", { class: "bar" }, icon("logo", "logo"), h("div", { class: "who" }, this.title, this.status), this.more);
    this.pinned = h("button", { type: "button", class: "pinned", hidden: true });
    this.log = h("div", { class: "log", role: "log", "aria-label": "Messages", "aria-live": "polite" });
    this.wall = h("div", { class: "wall", tabindex: "0", "aria-label": "Chat with Milepost" }, this.log);
    this.toEnd = h("button", { type: "button", class: "to-end", "aria-label": "Newest message", hidden: true, onclick: () => this.scrollToEnd(true) }, icon("down"));
    this.composer = new Composer(this);
    this.middle = h("div", { class: "middle" }, this.wall, this.toEnd);
    this.phone = h("div", { class: "phone" }, bar, this.pinned, this.middle, this.composer.element);
    this.element = h("section", { class: "pane" }, this.owner, this.phone);
    this.wall.addEventListener("scroll", () => this.scrolled());
    // Keys that come up, a picture that loads, a turned phone: who was at the end stays there.
    new ResizeObserver(() => this.stuck && this.scrollToEnd(false)).observe(this.wall);
    this.dropFiles();
  }

  dropFiles() {
    const over = (yes) => (event) => { event.preventDefault(); this.phone.classList.toggle("dropping", yes); };
    this.phone.addEventListener("dragover", over(true));
    this.phone.addEventListener("dragleave", over(false));
    this.phone.addEventListener("drop", (event) => {
      over(false)(event);
      this.composer.sendFiles(event.dataTransfer.files);
    });
  }

  // Drawing

  renderAll() {
    const person = this.person;
    this.element.className = `pane ${person.role}${this.element.classList.contains("current") ? " current" : ""}`;
    this.element.setAttribute("aria-label", `${fullName(person)}'s phone`);
    this.log.setAttribute("aria-live", "off");
    this.log.replaceChildren();
    this.drawn = new Map();
    this.lastDay = this.lastMessage = null;
    for (const message of this.messages.values()) this.append(message);
    this.renderPerson();
    this.scrollToEnd(false);
    requestAnimationFrame(() => { this.log.setAttribute("aria-live", "polite"); this.scrollToEnd(false); });
  }

  renderPerson() {
    const person = this.person;
    const options = [...this.app.world.people.values()].map((other) => h("option", { value: other.id, selected: other.id === person.id }, `${fullName(other)}${other.role === "coach" ? " (coach)" : ""}`));
    this.select.replaceChildren(...options);
    this.owner.replaceChildren(face(person), this.select, h("span", { class: "role" }, person.role));
    this.title.textContent = this.app.world.bot.first_name;
    this.renderPin();
    this.renderHello();
    this.composer.render();
  }

  renderPin() {
    const pinned = this.messages.get(this.person.chat.pinned);
    this.pinned.hidden = !pinned;
    if (pinned) {
      this.pinned.replaceChildren(h("b", {}, "Pinned"), h("span", {}, summary(pinned)));
      this.pinned.onclick = () => this.goTo(pinned.message_id);
    }
  }

  renderHello() {
    this.hello?.remove();
    if (this.messages.size > 0) return;
    const text = this.person.description || "Say hello, and see what it can do.";
    this.hello = h("div", { class: "hello" }, icon("logo", "logo"), h("h3", {}, "What can this bot do?"), h("p", {}, text));
    this.log.append(this.hello);
  }

  append(message) {
    this.hello?.remove();
    this.stopDoing(message.from.is_bot);
    const moment = new Date(message.date * 1000);
    const day = this.app.clock.day(moment);
    const dated = day !== this.lastDay;
    if (dated) this.log.append(h("div", { class: "day" }, day));
    const element = this.element_(message, !dated && this.followsOn(message));
    this.lastDay = day;
    this.lastMessage = message;
    this.drawn.set(message.message_id, element);
    this.log.append(element);
  }

  followsOn(message) {
    const last = this.lastMessage;
    return Boolean(last) && last.from.id === message.from.id && message.date - last.date < GROUP_S;
  }

  element_(message, follows) {
    return messageElement(message, { mine: !message.from.is_bot, follows, clock: this.app.clock, acts: this.acts() });
  }

  acts() {
    return {
      open: (url) => this.open(url),
      command: (text) => this.act({ act: "say", text }),
      tap: (message, row, column, key) => this.tap(message, row, column, key),
      look: lookBox,
      goTo: (id) => this.goTo(id),
    };
  }

  // Events

  upsert(message) {
    const old = this.drawn.get(message.message_id);
    const end = this.stuck;
    if (old) this.swap(old, message);
    else this.append(message);
    if (end || !message.from.is_bot) this.scrollToEnd(true);
    if (message.message_id === this.person.chat.pinned) this.renderPin();
  }

  swap(old, message) {
    const place = old.contains(document.activeElement) ? document.activeElement.dataset.place : undefined;
    const fresh = this.element_(message, old.classList.contains("follows"));
    fresh.classList.add("edited-now");
    old.replaceWith(fresh);
    this.drawn.set(message.message_id, fresh);
    if (place === undefined) return;
    // The tapped button has been redrawn: whoever uses the keyboard stays where they were.
    const target = fresh.querySelector(`[data-place="${place}"]`) ?? fresh.querySelector("[data-place]") ?? this.composer.input;
    target.focus({ preventScroll: true });
  }

  remove(messageId) {
    const element = this.drawn.get(messageId);
    if (!element) return;
    const day = element.previousElementSibling;
    const alone = day?.classList.contains("day") && !element.nextElementSibling?.classList.contains("message");
    element.remove();
    if (alone) {
      day.remove();
      this.lastDay = null;
    }
    this.drawn.delete(messageId);
    this.renderHello();
  }

  doing(action) {
    clearTimeout(this.doingTimer);
    this.status.textContent = `${DOINGS[action] ?? "typing"}…`;
    this.status.classList.add("busy");
    this.doingTimer = setTimeout(() => this.stopDoing(true), ACTION_S * 1000);
  }

  draft(text, entities) {
    const end = this.stuck;
    this.draftElement?.remove();
    this.draftElement = h("article", { class: "message" }, h("div", { class: "bubble draft" }, text ? richText(text, entities, this.acts()) : "…"));
    this.log.append(this.draftElement);
    clearTimeout(this.draftTimer);
    this.draftTimer = setTimeout(() => this.draftElement?.remove(), DRAFT_S * 1000);
    if (end) this.scrollToEnd(true);
  }

  stopDoing(byBot) {
    if (!byBot) return;
    clearTimeout(this.doingTimer);
    this.status.textContent = "bot";
    this.status.classList.remove("busy");
    this.draftElement?.remove();
  }

  answered(event) {
    const key = this.waiting.get(event.callback_id);
    this.waiting.delete(event.callback_id);
    if (key) this.release(key);
    else this.early.add(event.callback_id);
    if (event.text && event.alert) alertBox(event.text);
    else if (event.text) this.toast(event.text);
    if (event.url) this.open(event.url);
  }

  toast(text) {
    this.middle.querySelector(".toast")?.remove();
    const toast = h("div", { class: "toast", role: "status" }, text);
    this.middle.append(toast);
    speak(text);
    setTimeout(() => toast.remove(), TOAST_S * 1000);
  }

  // Deeds

  async act(deed) {
    try {
      return await send("/playground/act", { person: this.personId, ...deed });
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  async tap(message, row, column, key) {
    const button = message.reply_markup.inline_keyboard[row][column];
    if (button.callback_data) key.classList.add("waiting");
    const result = await this.act({ act: "tap", message_id: message.message_id, row, column });
    if (!result) return this.release(key);
    if (result.copy !== undefined) return this.copy(result.copy);
    if (result.url) return this.open(result.url);
    // The answer may overtake the question.
    if (this.early.delete(result.callback_id)) return this.release(key);
    this.waiting.set(result.callback_id, key);
    // Telegram's apps give up after a while, too.
    setTimeout(() => { this.waiting.delete(result.callback_id); this.release(key); }, 15000);
    return null;
  }

  release(key) {
    key.classList.remove("waiting");
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = h("textarea", { class: "sr-only" });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    this.toast("Copied to the clipboard");
  }

  /** Follow a link: start links open a chat here, others a new tab after a question. */
  async open(url) {
    const payload = startPayload(url, this.app.world.bot.username);
    if (payload !== null) {
      const person = await whoBox([...this.app.world.people.values()], this.personId);
      if (person) await this.app.openAs(person.id, payload, this);
    } else if (await confirmBox("Open this link?", url, "Open")) {
      window.open(url, "_blank", "noopener,noreferrer");
    }
  }

  // Scrolling

  atEnd() {
    return this.wall.scrollHeight - this.wall.scrollTop - this.wall.clientHeight < 80;
  }

  /** Only a person scrolls up; on the way down to the end the chat stays stuck to it. */
  scrolled() {
    const up = this.wall.scrollTop < this.scrollTop - 1;
    this.scrollTop = this.wall.scrollTop;
    if (up || this.atEnd()) this.stuck = this.atEnd();
    this.toEnd.hidden = this.stuck;
  }

  scrollToEnd(smooth) {
    this.stuck = true;
    this.wall.scrollTo({ top: this.wall.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  goTo(messageId) {
    this.drawn.get(messageId)?.scrollIntoView({ behavior: "smooth", block: "center" });
  }
}

/** The payload of a start link to this bot, "" for none, null for other links. */
function startPayload(url, username) {
  const match = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/([A-Za-z0-9_]+)\/?(?:\?(.*))?$/.exec(url) ?? /^tg:\/\/resolve\?(?:.*&)?domain=([A-Za-z0-9_]+)(.*)$/.exec(url);
  if (!match || match[1].toLowerCase() !== username.toLowerCase()) return null;
  return new URLSearchParams(match[2] ?? "").get("start") ?? "";
}
