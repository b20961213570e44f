"""Two hundred phones that follow a meeting in session, against one web process as ``giaoban run`` starts it.

Each phone opens its page once, signed in, within the first ten seconds; then it asks every 1.8 seconds with
the mark of what it shows, while the clerk goes on to another item every few seconds. Printed: how long an
answer took, and how long after the act the last phone had it. Needs a data folder in which ``giaoban demo``
has run; a copy of it is used.

    GIAOBAN_DATA=var python -m bench.live [phones] [seconds]
"""

import asyncio
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from giaoban.meetings.models import Meeting

EVERY: Final = 1.8
OPENED_WITHIN: Final = 10.0
ITEM_EVERY: Final = 4.0
GOAL_P95: Final = 150.0
GOAL_BEHIND: Final = 2.0


@dataclass(slots=True)
class Seen:
    """What the phones saw: milliseconds of each answer by its status, and moments at which news arrived."""

    opened: list[float] = field(default_factory=list)
    took: dict[int, list[float]] = field(default_factory=dict)
    news: list[float] = field(default_factory=list)
    acts: list[float] = field(default_factory=list)


def main() -> None:
    """Run the phones and print what they saw."""
    phones, seconds = (int(each) for each in (*sys.argv[1:], *("200", "30")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(os.environ.get("GIAOBAN_DATA", "var"), data)
        port = free_port()
        os.environ |= {"GIAOBAN_DATA": str(data), "GIAOBAN_PORT": str(port)}
        os.environ["DJANGO_SETTINGS_MODULE"] = "giaoban.site.settings"
        import django  # noqa: PLC0415 - the settings are read from the lines above

        django.setup()
        meeting, cookies = scene(phones)
        with server(port):
            seen = asyncio.run(follow(port, meeting, cookies, seconds))
    report(seen, phones)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def scene(phones: int) -> "tuple[Meeting, list[str]]":
    """Open the next meeting and sign that many phones of its secretaries in; return it and their cookies."""
    from django.conf import settings  # noqa: PLC0415 - Django is set up first
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415
    from django.http import HttpRequest  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.access.http.sessions import begin  # noqa: PLC0415
    from giaoban.access.models import Account  # noqa: PLC0415
    from giaoban.access.rules import Way  # noqa: PLC0415
    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415
    from giaoban.meetings.actions import open_meeting  # noqa: PLC0415
    from giaoban.meetings.models import Meeting  # noqa: PLC0415

    now = timezone.now()
    running = Meeting.objects.filter(host__code="NC", state="in_session").first()
    if running is None:
        ahead = Meeting.objects.filter(host__code="NC", state="called").order_by("starts_at")[0]
        Meeting.objects.filter(pk=ahead.pk).update(starts_at=now - timedelta(minutes=5))
        running = open_meeting(ahead, now=now, actor=SYSTEM)
    holders = Account.objects.filter(person__terms__post__role="secretary", person__host__code="NC")
    accounts = list(holders.filter(disabled_at__isnull=True).distinct())
    Account.objects.filter(pk__in=[each.pk for each in accounts]).update(notice_seen_at=now)
    cookies = []
    for number in range(phones):
        request = HttpRequest()
        request.session = SessionStore()
        begin(request, accounts[number % len(accounts)], way=Way.SLIP)
        cookies.append(f"{settings.SESSION_COOKIE_NAME}={request.session.session_key}")
    return running, cookies


@contextmanager
def server(port: int) -> Iterator[int]:
    """Run the web process as it runs in use, and end it afterwards; gives the key of its process."""
    command = [sys.executable, "-m", "giaoban", "run"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        for _ in range(120):
            time.sleep(0.5)
            with socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
        yield running.pid
    finally:
        running.terminate()
        running.wait(timeout=30)


async def follow(port: int, meeting: "Meeting", cookies: list[str], seconds: int) -> Seen:
    """Let every phone open its page, then ask until the time is up, spread evenly."""
    from giaoban.meetings.queries import live_address  # noqa: PLC0415 - Django is set up first

    seen, page, stage = Seen(), f"/meetings/{meeting.pk}/live/", f"/live/{live_address(meeting)}/"
    gap = OPENED_WITHIN / len(cookies)
    opened = (opens(port, page, cookie, seen, place * gap) for place, cookie in enumerate(cookies))
    await asyncio.gather(*opened)
    until = time.monotonic() + seconds
    waits = (place / len(cookies) * EVERY for place in range(len(cookies)))
    await asyncio.gather(
        clerk(meeting, seen, until), *(phone(port, stage, seen, wait, until) for wait in waits)
    )
    return seen


async def opens(port: int, page: str, cookie: str, seen: Seen, wait: float) -> None:
    """Open the page of the meeting once, signed in."""
    await asyncio.sleep(wait)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    began = time.monotonic()
    status, _headers = await asks(reader, writer, page, {"Cookie": cookie})
    if status != HTTPStatus.OK:
        raise RuntimeError(f"{page} answered {status}")
    seen.opened.append((time.monotonic() - began) * 1000)
    writer.close()


async def clerk(meeting: "Meeting", seen: Seen, until: float) -> None:
    """Go on to another item again and again."""
    from asgiref.sync import sync_to_async  # noqa: PLC0415 - Django is set up first
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415
    from giaoban.meetings.actions import begin_item  # noqa: PLC0415

    items = await sync_to_async(lambda: list(meeting.agenda.select_related("meeting__host")))()
    place = 0
    while time.monotonic() < until - ITEM_EVERY:
        await asyncio.sleep(ITEM_EVERY)
        item = items[place % len(items)]
        await sync_to_async(lambda one=item: begin_item(one, now=timezone.now(), actor=SYSTEM))()
        seen.acts.append(time.monotonic())
        place += 1


async def phone(port: int, stage: str, seen: Seen, wait: float, until: float) -> None:
    """Ask every 1.8 seconds with the mark of what is shown."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    mark = ""
    await asyncio.sleep(wait)
    while time.monotonic() < until:
        began = time.monotonic()
        status, headers = await asks(reader, writer, stage, {"If-None-Match": mark} if mark else {})
        ended = time.monotonic()
        seen.took.setdefault(status, []).append((ended - began) * 1000)
        if status == HTTPStatus.OK and mark:
            seen.news.append(ended)
        mark = headers.get("etag", mark)
        await asyncio.sleep(max(0.0, EVERY - (ended - began)))
    writer.close()


async def asks(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str, headers: dict[str, str]
) -> tuple[int, dict[str, str]]:
    """Ask for an address as htmx does and return status and headers of the answer."""
    lines = [
        f"GET {address} HTTP/1.1",
        "Host: 127.0.0.1",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    if "Cookie" not in headers:
        lines.append("HX-Request: true")
    writer.write("\r\n".join([*lines, "", ""]).encode())
    return await answer(reader)


async def answer(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """Read one answer to its end and return its status and headers."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "content-length" in headers:
        await reader.readexactly(int(headers["content-length"]))
    elif headers.get("transfer-encoding") == "chunked":
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    return int(first.split()[1]), headers


def report(seen: Seen, phones: int) -> None:
    """Print how long answers took, and how far behind the last phone was after each act."""
    print(f"opening the page: {line(sorted(seen.opened))}")
    for status, took in sorted(seen.took.items()):
        print(f"{status}: {line(sorted(took))}")
    everything = sorted(each for took in seen.took.values() for each in took)
    print(f"{phones} phones: {line(everything)} (goal: p95 {GOAL_P95:.0f} ms)")
    nexts = [*seen.acts[1:], float("inf")]
    arrived = [
        [at - act for at in seen.news if act <= at < until]
        for act, until in zip(seen.acts, nexts, strict=True)
    ]
    behind = max((max(each) for each in arrived if each), default=0.0)
    print(
        f"{len(arrived)} acts, the last phone was {behind:.2f} s behind at most (goal: {GOAL_BEHIND:.0f} s)"
    )


def line(took: list[float]) -> str:
    """Return count, median, p95 and maximum in milliseconds."""
    p95, most = took[int(len(took) * 0.95)], took[-1]
    return f"{len(took):>6}  median {statistics.median(took):6.1f}  p95 {p95:6.1f}  max {most:6.1f} ms"


if __name__ == "__main__":
    main()
