"""The browser of the journeys: Chromium on a phone and on a desk, against a server of their own.

A journey takes ``phone`` or ``desk`` (or ``people`` for several at once), opens ``desk.goto("/…")`` and calls
``look(page, "name")`` where it wants the page inspected: by the page inspector, by axe, for messages of the
browser, and, with ``GIAOBAN_SCREENSHOTS=on``, as a picture for the documentation.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests import browser as chromium
from tests import migrated
from tests.inspector import faults

PHONE: Final = ViewportSize(width=390, height=844)
DESK: Final = ViewportSize(width=1366, height=768)
PICTURES: Final = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "pictures"
EXPECTED: Final = ("status of 4", "ERR_INTERNET_DISCONNECTED")  # refusals, and journeys that cut the network
TARGETS: Final = """
() => [...document.querySelectorAll("a, button, select, summary, label.choice, label.tick, .input")]
  .filter((each) => each.checkVisibility() && !each.closest("p:not(.row), .skip, .unseen"))
  .filter((each) => each.getBoundingClientRect().height < 48)
  .map((each) => each.outerHTML.slice(0, 160))
"""
Open = Callable[..., Page]
Look = Callable[..., None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as a journey."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Give SQLite a file of its own: the server's threads then work as they do in use."""
    if connections["default"].vendor == "sqlite":
        name = str(tmp_path_factory.mktemp("journeys") / "giaoban.sqlite3")
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = name
        if (kept := migrated.kept(request.config)).exists():
            migrated.poured(kept, name).close()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Keep what is in that file; its folder goes with the run."""
    return connections["default"].vendor == "sqlite"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium; without one the journeys fail and say what to do."""
    path = chromium.chromium()
    if path is None:
        pytest.fail(chromium.MISSING)
    # Playwright runs an event loop in this thread; Django must not take that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield started
        started.close()


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[Open]:
    """Return a function that opens a window for one more person: ``people("phone")``, ``people("desk")``."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def arrive(kind: str = "desk", *, javascript: bool = True, **options: Any) -> Page:
        size = PHONE if kind == "phone" else DESK
        context = browser.new_context(
            **{"base_url": live_server.url, **options},
            viewport=size,
            has_touch=kind == "phone",
            is_mobile=kind == "phone",
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        return page

    yield arrive

    for context in contexts:
        context.close()
    complaints = [line for line in said if not any(known in line for known in EXPECTED)]
    assert complaints == [], "the browser complained"


@pytest.fixture
def phone(people: Open) -> Page:
    """Return a window the size of a phone, worked by touch."""
    return people("phone")


@pytest.fixture
def desk(people: Open) -> Page:
    """Return a window on a desk."""
    return people("desk")


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Return axe, which finds barriers."""
    return Axe()


@pytest.fixture
def look(axe: Axe) -> Look:
    """Return a function that inspects the page in front of a person, and may keep its picture."""

    def inspect(page: Page, picture: str = "") -> None:
        page.wait_for_load_state()  # a click waits for the next page to begin, not for all of it
        assert faults(page.content()) == []
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            pytest.fail(f"{page.url} scrolls sideways")
        if page.viewport_size == PHONE and page.evaluate("matchMedia('(pointer: coarse)').matches"):
            assert too_low(page) == [], page.url
        with_axe(axe, page)
        if picture and os.environ.get("GIAOBAN_SCREENSHOTS") == "on":
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"{picture}.png", full_page=True)

    return inspect


def too_low(page: Page) -> list[str]:
    """Return what is to be pressed on a page, outside of sentences, but is lower than a thumb: 48 px."""
    return [str(each) for each in page.evaluate(TARGETS)]


def with_axe(axe: Axe, page: Page) -> None:
    """Fail with what axe finds on a page; its script comes from the driver, past the page's policy."""
    results = axe.run(page)
    assert results.violations_count == 0, results.generate_report()
