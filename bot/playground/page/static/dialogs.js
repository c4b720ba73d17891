/** The boxes that come up: alerts, places, links, people, pictures. */

import { face, fullName, h, icon } from "./dom.js";

const PLACES = [
  ["London", 51.5074, -0.1278],
  ["Paris", 48.8566, 2.3522],
  ["Boston", 42.3601, -71.0589],
  ["New York", 40.7128, -74.006],
  ["Chicago", 41.8781, -87.6298],
  ["Los Angeles", 34.0522, -118.2437],
  ["Nairobi", -1.2921, 36.8219],
  ["Mumbai", 19.076, 72.8777],
  ["Tokyo", 35.6762, 139.6503],
  ["Sydney", -33.8688, 151.2093],
];

/** Show a dialog and wait for `close(value)`; Escape and the backdrop give null. */
export function ask(content, className = "") {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const dialog = h("dialog", { class: className });
    const close = (value = null) => {
      dialog.remove();
      before?.isConnected && before.focus();
      resolve(value);
    };
    dialog.append(...[content(close)].flat());
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
    dialog.addEventListener("click", (event) => event.target === dialog && close());
    const title = dialog.querySelector("h2");
    if (title) {
      title.id = "dialog-title";
      dialog.setAttribute("aria-labelledby", title.id);
    }
    document.body.append(dialog);
    dialog.showModal();
  });
}

function acts(close, label, main) {
  return h("div", { class: "acts" }, h("button", { type: "button", class: "act", onclick: () => close() }, label), main);
}

/** The alert of answerCallbackQuery with show_alert. */
export function alertBox(text) {
  return ask((close) => [h("h2", {}, "Milepost"), h("p", { class: "alert" }, text), h("div", { class: "acts" }, h("button", { type: "button", class: "act main", autofocus: true, onclick: () => close() }, "OK"))]);
}

/** Ask for yes or no. */
export function confirmBox(title, text, yes) {
  return ask((close) => [h("h2", {}, title), h("p", {}, text), acts(close, "Cancel", h("button", { type: "button", class: "act main", autofocus: true, onclick: () => close(true) }, yes))]);
}

/** Choose a place; {latitude, longitude} or null. */
export function placeBox() {
  return ask((close) => {
    const latitude = h("input", { type: "number", step: "any", min: -90, max: 90, required: true, placeholder: "48.8566" });
    const longitude = h("input", { type: "number", step: "any", min: -180, max: 180, required: true, placeholder: "2.3522" });
    const give = (event) => {
      event.preventDefault();
      close({ latitude: Number(latitude.value), longitude: Number(longitude.value) });
    };
    return [
      h("h2", {}, "Share a location"),
      h("p", {}, "Nothing is read from your device. Choose a city, or type a place."),
      h("div", { class: "choices" }, PLACES.map(([name, lat, lon]) => h("button", { type: "button", class: "choice", onclick: () => close({ latitude: lat, longitude: lon }) }, name))),
      h("form", { onsubmit: give }, h("div", { class: "pair" }, h("label", {}, "Latitude", latitude), h("label", {}, "Longitude", longitude)), acts(close, "Cancel", h("button", { class: "act main" }, "Share"))),
    ];
  });
}

/** Who follows a start link; the chosen person or null. */
export function whoBox(people, here) {
  const order = [...people].sort((a, b) => (b.id === here) - (a.id === here));
  return ask((close) => [
    h("h2", {}, "Open this link as"),
    h("p", {}, "A link to Milepost starts a chat. Who follows it?"),
    h("div", { class: "choices people" }, order.map((person) => h("button", { type: "button", class: `choice person ${person.role}`, onclick: () => close(person) }, face(person), h("span", {}, fullName(person), h("small", {}, person.id === here ? `${person.role}, this chat` : person.role))))),
    h("div", { class: "acts" }, h("button", { type: "button", class: "act", onclick: () => close() }, "Cancel")),
  ]);
}

/** Name and role of somebody new; {first_name, last_name, role} or null. */
export function personBox() {
  return ask((close) => {
    const name = h("input", { type: "text", maxlength: 60, required: true, autofocus: true, placeholder: "Jo Park", autocomplete: "off" });
    const role = (value, label, checked) => h("label", {}, h("input", { type: "radio", name: "role", value, checked }), label);
    const add = (event) => {
      event.preventDefault();
      const [first, ...rest] = name.value.trim().split(/\s+/);
      close({ first_name: first, last_name: rest.join(" "), role: event.target.elements.role.value });
    };
    return [
      h("h2", {}, "New person"),
      h("p", {}, "Somebody else with a phone of their own, to try clubs and invitations."),
      h("form", { onsubmit: add }, h("label", {}, "Name", name), h("fieldset", { class: "roles" }, role("athlete", "Athlete", true), role("coach", "Coach", false)), acts(close, "Cancel", h("button", { class: "act main" }, "Add"))),
    ];
  });
}

/** A picture in full. */
export function lookBox(src, alt) {
  return ask((close) => [h("img", { src, alt }), h("button", { type: "button", "aria-label": "Close", autofocus: true, onclick: () => close() }, icon("close"))], "look");
}
