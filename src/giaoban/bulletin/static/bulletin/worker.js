// Keeps the editions that were opened on this device, so that they read where there is no network.
// Only these pages, their pictures and what they load are kept; signing out empties it.

const KEPT = "giaoban-bulletin";
const PAGES = /^\/bulletins\/(\d+\/)?$/;
const PARTS = /^\/(static|bulletin-pictures)\//;
const CLOSED = [403, 404, 410];

/** Whatever came in is kept in the place of what was there; a page that is closed by now is forgotten. */
async function keep(kept, request, answer) {
  if (answer.ok && !answer.redirected) await kept.put(request, answer.clone());
  else if (answer.type === "opaqueredirect" || CLOSED.includes(answer.status)) await kept.delete(request, { ignoreVary: true });
  return answer;
}

/** The network first; without it, what is kept. */
async function answer(request) {
  const kept = await caches.open(KEPT);
  try {
    return await keep(kept, request, await fetch(request));
  } catch (error) {
    const found = await kept.match(request, { ignoreVary: true });
    if (found) return found;
    throw error;
  }
}

/**
 * The first time, a page was loaded before there was a keeper; pictures further down are not loaded yet.
 * Tells the page whether all of it is kept by now.
 */
async function fetchMissing({ data: addresses, ports: [page] }) {
  const kept = await caches.open(KEPT);
  const missing = async (address) => !(await kept.match(address, { ignoreVary: true }));
  for (const address of addresses) if (await missing(address)) await answer(new Request(address)).catch(() => {});
  const lacks = await Promise.all(addresses.map(missing));
  page?.postMessage(!lacks.includes(true));
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(fetchMissing(event)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (PARTS.test(pathname) || (mode === "navigate" && PAGES.test(pathname))) event.respondWith(answer(event.request));
});
