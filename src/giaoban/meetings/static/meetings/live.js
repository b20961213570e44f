// Clocks that run on, and screens that ask the server only for what is new.

const began = performance.now();
const shown = new WeakMap();

const two = (number) => String(number).padStart(2, "0");

function lasting(seconds) {
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Seconds since the page, or this part of it, came from the server; no clock of a device is trusted. */
function since(node) {
  if (!shown.has(node)) shown.set(node, document.hidden || performance.now() - began > 3000 ? performance.now() : began);
  return Math.floor((performance.now() - shown.get(node)) / 1000);
}

function tick() {
  for (const node of document.querySelectorAll("[data-running]")) {
    node.textContent = lasting(Number(node.dataset.running) + since(node));
  }
  for (const node of document.querySelectorAll("[data-of-day]")) {
    const minutes = Math.floor((Number(node.dataset.ofDay) + since(node)) / 60) % 1440;
    node.textContent = node.dataset.says.replace("{hour}", Math.floor(minutes / 60)).replace("{minute}", two(minutes % 60));
  }
}

/** The mark of what is on the screen goes with the question; the answer 304 changes nothing. */
document.addEventListener("htmx:configRequest", (event) => {
  const stage = event.detail.elt.closest("[data-stage]");
  if (stage?.dataset.mark) event.detail.headers["If-None-Match"] = stage.dataset.mark;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 304) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterRequest", (event) => {
  const mark = event.detail.xhr?.getResponseHeader("ETag");
  const stage = document.querySelector("[data-stage]");
  if (stage && mark && event.detail.successful) stage.dataset.mark = mark;
  stage?.toggleAttribute("data-lost", event.detail.failed && event.detail.xhr?.status !== 304);
});
document.addEventListener("htmx:sendError", () => document.querySelector("[data-stage]")?.setAttribute("data-lost", ""));

setInterval(tick, 250);
