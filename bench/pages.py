"""Server time of every page that a role reads on the demonstration data: median, p95 and the slowest.

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
    from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

MOST_PAGES: Final = 60
ROUNDS: Final = 5
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

    from giaoban.access.actions import demo_links  # noqa: PLC0415

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    every: list[float] = []
    for one in demo_links("http://testserver"):
        client = Client(headers={"accept-language": "vi"})
        client.post(one.link)
        client.post("/notice/")
        times = walk(client)
        every += times
        print(f"{one.role:<46}{len(times):>5} reads  {row(times)}")
    print(f"{'all':<46}{len(every):>5} reads  {row(every)}   (goal: {GOAL_MEDIAN:.0f} / {GOAL_P95:.0f})")


def walk(client: "Client") -> list[float]:
    """Follow the links from the home and return the milliseconds that each read took."""
    waiting, seen, times = ["/"], {"/"}, []
    while waiting and len(seen) <= MOST_PAGES:
        address = waiting.pop(0)
        for turn in range(ROUNDS + 1):
            began = time.perf_counter()
            answer = client.get(address)
            took = (time.perf_counter() - began) * 1000
            if turn and answer.status_code == HTTPStatus.OK:
                times.append(took)
        for link in re.findall(r'href="(/[^"]*)"', answer.content.decode(errors="replace")):
            clean = link.replace("&amp;", "&")
            if clean not in seen and not LEFT_OUT.search(clean):
                seen.add(clean)
                waiting.append(clean)
    return times


def row(times: list[float]) -> str:
    """Return median, p95 and maximum in milliseconds."""
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95)] if ordered else 0.0
    return (
        f"median {statistics.median(ordered or [0]):6.1f}  p95 {p95:6.1f}  max {max(ordered or [0]):6.1f} ms"
    )


if __name__ == "__main__":
    main()
