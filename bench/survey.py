"""How long it takes to count a survey that 3,000 cells of 90 communes answered: at most 100 ms."""

import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from giaoban.provision.models import Survey

CELLS, COMMUNES, RUNS, LIMIT = 3_000, 90, 7, 100.0


def main() -> int:
    """Fill an empty installation, count the survey a few times and print the median."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"GIAOBAN_DATA": folder, "DJANGO_SETTINGS_MODULE": "giaoban.site.settings"}
        return _measured(Path(folder))


def _measured(folder: Path) -> int:
    import django  # noqa: PLC0415 - settings are read when it is set up
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0)
    survey = _filled()
    from giaoban.provision.queries.results import results_of  # noqa: PLC0415

    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        results = results_of(survey, is_office=True)
        taken.append((time.perf_counter() - begun) * 1000)
    median = statistics.median(taken)
    size = sum(path.stat().st_size for path in folder.glob("*.sqlite3")) // 1024
    sys.stdout.write(
        f"{results.answered} cells counted in {median:.0f} ms (limit {LIMIT:.0f}); {size} kB of data\n"
    )
    return 0 if median <= LIMIT else 1


def _filled() -> "Survey":
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.organisation.models import Host, Item, Unit  # noqa: PLC0415
    from giaoban.provision.models import (  # noqa: PLC0415
        Answer,
        Option,
        Question,
        Response,
        Survey,
    )

    host = Host.objects.create(code="BB", name="B", short_name="B")
    kinds = {item.code: item for item in Item.objects.filter(vocabulary="unit_kind")}
    since, now = date(2020, 1, 1), timezone.now()

    def unit(code: str, kind: str, parent: Unit | None) -> Unit:
        return Unit(
            host=host,
            code=code,
            name=code,
            kind=kinds[kind],
            valid_from=since,
            parent=parent,
            order_key=code.encode(),
        )

    root = unit("R", "district_committee", None)
    root.save()
    communes = Unit.objects.bulk_create(unit(f"C{n}", "commune_committee", root) for n in range(COMMUNES))
    cells = Unit.objects.bulk_create(unit(f"V{n}", "cell_thon", communes[n % COMMUNES]) for n in range(CELLS))
    survey = Survey.objects.create(
        host=host, title="B", purpose="B", closes_on=since, state="open", opened_at=now, once=uuid4()
    )
    questions = Question.objects.bulk_create(
        Question(survey=survey, position=n, code=f"q{n}", kind=kind, text="B")
        for n, kind in enumerate(("titles", "yes", "one", "number"), start=1)
    )
    Option.objects.bulk_create(
        Option(question=question, position=n, code=f"{n}", label=f"{n}")
        for question in questions
        for n in range(1, 7)
    )
    responses = Response.objects.bulk_create(
        Response(survey=survey, cell=cell, given_at=now, given_by="B") for cell in cells
    )
    titles, yes, one, number = questions
    rows = []
    for n, response in enumerate(responses):
        rows += [Answer(response=response, question=titles, option=f"{each}") for each in (1, 2, 3 + n % 4)]
        rows.append(Answer(response=response, question=yes, option="yes" if n % 3 else "no"))
        rows.append(Answer(response=response, question=one, option=f"{1 + n % 6}"))
        rows.append(Answer(response=response, question=number, number=n % 9))
    Answer.objects.bulk_create(rows, batch_size=2_000)
    return survey


if __name__ == "__main__":
    raise SystemExit(main())
