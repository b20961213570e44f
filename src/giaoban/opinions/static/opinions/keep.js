// Keeps what is typed on this device until the server has it, for phones whose network comes and goes.

const PENDING = "giaoban:pending";
const form = document.querySelector("form[data-keep]");
const note = document.querySelector("[data-keep-note]");
const key = form ? `giaoban:draft:${form.dataset.keep}` : "";
const fields = () => [...form.elements].filter((field) => field.matches("textarea, input[name=place]"));

/** A phone may refuse storage; then the draft on the server has to do. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

/** What was sent from the page before is with the server now: this page came from there. */
function forget() {
  const sent = sessionStorage.getItem(PENDING);
  if (!sent) return;
  localStorage.removeItem(sent);
  sessionStorage.removeItem(PENDING);
}

/** The public mood is never kept on a device that others may hold. */
function keep() {
  if (form.elements.kind?.value === "public_mood") {
    localStorage.removeItem(key);
    return;
  }
  const typed = fields().map((field) => [field.name, field.value]);
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
}

function fillIn() {
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  for (const field of fields()) if (!field.value && kept[field.name]) field.value = kept[field.name];
}

/** Without a network the page stays, says so, and nothing is lost. */
function send(event) {
  if (navigator.onLine) {
    quietly(() => sessionStorage.setItem(PENDING, key));
    return;
  }
  event.preventDefault();
  quietly(keep);
  note.hidden = false;
  note.focus();
}

quietly(forget);
if (form) {
  quietly(fillIn);
  form.addEventListener("input", () => quietly(keep));
  form.addEventListener("submit", send);
  window.addEventListener("online", () => {
    note.hidden = true;
  });
}
