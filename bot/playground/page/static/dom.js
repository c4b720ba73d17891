/** Small helpers to build the page; text always goes in as text. */

/** An element with attributes (on… are listeners, class and hidden as usual) and children. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** One of the drawings of icons.svg. */
export function icon(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A round picture of initials. */
export function face(person) {
  const initials = [person.first_name, person.last_name].filter(Boolean).map((part) => [...part][0]).join("");
  return h("span", { class: "face", "aria-hidden": "true" }, initials.toUpperCase());
}

/** First and last name. */
export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

/** Say something to screen readers. */
export function speak(text) {
  document.getElementById("spoken").textContent = text;
}

/** Arrow keys move between the buttons of a keyboard or menu. */
export function arrowKeys(container, selector = "button") {
  container.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...container.querySelectorAll(selector)];
    const place = buttons.indexOf(document.activeElement);
    if (place < 0) return;
    event.preventDefault();
    buttons[(place + step + buttons.length) % buttons.length].focus();
  });
}
