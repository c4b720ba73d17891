/** The bad-weather box: make the next calls of the bot fail in ways that Telegram fails. */

import { send } from "./api.js";
import { ask } from "./dialogs.js";
import { h } from "./dom.js";

const KINDS = [
  ["too_many", "Too many requests (429), wait 3 s"],
  ["server_error", "Server error (502)"],
  ["no_reply", "It happens, but no answer comes back"],
  ["drop", "The connection drops before it happens"],
  ["latency", "Slow: 2 seconds late"],
];
const METHODS = ["any call", "sendMessage", "editMessageText", "editMessageMedia", "answerCallbackQuery", "sendPhoto", "sendDocument", "getUpdates"];
const TIMES = [[1, "once"], [3, "three times"], [10, "ten times"], [0, "until cleared"]];

/** In words: what is switched on. */
function describe(rule) {
  const kind = KINDS.find(([name]) => name === rule.fault)?.[1] ?? rule.fault;
  const left = rule.times === null ? "until cleared" : `${rule.times} to go`;
  return `${rule.method || "any call"}: ${kind} · ${left}`;
}

function select(options, name) {
  return h("select", { name }, options.map((option) => (Array.isArray(option) ? h("option", { value: option[0] }, option[1]) : h("option", {}, option))));
}

/** Show the box; `active` are the rules in force. */
export async function faultsBox(active) {
  const rule = await ask((close) => {
    const kind = select(KINDS, "kind");
    const method = select(METHODS, "method");
    const times = select(TIMES, "times");
    const add = (event) => {
      event.preventDefault();
      const chosen = method.value === METHODS[0] ? null : method.value;
      close({ fault: kind.value, method: chosen, times: Number(times.value), delay_s: kind.value === "latency" ? 2 : 0 });
    };
    return [
      h("h2", {}, "Bad weather"),
      h("p", {}, "Make Telegram fail for the bot and see that nothing is lost and nothing comes twice."),
      active.length > 0 && h("ul", { class: "rules" }, active.map((item) => h("li", {}, describe(item)))),
      h("form", { onsubmit: add },
        h("label", {}, "What goes wrong", kind),
        h("div", { class: "pair" }, h("label", {}, "For", method), h("label", {}, "How often", times)),
        h("div", { class: "acts" },
          h("button", { type: "button", class: "act", onclick: () => close() }, "Close"),
          active.length > 0 && h("button", { type: "button", class: "act", onclick: () => close({ clear: true }) }, "Clear all"),
          h("button", { class: "act main" }, "Switch on"))),
    ].filter(Boolean);
  });
  if (rule) await send("/playground/faults", rule);
}
