// The desk of a meeting in session, worked by keyboard. Without this module every step is a form or a link.

const turn = () => document.querySelector("form[data-turn]");
const words = () => turn()?.elements.text;
const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Ctrl+Enter sends the form one is in; the function keys press the buttons that bear their name. */
function press(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const form = document.activeElement?.closest("form") ?? turn();
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const button = document.querySelector(`[data-press="${event.key}"]`);
  if (!button || event.ctrlKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (button.matches("summary")) open(button.parentElement);
  else button.click();
}

/** A part that is folded away opens, and what is typed goes there. */
function open(part) {
  part.open = true;
  part.querySelector("textarea")?.focus();
}

/** A label goes to the beginning of the line; an answer begins a line of its own under what was said. */
function label(event) {
  const button = event.target.closest("[data-label]");
  const box = words();
  if (!button || !box) return;
  const [before, after = ""] = button.dataset.label.split("|");
  const start = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
  const isUnder = button.dataset.label.includes("|");
  const at = isUnder ? box.selectionEnd : start;
  const opening = isUnder && at > start ? "\n" : "";
  box.setRangeText(opening + before + after, at, at, "end");
  if (isUnder) box.selectionStart = box.selectionEnd = at + opening.length + before.length;
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

let asked = 0;

/** The server shows how it would split what is typed; an answer that comes late is not shown. */
async function preview() {
  const form = turn();
  const pieces = document.getElementById("session-pieces");
  if (!form || !pieces) return;
  const mine = ++asked;
  const shown = await fetch(form.dataset.preview, { method: "post", body: new FormData(form) })
    .then((answer) => (answer.ok ? answer.text() : null))
    .catch(() => null);
  if (shown !== null && mine === asked) pieces.innerHTML = shown;
}

let waiting;

function previewSoon(event) {
  if (!event.target.closest("form[data-turn]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(preview, 400);
}

/** Units that fit a few letters, as the server would find them: telling words first, then their first letters. */
function fitting(letters, options) {
  if (!letters.length) return [];
  const begins = (all) =>
    all.some((_word, place) => letters.every((part, step) => all[place + step]?.startsWith(part)));
  const telling = (option) => option.dataset.words.split(" ");
  const initials = (option) => telling(option).map((word) => word[0]).join("");
  const ways = [
    (option) => folded(option.value).join(" ") === letters.join(" "),
    (option) => begins(telling(option)),
    (option) => letters.length === 1 && initials(option).includes(letters[0]),
    (option) => begins(folded(option.value)),
  ];
  return ways.map((fits) => options.filter(fits)).find((found) => found.length) ?? [];
}

/** A box with a list under it: letters choose, arrows move, Enter takes what is marked. */
class Finder {
  constructor(form) {
    this.box = form.querySelector("input[list]");
    this.options = [...document.getElementById(this.box.getAttribute("list")).options];
    this.list = Object.assign(document.createElement("ul"), { id: "units-found", className: "found", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.querySelector("label").textContent);
    this.box.removeAttribute("list");
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", this.list.id],
      ["aria-expanded", "false"],
    ])
      this.box.setAttribute(name, value);
    this.box.after(this.list);
    this.box.addEventListener("input", () => this.look());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("focus", () => this.look());
    this.box.addEventListener("blur", () => setTimeout(() => document.activeElement === this.box || this.show([]), 200));
    this.list.addEventListener("mousedown", (event) => this.take(event.target.closest("li")));
    this.goOn(form.querySelector("[data-offered]"));
  }

  look() {
    this.show(fitting(folded(this.box.value), this.options));
  }

  /** Several units fit what was sent: they stand in the list, and the next letters replace what was typed. */
  goOn(offered) {
    if (!this.box.value) return;
    offered?.remove();
    this.box.focus();
    this.box.select();
    this.look();
  }

  show(found) {
    this.list.replaceChildren(...found.slice(0, 6).map((option, place) => this.row(option, place)));
    this.list.hidden = !found.length;
    this.box.setAttribute("aria-expanded", String(found.length > 0));
    this.mark(0);
  }

  row(option, place) {
    const row = Object.assign(document.createElement("li"), { id: `unit-found-${place}`, textContent: option.value });
    row.setAttribute("role", "option");
    return row;
  }

  mark(place) {
    const rows = [...this.list.children];
    this.marked = rows[(place + rows.length) % (rows.length || 1)];
    for (const row of rows) row.setAttribute("aria-selected", String(row === this.marked));
    if (this.marked) this.box.setAttribute("aria-activedescendant", this.marked.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  take(row) {
    if (!row) return;
    this.box.value = row.textContent;
    this.show([]);
  }

  key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this.marked) {
      event.preventDefault();
      this.mark([...this.list.children].indexOf(this.marked) + steps[event.key]);
    } else if (event.key === "Escape") this.show([]);
    else if ((event.key === "Enter" || event.key === "Tab") && this.marked) this.take(this.marked);
  }
}

/** The item that goes on now stands in view where the agenda is longer than its place. */
function showNow() {
  const agenda = document.getElementById("session-agenda");
  const now = agenda?.querySelector("[data-state=now]");
  if (now) agenda.scrollTop = now.offsetTop - agenda.offsetTop - agenda.clientHeight / 3;
}

function dress() {
  document.querySelector("[data-labels]")?.removeAttribute("hidden");
  for (const form of document.querySelectorAll("form[data-unit-finder]")) {
    if (form.querySelector("input[list]")) new Finder(form);
  }
}

dress();
preview();
showNow();
(words() ?? document.querySelector("form[data-unit-finder] input[role=combobox]"))?.focus();
document.addEventListener("keydown", press);
document.addEventListener("click", label);
document.addEventListener("input", previewSoon);
document.addEventListener("htmx:afterSettle", dress);
document.addEventListener("htmx:afterSettle", showNow);
