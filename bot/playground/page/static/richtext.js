/** Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript strings do. */

import { h } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/** Fill a container with a text and its entities. `open(url)` follows links, `command(text)` sends a command. */
export function richText(text, entities, { open, command }) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return h("div", { class: "text", dir: "auto" }, build(text, sorted, 0, text.length, { open, command }));
}

function build(text, entities, start, end, acts) {
  const nodes = [];
  let place = start;
  let next = 0;
  while (next < entities.length) {
    const entity = entities[next];
    const stop = Math.min(entity.offset + entity.length, end);
    let after = next + 1;
    while (after < entities.length && entities[after].offset < stop) after += 1;
    if (entity.offset > place) nodes.push(text.slice(place, entity.offset));
    const inner = build(text, entities.slice(next + 1, after), entity.offset, stop, acts);
    nodes.push(element(entity, inner, text.slice(entity.offset, stop), acts));
    place = stop;
    next = after;
  }
  if (place < end) nodes.push(text.slice(place, end));
  return nodes;
}

function element(entity, inner, plain, acts) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, inner);
  switch (entity.type) {
    case "pre":
      return h("pre", {}, h("code", {}, inner));
    case "blockquote":
    case "expandable_blockquote":
      return h("blockquote", {}, inner);
    case "spoiler":
      return spoiler(inner);
    case "bot_command":
      return h("button", { type: "button", class: "command", onclick: () => acts.command(plain) }, inner);
    case "text_link":
      return link(entity.url, inner, acts);
    case "url":
      return link(plain, inner, acts);
    case "email":
      return h("a", { href: `mailto:${plain}` }, inner);
    default:
      return h("span", {}, inner);
  }
}

function spoiler(inner) {
  const show = () => {
    hidden.classList.add("shown");
    hidden.removeAttribute("role");
    hidden.removeAttribute("tabindex");
  };
  const hidden = h(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, show", onclick: show, onkeydown: (e) => e.key === "Enter" && show() },
    inner,
  );
  return hidden;
}

function link(url, inner, acts) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  const safe = /^(https?|tg|mailto):/i.test(full);
  const follow = (event) => {
    event.preventDefault();
    acts.open(full);
  };
  return safe ? h("a", { href: full, rel: "noopener noreferrer", target: "_blank", onclick: follow }, inner) : h("span", {}, inner);
}
