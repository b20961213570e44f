// Keeps what is typed into a long form: in this browser at once, on the server a second later.
// Without this module a form is sent as always; what another device kept stands in it already.

const PAUSE = 1000;
const forms = () => document.querySelectorAll("form[data-keep]");
const place = (form) => `giaoban:typed:${form.dataset.keep}`;
const pending = new Map();

/** A browser may refuse storage; then the copy on the server has to do. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

const isMark = (field) => field.name === "once" || field.name === field.form.dataset.keepOn;
const isTyped = (field) =>
  field.name && !["submit", "file"].includes(field.type) && (field.type !== "hidden" || isMark(field));
const isPicked = (field) => ["checkbox", "radio"].includes(field.type);

function typed(form) {
  const fields = [...form.elements].filter(isTyped);
  const filled = fields.filter((field) => !isPicked(field) || field.checked);
  return Object.fromEntries(filled.map((field) => [field.name, field.value]));
}

const remembered = (form) => quietly(() => JSON.parse(localStorage.getItem(place(form))));
const forget = (form) => quietly(() => localStorage.removeItem(place(form)));

function remember(form, isSafe, isSent = false) {
  const kept = { fields: typed(form), isSafe, isSent };
  quietly(() => localStorage.setItem(place(form), JSON.stringify(kept)));
}

function say(form, sentence) {
  const note = form.querySelector("[data-kept-note]");
  const time = new Date().toLocaleTimeString(document.documentElement.lang || "vi", { timeZone: "Asia/Ho_Chi_Minh" });
  if (note) note.textContent = sentence.replace("{time}", time);
}

/** What is typed goes to the server; an answer says that it is safe there. */
async function keep(form, { isLast = false } = {}) {
  pending.delete(form);
  remember(form, false);
  const body = new FormData(form);
  const before = JSON.stringify(typed(form));
  const answer = await fetch(form.dataset.keepTo, { method: "post", body, redirect: "error", keepalive: isLast }).catch(
    () => null,
  );
  if (form.dataset.sending || form.dataset.thrown) return;
  const isKept = Boolean(answer?.ok && answer.headers.get("X-Kept-At"));
  if (isKept && JSON.stringify(typed(form)) === before) remember(form, true);
  say(form, isKept ? form.dataset.saysKept : form.dataset.saysHere);
  if (!answer) later(form);
}

/** However fast somebody types, the server hears of it once a second and no more often. */
function later(form) {
  if (!pending.has(form)) pending.set(form, setTimeout(() => keep(form), PAUSE));
}

/** The page goes, the tab is put away, a part of the page is replaced: what waits is kept now. */
function keepNow() {
  for (const [form, timer] of [...pending]) {
    clearTimeout(timer);
    if (form.isConnected) keep(form, { isLast: true });
  }
}

/** What was sent was taken if the form stands on another version now; what was never sent is kept all the same. */
function wasTaken(form, kept) {
  const on = form.dataset.keepOn;
  return Boolean(on) && kept.isSent && kept.fields[on] !== form.elements[on].value;
}

/** What this device typed and the server never got is put back; what was sent meanwhile is forgotten. */
function fillIn(form) {
  const kept = remembered(form);
  const sent = [...document.querySelectorAll("[data-sent]")].flatMap((each) => each.dataset.sent.split(" "));
  if (!kept || sent.includes(kept.fields.once) || wasTaken(form, kept)) return forget(form);
  if (kept.isSafe || form.querySelector("[data-wrong]")) return;
  let isChanged = false;
  for (const field of [...form.elements].filter(isTyped)) {
    const was = kept.fields[field.name];
    if (isPicked(field)) field.checked = field.type === "radio" ? was === field.value : was !== undefined;
    else if (was !== undefined && field.value !== was) {
      isChanged ||= field.type !== "hidden";
      field.value = was;
    }
  }
  if (!isChanged) return;
  form.querySelector("[data-kept]")?.removeAttribute("hidden");
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function dress(form) {
  if (form.dataset.dressed) return;
  form.dataset.dressed = "true";
  fillIn(form);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-keep]");
  if (form) later(form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-keep]")) return keepNow();
  clearTimeout(pending.get(form));
  pending.delete(form);
  if (event.submitter?.matches("[data-throw-away]")) {
    form.dataset.thrown = "true";
    forget(form);
  } else remember(form, false, true);
});
document.addEventListener("htmx:beforeRequest", keepNow);
document.addEventListener("htmx:afterSettle", () => forms().forEach(dress));
document.addEventListener("visibilitychange", () => document.hidden && keepNow());
window.addEventListener("pagehide", keepNow);
forms().forEach(dress);
