/** Below the chat: text field, command menu, files, reply keyboard; or one big button. */

import { Refused, upload } from "./api.js";
import { placeBox } from "./dialogs.js";
import { arrowKeys, h, icon } from "./dom.js";

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.editing = null;
    this.keysHidden = false;
    this.input = h("textarea", { rows: 1, placeholder: "Message", "aria-label": "Message", enterkeyhint: "send", autocomplete: "off" });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.keyDown(event));
    this.sendButton = h("button", { type: "button", class: "tool send", "aria-label": "Send", disabled: true, onclick: () => this.submit() }, icon("send"));
    this.menuButton = h("button", { type: "button", class: "menu-button", "aria-label": "Menu of commands", "aria-haspopup": "listbox", onclick: () => this.toggleCommands() }, icon("menu"), h("span", {}, "Menu"));
    this.keysButton = h("button", { type: "button", class: "tool", "aria-label": "Show or hide the keys", hidden: true, onclick: () => { this.keysHidden = !this.keysHidden; this.render(); } }, icon("keys"));
    this.fileInput = h("input", { type: "file", multiple: true, hidden: true, "aria-hidden": "true" });
    this.fileInput.addEventListener("change", () => { this.sendFiles(this.fileInput.files); this.fileInput.value = ""; });
    this.clipButton = h("button", { type: "button", class: "tool", title: "Send a file", "aria-label": "Send a file", onclick: () => this.fileInput.click() }, icon("clip"));
    this.row = h("div", { class: "composer" });
    this.keys = h("div", { class: "reply-keys", role: "group", "aria-label": "Keys" });
    arrowKeys(this.keys);
    this.element = h("footer", {}, this.row, this.keys);
  }

  /** Draw what the chat's state asks for. */
  render() {
    const { chat, commands } = this.pane.person;
    this.closeCommands();
    const only = this.onlyButton(chat);
    const writing = this.row.contains(this.input);
    if (only) this.row.replaceChildren(only);
    else if (!writing) this.row.replaceChildren(this.menuButton, this.clipButton, this.fileInput, this.input, this.keysButton, this.sendButton);
    this.takeFocus();
    this.menuButton.hidden = commands.length === 0;
    const rows = !only && chat.keyboard?.keyboard;
    this.keysButton.hidden = !rows;
    this.keys.hidden = !rows || this.keysHidden;
    this.keys.replaceChildren(...(rows || []).map((row) => h("div", { class: "row" }, row.map((key) => this.key(key)))));
    this.input.placeholder = (!only && chat.keyboard?.input_field_placeholder) || "Message";
  }

  onlyButton(chat) {
    const button = (label, deed) => h("button", { type: "button", class: "single", onclick: deed }, label);
    if (chat.blocked) return button("UNBLOCK", () => this.pane.act({ act: "unblock" }));
    if (this.pane.messages.size === 0) return button("START", () => this.start());
    return null;
  }

  async start() {
    // The field is there once the first message has come, which may be before or after the answer.
    this.wantsFocus = true;
    await this.pane.act({ act: "start" });
    this.takeFocus();
  }

  takeFocus() {
    if (!this.wantsFocus || !this.row.contains(this.input)) return;
    this.wantsFocus = false;
    this.input.focus();
  }

  key(key) {
    const press = () => {
      if (key.request_location) return this.sharePlace();
      if (key.request_contact) return this.pane.act({ act: "contact" });
      return this.pane.act({ act: "key", label: key.text });
    };
    return h("button", { type: "button", class: ["key", key.style].filter(Boolean).join(" "), onclick: press }, key.text);
  }

  async sharePlace() {
    const place = await placeBox();
    if (place) await this.pane.act({ act: "location", ...place });
  }

  /** Put one's own message into the field to change it. */
  edit(message) {
    this.editing = message.message_id;
    this.input.value = message.text;
    this.typed();
    this.input.focus();
  }

  async sendFiles(files) {
    for (const file of files) {
      try {
        const as = /^image\/(png|jpeg|webp)$/.test(file.type) ? "photo" : "document";
        await upload(this.pane.personId, file, as);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.pane.toast(error.message);
      }
    }
  }

  typed() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
    this.sendButton.disabled = !this.input.value.trim();
    if (/^\/\w*$/.test(this.input.value)) this.openCommands(this.input.value.slice(1));
    else this.closeCommands();
  }

  keyDown(event) {
    if (this.list && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      this.choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (this.list && event.key === "Escape") {
      this.closeCommands();
    } else if (event.key === "Escape" && this.editing) {
      this.reset();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const chosen = this.list?.querySelector(".chosen");
      if (chosen) chosen.click();
      else this.submit();
    }
  }

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const deed = this.editing ? { act: "edit", message_id: this.editing, text } : { act: "say", text };
    this.reset();
    this.input.focus();
    if (!(await this.pane.act(deed))) {
      this.input.value = text;
      this.typed();
    }
  }

  reset() {
    this.editing = null;
    this.input.value = "";
    this.typed();
  }

  // The list of commands

  toggleCommands() {
    if (this.list) this.closeCommands();
    else {
      this.openCommands("");
      this.list?.querySelector("button")?.focus();
    }
  }

  openCommands(begin) {
    this.closeCommands();
    const fitting = this.pane.person.commands.filter(({ command }) => command.startsWith(begin.toLowerCase()));
    if (fitting.length === 0) return;
    const say = (command) => { this.reset(); this.closeCommands(); this.pane.act({ act: "say", text: `/${command}` }); this.input.focus(); };
    this.list = h("div", { class: "menu above", role: "listbox", "aria-label": "Commands" },
      fitting.map(({ command, description }, place) => h("button", { type: "button", role: "option", "aria-selected": String(begin !== "" && place === 0), class: begin !== "" && place === 0 ? "chosen" : null, onclick: () => say(command) }, h("span", { class: "name" }, `/${command}`), h("span", { class: "about" }, description))));
    this.list.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.closeCommands();
      this.input.focus();
    });
    this.list.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !this.element.contains(event.relatedTarget)) this.closeCommands();
    });
    arrowKeys(this.list);
    this.row.append(this.list);
  }

  choose(step) {
    const options = [...this.list.children];
    const now = options.findIndex((option) => option.classList.contains("chosen"));
    const next = (now + step + options.length) % options.length;
    options.forEach((option, place) => {
      option.classList.toggle("chosen", place === next);
      option.setAttribute("aria-selected", String(place === next));
    });
    options[next].scrollIntoView({ block: "nearest" });
  }

  closeCommands() {
    this.list?.remove();
    this.list = null;
  }
}
