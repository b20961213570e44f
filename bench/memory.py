"""Memory of the process that serves, as ``giaoban run`` starts it, after every role has walked its pages.

Papers are opened too. Needs Linux and a data folder in which ``giaoban demo`` has run; a copy of it is used.

    GIAOBAN_DATA=var python -m bench.memory
"""

import os
import re
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import django
from bench.live import free_port, server

GOAL: Final = 150  # MB
PEOPLE_AT_ONCE: Final = 4
OF_EACH_KIND: Final = 4
LEFT_OUT: Final = re.compile(r"/demo/|/-/|/static/|sign-out|#")


def main() -> None:
    """Walk as every role and print what the process holds."""
    with tempfile.TemporaryDirectory(prefix="giaoban-bench-") as folder:
        data = Path(folder) / "data"
        shutil.copytree(os.environ.get("GIAOBAN_DATA", "var"), data)
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        os.environ |= {"GIAOBAN_DATA": str(data), "GIAOBAN_PORT": str(port), "GIAOBAN_WORKERS": "0"}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")
        django.setup()
        from giaoban.access.actions import demo_links  # noqa: PLC0415 - Django is set up first

        with server(port) as process:
            serves = child_of(process)
            print(f"at first          {held(serves):4.0f} MB")
            links = [one.link for one in demo_links(address)]
            with ThreadPoolExecutor(PEOPLE_AT_ONCE) as people:
                read = sum(people.map(lambda link: walk(address, link), links))
            print(f"after {read:>5} pages {held(serves):4.0f} MB   (goal: {GOAL} MB)")


def child_of(process: int) -> int:
    """Return the process that another one started and that holds most memory."""
    every = (Path(f"/proc/{each}/stat") for each in os.listdir("/proc") if each.isdigit())
    parents = {int(one.parent.name): int(one.read_text().rpartition(")")[2].split()[1]) for one in every}
    return max((child for child, parent in parents.items() if parent == process), key=held)


def held(process: int) -> float:
    """Return how much memory a process holds, in MB."""
    [line] = re.findall(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(line) / 1024


def walk(address: str, link: str) -> int:
    """Come in by a link, read what can be reached from the home, and return how many pages that were."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    browser.addheaders = [("Accept-Language", "vi")]
    for form in (link, f"{address}/notice/"):
        press(browser, form, address)
    waiting, kinds, read = ["/"], {"/": 1}, 0
    while waiting:
        try:
            with browser.open(address + waiting.pop(0)) as answer:
                page, is_page = answer.read(), "html" in answer.headers.get("content-type", "")
        except HTTPError:
            continue
        read += 1
        for found in re.findall(r'href="(/[^"]*)"', page.decode(errors="replace")) if is_page else []:
            kind = re.sub(r"\d+", "N", found.partition("?")[0])
            if not LEFT_OUT.search(found) and kinds.get(kind, 0) < OF_EACH_KIND:
                kinds[kind] = kinds.get(kind, 0) + 1
                waiting.append(found.replace("&amp;", "&"))
    return read


def press(browser: OpenerDirector, page: str, address: str) -> None:
    """Press the button of a page that has one form."""
    with browser.open(page) as shown:
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', shown.read().decode())
    sent = f"csrfmiddlewaretoken={token[1]}" if token else ""
    headers = {"Referer": page, "Origin": address}
    browser.open(Request(page, data=sent.encode(), headers=headers)).close()  # noqa: S310 - http, made here


if __name__ == "__main__":
    main()
