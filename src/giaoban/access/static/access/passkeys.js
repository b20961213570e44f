// Asks the browser for a passkey when its form is sent, and sends the form with what it answered.

const form = document.querySelector("form[data-passkey]");
const note = document.querySelector("[data-passkey-note]");

/** The server writes bytes as text; the browser wants bytes. */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** The browser answers in bytes; the server reads text. */
function text(buffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const known = (keys) => keys?.map((key) => ({ ...key, id: bytes(key.id) }));

/** Let the browser make or show a passkey. */
function ask(riddle) {
  const publicKey = { ...riddle.publicKey, challenge: bytes(riddle.publicKey.challenge) };
  if (form.dataset.passkey === "create") {
    publicKey.user = { ...publicKey.user, id: bytes(publicKey.user.id) };
    publicKey.excludeCredentials = known(publicKey.excludeCredentials) ?? [];
    return navigator.credentials.create({ publicKey });
  }
  publicKey.allowCredentials = known(publicKey.allowCredentials);
  return navigator.credentials.get({ publicKey });
}

/** What the browser answered, as text. */
function answer(key) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature"]) {
    if (key.response[name]) response[name] = text(key.response[name]);
  }
  return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response });
}

/** The form is held until the passkey has answered; a refusal is said beside the button. */
async function send(event) {
  if (form.elements.passkey.value) return;
  event.preventDefault();
  note.hidden = true;
  try {
    form.elements.passkey.value = answer(await ask(JSON.parse(form.dataset.riddle)));
    form.requestSubmit();
  } catch {
    note.hidden = false;
  }
}

form?.addEventListener("submit", send);
