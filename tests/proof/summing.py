"""Somebody who changes rows and counts them until killed, each act for good.

Run as a program on a migrated installation: ``seed CHANCE`` puts a few rows there, ``change CHANCE`` works
until killed and says when it begins, ``check CHANCE`` sees that what is read is what the rows say.
"""

import json
import random
import sys
from itertools import count

import django


def main(errand: str, chance: random.Random) -> None:
    """Do one errand."""
    from giaoban.organisation.models import Host
    from giaoban.reports.actions.keeping import keep_all
    from giaoban.reports.models import Mark
    from giaoban.reports.queries.keeping import wrong_months
    from tests.reports.changes import Place, compare, live, place  # Django is set up first

    if errand == "seed":
        place(chance)
        return
    here = Place(Host.objects.get(), chance)
    if errand == "change":
        print("begins", flush=True)
        for _ in count():
            list(live(here, 10))
    for _ in range(20):
        compare(here)
    marked = Mark.objects.count()
    keep_all()
    wrong = [month for year in (2014, 2015) for month in wrong_months(here.host, year)]
    print(json.dumps({"marked": marked, "left": Mark.objects.count(), "wrong": wrong}))


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1], random.Random(sys.argv[2]))
