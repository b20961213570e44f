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

document.addEventListener("submit", changeSize);
document.addEventListener("submit", sendOnce);
window.addEventListener("pageshow", forgetSending);
offerPrinting();
document.addEventListener("htmx:afterSettle", () => problems()?.focus());
document.addEventListener("htmx:afterRequest", forgetSending);
problems()?.focus();
