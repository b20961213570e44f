// Has an edition kept on this device, and says so when it is read without a network.

const SIZE = "giaoban:size";
const note = document.querySelector("[data-offline-note]");
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
  active.postMessage([location.pathname, scope, ...parts().map((part) => part.src ?? part.href)]);
}

function tell() {
  note.hidden = navigator.onLine;
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
window.addEventListener("online", tell);
window.addEventListener("offline", tell);
tell();
sizeAsBefore();
if ("serviceWorker" in navigator) haveKept().catch(() => {});
