/** The clock in the header; every time on the page is told by it, in the athlete's zone. */

import { send } from "./api.js";

const NARROW = matchMedia("(width < 860px)");
const byId = (id) => document.getElementById(id);

export class Clock {
  /** `onError` gets plain sentences. */
  constructor(onError) {
    this.ahead = 0;
    this.frozenAt = null;
    this.zone = "UTC";
    this.box = document.querySelector(".clock");
    this.buttons = [...document.querySelectorAll("[data-move]")];
    for (const button of this.buttons) button.addEventListener("click", () => this.move(button.dataset.move, onError));
    setInterval(() => this.draw(), 1000);
  }

  /** Take the playground's time. */
  set(time) {
    this.ahead = new Date(time.now).getTime() - Date.now();
    this.frozenAt = time.frozen ? new Date(time.now) : null;
    this.zone = time.zone;
    this.moving = time.moving;
    this.draw();
  }

  now() {
    return this.frozenAt ?? new Date(Date.now() + this.ahead);
  }

  async move(move, onError) {
    this.busy(true);
    try {
      this.set(await send("/playground/clock", { move }));
    } catch (error) {
      onError(error.message);
    }
    this.busy(false);
  }

  busy(yes) {
    this.box.classList.toggle("moving", yes);
    for (const button of this.buttons) button.disabled = yes;
  }

  /** 09:41 */
  short(moment) {
    return this.format(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** Friday 20 November 2026 at 09:41 */
  long(moment) {
    return `${this.day(moment)} at ${this.short(moment)}`;
  }

  /** Friday 20 November, with the year when it is another one */
  day(moment) {
    const year = this.format(moment, { year: "numeric" }) === this.format(this.now(), { year: "numeric" }) ? undefined : "numeric";
    return this.format(moment, { weekday: "long", day: "numeric", month: "long", year });
  }

  format(moment, options) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: this.zone, ...options }).format(moment);
  }

  draw() {
    const now = this.now();
    byId("time").textContent = this.short(now);
    byId("time").setAttribute("datetime", now.toISOString());
    byId("date").textContent = this.format(now, { weekday: "short", day: "numeric", month: "short", year: NARROW.matches ? undefined : "numeric" });
    const zone = this.zone.replaceAll("_", " ");
    byId("zone").textContent = NARROW.matches ? zone.split("/").pop() : zone;
    const hour = Number(this.format(now, { hour: "2-digit", hourCycle: "h23" }));
    const night = hour < 6 || hour >= 20;
    if (night === this.night) return;
    this.night = night;
    byId("daylight").setAttribute("href", `/page/icons.svg#${night ? "moon" : "sun"}`);
    byId("daylight").parentElement.classList.toggle("night", night);
  }
}
