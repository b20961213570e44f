"""Time the pages of the register over 200,000 opinions and replies on PostgreSQL, beside the bare framework.

Run it with ``python -m bench.register [ROWS [COMMITTEES]]`` from the root of the repository, with ``src`` on
the path. The rows belong to forty committees, as a province has; what one of them reads is timed. The server
is thrown away afterwards.
"""

import statistics
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from bench.filling import APART, Measured, database, filled, in_turn, measured, settle

if TYPE_CHECKING:
    from django.test import Client

    from giaoban.access.models import Account
    from giaoban.organisation.models import Host

ROWS: Final = 200_000
COMMITTEES: Final = 40
MONTHS: Final = 60
RUNS: Final = 25
WAITING: Final = 60
PAGE_GOAL: Final = 20.0
TIMES_BARE: Final = 2.5
SENDING_GOAL: Final = 25.0
DESK_GOAL: Final = 80.0
TEXTS: Final = Path(__file__).parents[1] / "tests" / "opinions" / "data" / "texts_for_tuning.tsv"


def main(rows: int = ROWS, committees: int = COMMITTEES) -> int:
    """Fill a database, time every page, and return 1 if one is slower than allowed."""
    with database():
        return measure(rows, committees)


def measure(rows: int, committees: int) -> int:
    """Print a row for each page, in milliseconds."""
    from bench.bare import bare_page  # noqa: PLC0415 - Django is set up first
    from django.conf import settings  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    import giaoban.site.wsgi  # noqa: F401, PLC0415 - as the server does: it loads the pages
    from giaoban.site.static import gather  # noqa: PLC0415

    gather()
    settings.ALLOWED_HOSTS = ["testserver"]
    words = [line.split("\t")[1] for line in TEXTS.read_text("utf-8").splitlines()]
    since = timezone.localdate() - (MONTHS + 1) * APART
    codes = [f"{first}{second}" for first in "KMNC" for second in "ABCDEGHKLMNPRSTV"][:committees]
    host = [filled(rows // committees, since=since, months=MONTHS, words=words, code=code) for code in codes][
        -1
    ]
    account, addresses = somebody(host), pages(host)
    read_bare, office = bare_page(account), reader(account)
    bare = measured(read_bare, RUNS)
    print(f"{rows:,} opinions of {committees} committees, medians of {RUNS} reads in turn with the bare page")
    print(f"{'bare framework, 50 rows':<44}{bare.took:>8.1f} ms{own_work(bare, bare)}")
    slow = 0
    for name, address in addresses.items():
        act = partial(read, office, address)
        bare, found = in_turn(read_bare, act, runs=RUNS)
        slow += told(name, found, bare, min(PAGE_GOAL, TIMES_BARE * bare.took))
    slow += told("sending an opinion", sending(host), bare, SENDING_GOAL)
    bare, found = in_turn(read_bare, desk(host, office, words), runs=RUNS)
    slow += told(f"compile desk, {WAITING} opinions", found, bare, DESK_GOAL)
    return 1 if slow else 0


def told(name: str, found: Measured, bare: Measured, allowed: float) -> bool:
    """Print one row and return whether it was too slow."""
    verdict = f"   (goal: {allowed:.1f}){' SLOW' if found.took > allowed else ''}"
    print(f"{name:<44}{found.took:>8.1f} ms{own_work(found, bare)}{verdict}")
    return found.took > allowed


def own_work(found: Measured, bare: Measured) -> str:
    """Return how long the process itself was at work, and how many times the bare framework that is."""
    return f"{found.worked:>8.1f} of the processor, {found.worked / bare.worked:>4.1f} x bare"


def somebody(host: "Host") -> "Account":
    """Return somebody of the office."""
    from tests.make import access  # noqa: PLC0415 - Django is set up first

    from giaoban.organisation.rules import Role  # noqa: PLC0415

    return access.account(role=Role.OFFICE, host=host)


def reader(account: "Account") -> "Client":
    """Return the browser of somebody, signed in."""
    from django.test import Client  # noqa: PLC0415 - Django is set up first

    client = Client(headers={"accept-language": "vi"})
    client.force_login(account)
    return client


def read(client: "Client", address: str) -> None:
    """Read one page, which must be there."""
    answer = client.get(address)
    if answer.status_code != 200:  # noqa: PLR2004 - found
        raise SystemExit(f"{address} answers {answer.status_code}")


def pages(host: "Host") -> dict[str, str]:
    """Return the addresses to be timed, by what they are."""
    from giaoban.search import actions, queries  # noqa: PLC0415 - Django is set up first

    actions.rebuild(queries.kinds.documents())
    settle()
    field = host.items.filter(item__vocabulary="field").order_by("position").values_list("item", flat=True)[0]
    agency = host.agencies.order_by("pk")[0].pk
    told = host.opinions.filter(origins__referral__replies__points__commitment__isnull=False)
    whole = told.filter(judgements__isnull=False).order_by("pk")[0]
    return {
        "list, first page": "/opinions/",
        "list, page 40": "/opinions/?page=40",
        "list, those on their way": "/opinions/?state=open",
        "field + agency + overdue": f"/opinions/?field={field}&agency={agency}&overdue=on",
        "overdue": "/opinions/?overdue=on",
        "two words with their marks": "/opinions/?q=nạo vét",
        "two words without marks": "/opinions/?q=nao vet",
        "search page, two words": "/search/?q=nạo vét",
        "one opinion with its whole history": whole.get_absolute_url(),
    }


def sending(host: "Host") -> Measured:
    """Return how long the last press of a secretary takes; another opinion each time."""
    from django.test import Client  # noqa: PLC0415 - Django is set up first
    from django.utils import timezone  # noqa: PLC0415
    from tests.make import access, meetings  # noqa: PLC0415

    from giaoban.meetings.rules import State  # noqa: PLC0415
    from giaoban.organisation.models import Post  # noqa: PLC0415
    from giaoban.organisation.rules import Role  # noqa: PLC0415

    on = timezone.localdate() + timedelta(days=10)
    meetings.meeting(series=host.series.get(), on=on, state=State.CALLED)
    account = access.account(role=Role.SECRETARY, unit=host.units.filter(parent__isnull=False).first())
    client = Client(headers={"accept-language": "vi"})
    client.force_login(account)
    post = Post.objects.get(terms__person=account.person)
    taken = []
    for number in range(RUNS):
        once = str(uuid4())
        first = {
            "once": once,
            "post": post.pk,
            "text": f"Mương lấp {number}",
            "place": "",
            "kind": "obstacle",
        }
        client.post("/opinions/new/", first)
        client.post(f"/opinions/drafts/{once}/ask/", {"ask": "Nạo vét mương.", "agency": "office"})
        start, began = perf_counter(), process_time()
        answer = client.post(f"/opinions/drafts/{once}/check/")
        taken.append(((perf_counter() - start) * 1000, (process_time() - began) * 1000))
        if "sent" not in answer.headers.get("Location", ""):
            raise SystemExit(f"an opinion was not sent: {answer.status_code}")
    took, worked = zip(*taken, strict=True)
    return Measured(statistics.median(took), statistics.median(worked))


def desk(host: "Host", office: "Client", words: list[str]) -> Callable[[], object]:
    """Return the reading of the compile desk of one meeting, with its suggestions."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up first
    from tests.make import meetings, opinions  # noqa: PLC0415

    from giaoban.meetings.rules import State  # noqa: PLC0415

    on = timezone.localdate() - timedelta(days=1)
    held = meetings.meeting(series=host.series.get(), on=on, state=State.CLOSED)
    unit = host.units.filter(parent__isnull=False).first()
    for text in words[:WAITING]:
        opinions.opinion(meeting=held, unit=unit, text=text)
    return partial(read, office, f"/meetings/{held.pk}/compile/")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
