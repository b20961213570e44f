// Has an edition kept on this device, says when all of it is, and when it is read without a network.

const SIZE = "giaoban:size";
const note = document.querySelector("[data-offline-note]");
const keptNote = document.querySelector("[data-kept-note]");
const parts = () => [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")];

/** A phone may refuse storage; then the size of the letters is the one of the kept page. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

async function haveKept() {
  const { worker, scope } = note.dataset;
  await navigator.serviceWorker.register(worker, { scope });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: whole }) => {
    keptNote.hidden = !whole || !note.hidden;
  };
  active.postMessage([location.pathname, scope, ...parts().map((part) => part.src ?? part.href)], [port2]);
}

function tell() {
  note.hidden = navigator.onLine;
  if (!navigator.onLine) keptNote.hidden = true;
  if (navigator.onLine) for (const each of document.querySelectorAll("[data-network-note]")) each.hidden = true;
}

/** What needs the network would lead to an error of the browser: the page stays instead and says so. */
function stay(event) {
  const needs = event.target.closest("[data-needs-network]");
  if (navigator.onLine || !needs || (event.type === "click" && !event.target.closest("a"))) return;
  event.preventDefault();
  const said = needs.querySelector("[data-network-note]");
  said.hidden = false;
  said.focus();
}

/** Without a network the server cannot remember the size of the letters: this device does. */
function sizeAsBefore() {
  const size = quietly(() => localStorage.getItem(SIZE));
  if (!navigator.onLine && size) document.querySelector(`.size__step[value="${CSS.escape(size)}"]`)?.click();
}

document.addEventListener("submit", (event) => {
  const step = event.submitter;
  if (step?.matches(".size__step")) quietly(() => localStorage.setItem(SIZE, step.value));
});
document.addEventListener("submit", stay);
document.addEventListener("click", stay);
window.addEventListener("online", tell);
window.addEventListener("offline", tell);
tell();
sizeAsBefore();
if ("serviceWorker" in navigator) haveKept().catch(() => {});
