"""Server time of every page that a role reads on the demonstration data: median, p95 and the slowest pages.

Needs a data folder in which ``giaoban demo`` has run (``GIAOBAN_DATA``). Sign-in, import and export are left
out, as are addresses that need a key nobody can guess: those are followed from the pages that link to them.

    GIAOBAN_DATA=var python -m bench.pages
"""

import os
import re
import statistics
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    from django.conf import settings  # noqa: PLC0415 - Django is set up first
    from django.test import Client  # noqa: PLC0415

    import giaoban.site.wsgi  # noqa: F401, PLC0415 - as the server does: it loads the pages and sets them aside
    from giaoban.access.actions import demo_links  # noqa: PLC0415
    from giaoban.site.static import gather  # noqa: PLC0415

    gather()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    every: dict[str, list[float]] = {}
    for one in demo_links("http://testserver"):
        client = Client(headers={"accept-language": "vi"})
        client.post(one.link)
        client.post("/notice/")
        times = walk(client)
        for kind, took in times.items():
            every.setdefault(kind, []).extend(took)
        print(f"{one.role:<46}{line([t for took in times.values() for t in took])}")
    goal = f"(goal: {GOAL_MEDIAN:.0f} / {GOAL_P95:.0f})"
    print(f"{'all':<46}{line([t for took in every.values() for t in took])}   {goal}")
    print(f"\nthe kinds of page most often slower than {GOAL_P95:.0f} ms")
    slow = {kind: sum(one > GOAL_P95 for one in took) for kind, took in every.items()}
    for kind, took in sorted(every.items(), key=lambda pair: -slow[pair[0]])[:SLOWEST]:
        print(f"{kind:<40}{slow[kind]:>5}{line(took)}")


def walk(client: "Client") -> dict[str, list[float]]:
    """Follow the links from the home; return, for each kind of page, the milliseconds that each read took."""
    from django.urls import resolve  # noqa: PLC0415 - Django is set up first

    waiting, seen, times = ["/"], {"/"}, dict[str, list[float]]()
    while waiting:
        address = waiting.pop(0)
        kind = resolve(address.partition("?")[0]).view_name
        if len(times.get(kind, [])) >= OF_EACH_KIND * ROUNDS:
            continue
        for turn in range(ROUNDS + 1):
            began = time.perf_counter()
            answer = client.get(address)
            took = (time.perf_counter() - began) * 1000
            if turn and answer.status_code == HTTPStatus.OK and is_page(answer.headers):
                times.setdefault(kind, []).append(took)
        for link in re.findall(r'href="(/[^"]*)"', answer.content.decode(errors="replace")):
            clean = link.replace("&amp;", "&")
            if clean not in seen and not LEFT_OUT.search(clean):
                seen.add(clean)
                waiting.append(clean)
    return times


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
