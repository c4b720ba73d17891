/** One message as an element: bubble, media, keyboard, time. */

import { fileUrl } from "./api.js";
import { arrowKeys, h, icon } from "./dom.js";
import { richText } from "./richtext.js";

/** `acts`: open(url), command(text), tap(message, row, column, button), look(src, alt), goTo(id). `clock` tells times. */
export function messageElement(message, { mine, follows, acts, clock }) {
  const keys = message.reply_markup?.inline_keyboard;
  const classes = ["message", mine && "me", follows && "follows", keys && "has-keys", message.photo && "has-photo", message.sticker && "sticker"];
  const element = h("article", { class: classes.filter(Boolean).join(" "), "data-id": message.message_id });
  element.append(h("span", { class: "sr-only" }, mine ? "You: " : "Milepost: "), bubble(message, mine, acts, clock));
  if (keys) element.append(keyboard(message, keys, acts));
  return element;
}

function bubble(message, mine, acts, clock) {
  const box = h("div", { class: "bubble" });
  const meta = metaElement(message, mine, clock);
  if (message.reply_to_message) box.append(quote(message.reply_to_message, acts));
  const text = message.text ?? message.caption ?? "";
  const rich = text && richText(text, message.entities || message.caption_entities, acts);
  const media = mediaElement(message, acts, !text);
  if (message.show_caption_above_media && rich) box.append(rich, media);
  else box.append(...[media, rich].filter(Boolean));
  if (message.photo && !rich) box.append(h("div", { class: "photo-meta" }, meta));
  else (rich && !message.show_caption_above_media ? rich : box).append(meta);
  if (message.reactions?.length) box.append(h("div", { class: "reactions" }, message.reactions.map((emoji) => h("span", {}, emoji))));
  return box;
}

function metaElement(message, mine, clock) {
  const edited = message.edit_date && !message.sticker ? "edited " : "";
  const moment = new Date(message.date * 1000);
  const time = h("time", { datetime: moment.toISOString(), title: clock.long(moment) }, clock.short(moment));
  return h("span", { class: "meta" }, edited, time, mine && icon("ticks"));
}

function quote(original, acts) {
  const text = original.text || original.caption || "a message";
  return h("a", { class: "quote", href: "#", onclick: (event) => { event.preventDefault(); acts.goTo(original.message_id); } }, text);
}

function mediaElement(message, acts, alone) {
  if (message.photo) {
    const largest = message.photo.at(-1);
    const src = fileUrl(largest.file_id);
    const alt = message.caption ? `Picture: ${message.caption.split("\n")[0]}` : "Picture";
    const image = h("img", { src, alt, width: largest.width, height: largest.height });
    return h("button", { type: "button", class: alone ? "photo alone" : "photo", "aria-label": `${alt}. Show large`, onclick: () => acts.look(src, alt) }, image);
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: size } = message.document;
    return h("a", { class: "document", href: fileUrl(id), download: name || "file" }, badge("file"), h("span", {}, h("b", {}, name || "file"), h("small", {}, `${bytes(size)} · download`)));
  }
  if (message.sticker) return h("div", {}, message.sticker.emoji);
  if (message.voice) {
    return h("div", { class: "card" }, badge("mic"), h("span", {}, h("span", { class: "wave", "aria-hidden": "true" }, Array.from({ length: 26 }, () => h("i"))), h("small", {}, `Voice message, ${message.voice.duration} s`)));
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return h("div", { class: "card" }, badge("pin"), h("span", {}, h("b", {}, "Location"), h("small", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)));
  }
  if (message.contact) {
    return h("div", { class: "card" }, badge("person"), h("span", {}, h("b", {}, message.contact.first_name), h("small", {}, message.contact.phone_number)));
  }
  return null;
}

function badge(name) {
  return h("span", { class: "badge" }, icon(name));
}

function bytes(size) {
  if (size < 1024) return `${size} B`;
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

function keyboard(message, rows, acts) {
  const box = h("div", { class: "keys", role: "group", "aria-label": "Buttons" });
  rows.forEach((row, rowIndex) => {
    const line = h("div", { class: "row" });
    row.forEach((button, column) => {
      const corner = (button.url && "link") || (button.copy_text && "copy");
      const key = h(
        "button",
        { type: "button", class: ["key", button.style].filter(Boolean).join(" "), "data-place": `${rowIndex},${column}`, onclick: () => acts.tap(message, rowIndex, column, key) },
        button.text,
        corner && icon(corner, "corner"),
      );
      line.append(key);
    });
    box.append(line);
  });
  arrowKeys(box);
  return box;
}

/** A line of text for tabs, pins and screen readers. */
export function summary(message) {
  const text = message.text || message.caption;
  if (text) return text.split("\n")[0];
  const kind = ["photo", "document", "sticker", "voice", "location", "contact"].find((name) => message[name]);
  return kind ? `a ${kind}` : "a message";
}
