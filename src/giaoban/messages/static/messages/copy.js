// Copies a text by one tap; without scripts, or where the browser forbids it, the text is marked and copied by hand.

for (const place of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(place.dataset.copy);
  const button = place.querySelector("button");
  place.hidden = false;
  button.type = "button";
  button.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      document.execCommand("copy");
    }
    button.append(` · ${place.dataset.said}`);
  }, { once: true });
}
