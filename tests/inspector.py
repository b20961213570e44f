"""Reads a page as strictly as the standard does, and names what is wrong with it.

``faults(html)`` for one page; ``crawl(client, "/")`` follows every link that a visitor can follow.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from django.test import Client
from html5lib.constants import E as SENTENCES

WITHOUT_LABEL: Final = {"hidden", "submit", "button", "image", "reset"}
Parents = dict[Element, Element]


def faults(html: str, *, whole: bool = True) -> list[str]:
    """Return everything that is wrong with a page.

    Args:
        html: The page as it was sent.
        whole: Whether it is a page with a frame; a fragment needs neither heading nor help line.
    """
    root, errors = read(html)
    found = list(errors) if whole else []
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    found += inline(elements)
    found += repeated_ids(elements)
    found += unlabelled(elements, {child: parent for parent in elements for child in parent})
    found += speechless(elements)
    found += frame_faults(root, elements) if whole else []
    return found


@lru_cache(maxsize=1)
def read(html: str) -> tuple[Any, tuple[str, ...]]:
    """Return the elements of a page and what breaks the standard; a page is often read twice in a row."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(html)
    return root, tuple(
        f"line {place[0]}: {SENTENCES[code] % values}" for place, code, values in parser.errors
    )


def text_of(element: Element) -> str:
    """Return the words of an element, in one line."""
    return " ".join("".join(element.itertext()).replace("\u00a0", " ").split())


def frame_faults(root: Any, elements: list[Element]) -> Iterator[str]:
    """Yield what the frame of a page lacks."""
    if root.get("lang") not in {"vi", "en"}:
        yield "no language on the page"
    headings = [text_of(element) for element in elements if element.tag == "h1"]
    if len(headings) != 1:
        yield f"{len(headings)} first headings: {headings}"
    title = next((text_of(element) for element in elements if element.tag == "title"), "")
    if headings and not title.removeprefix("Lỗi: ").removeprefix("Error: ").startswith(headings[0]):
        yield f"title {title!r} does not begin with the heading {headings[0]!r}"
    if not any((element.get("href") or "").startswith("tel:") for element in elements):
        yield "no help line"
    if not any((element.get("action") or "") == "/-/language/" for element in elements):
        yield "no language switch"
    if not any(element.tag == "main" for element in elements):
        yield "no main part"


def inline(elements: Iterable[Element]) -> Iterator[str]:
    """Yield styles, scripts and handlers that stand in the page itself."""
    for element in elements:
        if element.tag == "style" or (element.tag == "script" and is_code(element)):
            yield f"inline {element.tag}"
        for name in element.attrib:
            if name == "style" or re.fullmatch(r"on[a-z]+|hx-on.*", name):
                yield f"inline {name} on {element.tag}"


def is_code(element: Element) -> bool:
    """Return whether a script element holds code instead of naming a file or holding data."""
    return not element.get("src") and element.get("type") not in {"application/json", "speculationrules"}


def repeated_ids(elements: Iterable[Element]) -> Iterator[str]:
    """Yield every id that stands more than once."""
    counts = Counter(element.get("id") for element in elements if element.get("id"))
    yield from (f"id {name!r} stands {count} times" for name, count in counts.items() if count > 1)


def unlabelled(elements: list[Element], parents: Parents) -> Iterator[str]:
    """Yield every field that nothing on the page names."""
    labelled = {element.get("for") for element in elements if element.tag == "label"}
    for element in elements:
        if element.tag not in {"input", "select", "textarea"} or element.get("type") in WITHOUT_LABEL:
            continue
        if element.get("aria-label") or element.get("aria-labelledby") or element.get("id") in labelled:
            continue
        if not any(parent.tag == "label" for parent in above(element, parents)):
            yield f"no label for {element.tag} {element.get('name')!r}"


def above(element: Element, parents: Parents) -> Iterator[Element]:
    """Yield the elements around one."""
    while (parent := parents.get(element)) is not None:
        yield parent
        element = parent


def speechless(elements: Iterable[Element]) -> Iterator[str]:
    """Yield pictures, links and buttons that say nothing to those who cannot see them."""
    for element in elements:
        if element.tag == "img" and element.get("alt") is None:
            yield f"no words for the picture {element.get('src')!r}"
        if element.tag in {"a", "button"} and not has_words(element):
            yield f"no words on {element.tag} {element.get('href') or element.get('name')!r}"


def has_words(element: Element) -> bool:
    """Return whether an element says something, be it through a picture in it."""
    pictures = any(inner.get("alt") for inner in element.iter("img"))
    return bool(text_of(element) or element.get("aria-label")) or pictures


def links(html: str, base: str) -> Iterator[str]:
    """Yield the addresses of our own that a page leads to."""
    for element in read(html)[0].iter("a"):
        address = urldefrag(urljoin(base, element.get("href") or "")).url
        if not urlsplit(address).netloc and address.startswith("/"):
            yield address


def shape(address: str) -> str:
    """Return an address without its numbers, so that a thousand rows count as one page."""
    parts = urlsplit(address)
    return re.sub(r"\d+", "0", parts.path) + "?" + "&".join(sorted(re.findall(r"(\w+)=", parts.query)))


def crawl(client: Client, *starts: str, each: int = 2) -> dict[str, list[str]]:
    """Follow every link from ``starts`` and return the faults by address; pages without faults are left out.

    Args:
        client: A visitor, signed in or not.
        starts: Where to begin.
        each: How many pages of one shape are read.
    """
    found: dict[str, list[str]] = {}
    seen: set[str] = set(starts)
    shapes: Counter[str] = Counter()
    waiting = deque(starts)
    while waiting:
        address = waiting.popleft()
        shapes[shape(address)] += 1
        if shapes[shape(address)] > each:
            continue
        told, onward = visit(client, address)
        found |= {address: told} if told else {}
        fresh = [link for link in onward if link not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return found


def visit(client: Client, address: str) -> tuple[list[str], list[str]]:
    """Return the faults of one page and where it leads."""
    response: Any = client.get(address)
    if 300 <= response.status_code < 400:
        target = urljoin(address, response["Location"])
        return [], [] if urlsplit(target).netloc else [urldefrag(target).url]
    if response.status_code != 200:
        return [f"status {response.status_code}"], []
    if response.streaming or not response["Content-Type"].startswith("text/html"):
        return [], []
    html = response.content.decode()
    return faults(html), list(links(html, address))
