// What a script can add to every page. Each page works without it.

const problems = () => document.querySelector("main > .problems");

/** A form is sent once: a second tap while the first is under way does nothing. */
function sendOnce(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "true";
}

/** A page that the browser kept and shows again may be sent again. */
function forgetSending() {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
}

/** The size of the letters changes at once, and what was typed stays. */
function changeSize(event) {
  const form = event.target;
  const size = event.submitter?.value;
  if (!event.submitter?.matches(".size__step")) return;
  event.preventDefault();
  document.documentElement.dataset.size = size;
  for (const step of form.querySelectorAll(".size__step")) step.ariaPressed = String(step.value === size);
  const body = new FormData(form, event.submitter);
  fetch(form.action, { method: "post", body, redirect: "manual", keepalive: true }).catch(() => {});
}

/** Only a script can print, so only a script shows the button. */
function offerPrinting() {
  for (const button of document.querySelectorAll("button[data-print][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

/** The box for a file speaks the language of the page, not the browser's. */
function nameFile(event) {
  const input = event.target;
  if (!input.matches?.("input[type=file]")) return;
  const said = input.parentElement.querySelector("[data-file-name]");
  if (said && input.files.length) said.textContent = [...input.files].map((file) => file.name).join(", ");
}

function dressFiles() {
  for (const box of document.querySelectorAll(".file [hidden]")) {
    box.hidden = false;
    box.closest(".file").querySelector("input").classList.add("unseen");
  }
}

/** The list of all tasks closes when one turns away from it. */
function closeTasks(event) {
  const open = document.querySelector(".nav__all[open]");
  if (!open) return;
  if (event.key === "Escape") open.querySelector("summary").focus();
  else if (event.key || open.contains(event.target)) return;
  open.open = false;
}

document.addEventListener("change", nameFile);
document.addEventListener("keydown", closeTasks);
document.addEventListener("click", closeTasks);
document.addEventListener("focusin", closeTasks);
document.addEventListener("submit", changeSize);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", forgetSending);
offerPrinting();
dressFiles();
document.addEventListener("htmx:afterSettle", () => problems()?.focus());
document.addEventListener("htmx:afterRequest", forgetSending);
problems()?.focus();
