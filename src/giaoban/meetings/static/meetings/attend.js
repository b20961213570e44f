// Notes at the door without a network: each tap is kept on this device with its time until the server has it.

const form = document.querySelector("form[data-attend]");
const note = document.querySelector("[data-attend-note]");
const store = form ? `giaoban:taps:${form.dataset.attend}` : "";
const AGAIN = 15_000;
const BUSY = 5_000;

/** A browser may refuse storage; then what waits lives as long as this page. */
let waiting = [];

/** What the server did not note, and why; it stands until the next tap. */
let refused = "";

function read() {
  try {
    waiting = JSON.parse(localStorage.getItem(store) ?? "[]");
  } catch {
    // What is in memory is the best there is.
  }
}

function write() {
  try {
    localStorage.setItem(store, JSON.stringify(waiting));
  } catch {
    // Kept in memory.
  }
}

/** crypto.randomUUID is missing where a small office serves without https. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function tell(message) {
  note.textContent = message;
  note.hidden = !message;
}

function show() {
  const waits = waiting.length ? note.dataset.waiting.replace("{n}", waiting.length) : "";
  const state = waits || (navigator.onLine ? "" : note.dataset.offline);
  tell([refused, state].filter(Boolean).join(" "));
}

/** The word of the button stands beside the post until the server has answered. */
function mark(invitation, word) {
  const state = document.querySelector(`[data-attend-state="${invitation}"]`);
  if (state) state.textContent = word;
}

function tap(event) {
  const button = event.submitter;
  if (button?.name !== "tap") return;
  event.preventDefault();
  const [invitation, marks] = button.value.split(":");
  const at = new Date().toISOString();
  read();
  for (const what of marks.split("+")) waiting.push({ invitation, mark: what, at, key: uuid() });
  write();
  refused = "";
  mark(invitation, button.textContent.trim());
  button.setAttribute("aria-pressed", "true");
  send();
}

/** What can be tapped follows what is noted; who presses keys stays at the same post. */
function offer(invitation, buttons) {
  const taps = document.querySelector(`[data-attend-taps="${invitation}"]`);
  if (!taps || taps.dataset.shown === buttons) return;
  const held = taps.contains(document.activeElement);
  taps.innerHTML = taps.dataset.shown = buttons;
  if (held) taps.querySelector("button, a")?.focus();
}

let sending = false;

async function send() {
  read();
  if (sending || !waiting.length || !navigator.onLine) return show();
  sending = true;
  const batch = [...waiting];
  try {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.set("queue", JSON.stringify({ sent_at: new Date().toISOString(), taps: batch }));
    const options = { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(BUSY) };
    const answer = await fetch(form.dataset.attend, options);
    if (answer.ok) await taken(await answer.json(), batch);
    else if (answer.type === "opaqueredirect" || answer.status === 403) tell(note.dataset.signedOut);
    else tell((await answer.json()).error);
  } catch {
    show(); // no network: what waits is kept and tried again
  } finally {
    sending = false;
  }
}

function taken(told, batch) {
  const kept = new Set(batch.map((each) => each.key));
  read();
  waiting = waiting.filter((each) => !kept.has(each.key));
  write();
  for (const [invitation, words] of Object.entries(told.rows)) {
    const state = document.querySelector(`[data-attend-state="${invitation}"]`);
    if (state) state.innerHTML = words;
  }
  for (const [invitation, buttons] of Object.entries(told.taps)) offer(invitation, buttons);
  document.querySelector("[data-attend-lead]").textContent = told.lead;
  document.querySelector("[data-attend-counts]").innerHTML = told.counts;
  if (told.refused.length) refused = told.refused.join(" ");
  if (waiting.length || refused) show();
  else tell(note.dataset.kept);
}

if (form) {
  form.addEventListener("submit", tap);
  window.addEventListener("online", send);
  window.addEventListener("offline", show);
  setInterval(send, AGAIN);
  send();
}
