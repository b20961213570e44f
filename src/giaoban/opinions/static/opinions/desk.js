// Keys and shortcuts of the compile desk. Without this module every step is a link or a form.

const desk = () => document.querySelector("[data-desk]");
const rows = () => [...document.querySelectorAll("[data-desk] tbody tr")];
const boxes = () => [...document.querySelectorAll('[data-desk] tbody input[name="chosen"]')];
const form = () => document.querySelector("[data-forward]");
const typing = (target) => target.closest("textarea, select, input:not([type=checkbox])");

let place = 0;
// One answer after the other: each puts a new pane in the place of the one before, which the next must find.
let reading = Promise.resolve();

/** Read what the address says is chosen. */
function readChosen() {
  const address = location.pathname + location.search;
  return window.htmx.ajax("GET", address, { target: "#chosen", swap: "outerHTML" });
}

/** Return what is chosen, for the page of the list that a link leads to. */
function onPage(link, query) {
  const there = new URLSearchParams(query);
  there.set("page", new URLSearchParams(link.search).get("page"));
  return there;
}

/** Show what is ticked beside the list, without reading the list again. */
function showChosen() {
  const query = new URLSearchParams(new FormData(desk()));
  const address = `${location.pathname}?${query}`;
  for (const row of rows()) row.toggleAttribute("data-picked", row.querySelector("input").checked);
  if (!window.htmx) return desk().requestSubmit();
  history.replaceState(null, "", address);
  for (const link of document.querySelectorAll("[data-pages] a")) link.search = onPage(link, query);
  return (reading = reading.then(readChosen, readChosen));
}

/** Open one opinion and no other. */
function open(index) {
  place = Math.min(Math.max(index, 0), rows().length - 1);
  for (const [number, box] of boxes().entries()) box.checked = number === place;
  for (const kept of desk().querySelectorAll('input[type="hidden"][name="chosen"]')) kept.remove();
  rows()[place].querySelector("a").focus();
  showChosen();
}

/** Choose a field, and with it the agency that it goes to. */
function chooseField(select) {
  const routes = new Map(form().dataset.routes.split(",").filter(Boolean).map((pair) => pair.split(":")));
  const lead = form().elements.lead;
  if (routes.has(select.value)) lead.value = routes.get(select.value);
  spareLead();
}

/** The agency that must answer is not offered among those that help it. */
function spareLead() {
  const lead = form()?.elements.lead.value;
  for (const box of form()?.querySelectorAll('input[name="supporting"]') ?? []) {
    box.closest("label").hidden = box.value === lead;
    if (box.value === lead) box.checked = false;
  }
}

const keys = {
  j: () => open(place + 1),
  k: () => open(place - 1),
  x: () => {
    boxes()[place].checked = !boxes()[place].checked;
    showChosen();
  },
  g: () => form()?.elements.points.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.ctrlKey && form()) return form().requestSubmit();
  if (typing(event.target) || event.ctrlKey || event.altKey || event.metaKey || !desk()) return undefined;
  const select = form()?.elements.field;
  if (/^[1-9]$/.test(event.key) && select?.options[event.key]) {
    select.selectedIndex = Number(event.key);
    return chooseField(select);
  }
  const act = keys[event.key.toLowerCase()];
  if (!act) return undefined;
  event.preventDefault();
  return act();
});

document.addEventListener("change", (event) => {
  if (event.target.matches('[data-desk] input[name="chosen"]')) showChosen();
  if (event.target.matches('[data-forward] select[name="field"]')) chooseField(event.target);
  if (event.target.matches('[data-forward] select[name="lead"]')) spareLead();
});

place = Math.max(boxes().findIndex((box) => box.checked), 0);
if (window.htmx) for (const spare of document.querySelectorAll("[data-noscript]")) spare.remove();
