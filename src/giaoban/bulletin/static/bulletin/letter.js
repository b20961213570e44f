// Keeps a letter to the editor on this device until the page shows that the editor has it.

const form = document.querySelector("form[data-letter]");
const key = form ? `giaoban:letter:${form.dataset.letter}` : "";
const bare = (text) => text.normalize("NFC").replace(/\s+/g, "");

/** A phone may refuse storage; then the letter stands in the page alone. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

function keep() {
  if (bare(form.elements.text.value)) localStorage.setItem(key, form.elements.text.value);
  else localStorage.removeItem(key);
}

/** What stands among the letters on the page has arrived; anything else is put back to be sent. */
function fillIn() {
  const kept = localStorage.getItem(key);
  if (!kept) return;
  const said = [...document.querySelectorAll("[data-said]")].map((each) => bare(each.textContent));
  if (said.includes(bare(kept))) localStorage.removeItem(key);
  else if (!form.elements.text.value) form.elements.text.value = kept;
}

/** Without a network the page stays and says so. */
function send(event) {
  quietly(keep);
  if (navigator.onLine) return;
  event.preventDefault();
  const note = form.querySelector("[data-letter-note]");
  note.hidden = false;
  note.focus();
}

if (form) {
  quietly(fillIn);
  form.addEventListener("input", () => quietly(keep));
  form.addEventListener("submit", send);
  window.addEventListener("online", () => {
    form.querySelector("[data-letter-note]").hidden = true;
  });
}
