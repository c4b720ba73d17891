/** The menu of a phone: odd things to send, block, clear. */

import { confirmBox } from "./dialogs.js";
import { arrowKeys, h, icon } from "./dom.js";

/** Open a menu below the pane's "More" button; it closes by choosing, Escape, or leaving it. */
export function paneMenu(pane) {
  const open = pane.phone.querySelector(".menu.below");
  if (open) return open.remove();
  const item = (name, label, deed, risky) => h("button", { type: "button", role: "menuitem", class: risky ? "risky" : null, onclick: () => { close(); deed(); } }, icon(name), label);
  const last = [...pane.messages.values()].findLast((message) => !message.from.is_bot && message.text);
  const blocked = pane.person.chat.blocked;
  const menu = h("div", { class: "menu below", role: "menu" },
    item("smile", "Send a sticker", () => pane.act({ act: "sticker" })),
    item("mic", "Send a voice message", () => pane.act({ act: "voice" })),
    item("person", "Send my number", () => pane.act({ act: "contact" })),
    item("pin", "Send a location", () => pane.composer.sharePlace()),
    last && item("pencil", "Edit my last message", () => pane.composer.edit(last)),
    h("hr"),
    item("block", blocked ? "Unblock the bot" : "Block the bot", () => pane.act({ act: blocked ? "unblock" : "block" }), !blocked),
    item("broom", "Clear this chat", () => clear(pane), true),
  );
  const close = () => {
    menu.remove();
    pane.more.setAttribute("aria-expanded", "false");
    pane.more.focus();
  };
  menu.addEventListener("keydown", (event) => event.key === "Escape" && close());
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget) && event.relatedTarget !== pane.more) setTimeout(() => menu.remove());
  });
  arrowKeys(menu);
  pane.more.setAttribute("aria-expanded", "true");
  pane.phone.append(menu);
  menu.querySelector("button").focus();
  return menu;
}

async function clear(pane) {
  const yes = await confirmBox("Clear this chat?", "The messages go. What the bot has stored about this person stays.", "Clear");
  if (yes) await pane.act({ act: "clear" });
}
