"""Server time of every page that a role reads on the demonstration data: median, p95 and the slowest pages.

Needs a data folder in which ``giaoban demo`` has run (``GIAOBAN_DATA``). Sign-in, import and export are left
out, as are addresses that need a key nobody can guess: those are followed from the pages that link to them.

    GIAOBAN_DATA=var python -m bench.pages
"""

import os
import re
import statistics
import time
from collections import Counter
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

OF_EACH_KIND: Final = 3
ROUNDS: Final = 5
SLOWEST: Final = 12
GOAL_MEDIAN: Final = 25.0
GOAL_P95: Final = 60.0
LEFT_OUT: Final = re.compile(
    r"sign-|/demo/|/-/|import|export|\.(csv|xlsx)|attachment|/static/|tel:|mailto:|#|slips|^https?:"
)


def main() -> None:
    """Walk as every role and print a row for each."""
    django.setup()
    every: dict[str, list[float]] = {}
    for role, client in clients():
        times: dict[str, list[float]] = {}
        for kind, address in walk(client):
            times.setdefault(kind, []).extend(timed(client, address) for _ in range(ROUNDS))
        for kind, took in times.items():
            every.setdefault(kind, []).extend(took)
        print(f"{role:<46}{line([t for took in times.values() for t in took])}")
    goal = f"(goal: {GOAL_MEDIAN:.0f} / {GOAL_P95:.0f})"
    print(f"{'all':<46}{line([t for took in every.values() for t in took])}   {goal}")
    print(f"\nthe kinds of page most often slower than {GOAL_P95:.0f} ms")
    slow = {kind: sum(one > GOAL_P95 for one in took) for kind, took in every.items()}
    for kind, took in sorted(every.items(), key=lambda pair: -slow[pair[0]])[:SLOWEST]:
        print(f"{kind:<40}{slow[kind]:>5}{line(took)}")


def clients() -> "Iterator[tuple[str, Client]]":
    """Yield each role of the demonstration with a browser of theirs, signed in; Django is set up."""
    from django.conf import settings  # noqa: PLC0415 - Django is set up first
    from django.test import Client  # noqa: PLC0415

    import giaoban.site.wsgi  # noqa: F401, PLC0415 - as the server does: it loads the pages and sets them aside
    from giaoban.access.actions import demo_links  # noqa: PLC0415
    from giaoban.site.static import gather  # noqa: PLC0415

    gather()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    for one in demo_links("http://testserver"):
        client = Client(headers={"accept-language": "vi"})
        client.post(one.link)
        client.post("/notice/")
        yield one.role, client


def walk(client: "Client", of_each_kind: int = OF_EACH_KIND) -> "Iterator[tuple[str, str]]":
    """Follow the links from the home, reading each page once; yield kind and address of each."""
    from django.urls import resolve  # noqa: PLC0415 - Django is set up first

    waiting, seen, taken = ["/"], {"/"}, Counter[str]()
    while waiting:
        address = waiting.pop(0)
        kind = resolve(address.partition("?")[0]).view_name
        if taken[kind] >= of_each_kind:
            continue
        answer = client.get(address)
        if answer.status_code != HTTPStatus.OK:
            continue
        taken[kind] += 1
        if not is_page(answer.headers):
            continue
        yield kind, address
        for link in re.findall(r'href="(/[^"]*)"', answer.content.decode(errors="replace")):
            clean = link.replace("&amp;", "&")
            if clean not in seen and not LEFT_OUT.search(clean):
                seen.add(clean)
                waiting.append(clean)


def timed(client: "Client", address: str) -> float:
    """Return how many milliseconds one read takes."""
    began = time.perf_counter()
    client.get(address)
    return (time.perf_counter() - began) * 1000


def is_page(headers: "Mapping[str, str]") -> bool:
    """Return whether an answer is a page to read; a paper to be saved is an export, whatever its address."""
    return headers["content-type"].startswith("text/html")


def line(times: list[float]) -> str:
    """Return the number of reads, median, p95 and maximum in milliseconds."""
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95)] if ordered else 0.0
    middle, most = statistics.median(ordered or [0]), max(ordered or [0])
    return f"{len(times):>5} reads  median {middle:6.1f}  p95 {p95:6.1f}  max {most:6.1f} ms"


if __name__ == "__main__":
    main()
