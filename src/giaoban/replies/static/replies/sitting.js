// What somebody has unfolded or folded stays so when the screen shows what is new.
// Without this module it stands as the server sends it.

let folds = new Map();

document.addEventListener("htmx:beforeSwap", () => {
  folds = new Map([...document.querySelectorAll("#heard details[id]")].map((part) => [part.id, part.open]));
});
document.addEventListener("htmx:afterSettle", () => {
  for (const [id, open] of folds) document.getElementById(id)?.toggleAttribute("open", open);
});
