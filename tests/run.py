"""``make test``: the checks, the whole suite on SQLite and on PostgreSQL, and the journeys in a browser."""

import os
import sys

from tests import browser, postgres
from tests.check import checks, pure_tests
from tests.steps import Step, close, follow, python

# In order: the tests with real transactions come last and do not hold up the others.
SUITE = ("-m", "pytest", "--dist", "load", "--ignore=tests/journeys")
# Many wait for programs and servers that they start, so three keep two cores busy; a PostgreSQL works beside
# them and is migrated for each.
ON_SQLITE, ON_POSTGRESQL = ("-n", "3"), ("-n", "2")
# What is pure runs once, beside the check of the types. On PostgreSQL whatever else uses no database is left
# out too: components, papers, commands that read no rows.
PURE = tuple(f"--ignore={place}" for place in (*pure_tests(), "tests/guards"))
# How far each role reaches is asked of both databases in tests/access/test_scopes.py; walking every page with
# every role proves nothing new on the second one.
# Nhị Chiểu is loaded into both, by the same actions; seven thousand more acts of them prove nothing new.
# Nor does reading the same pages once more as strictly as the standard does: no database writes their markup.
# Errands that read no row need none.
LEFT_OUT = (
    "tests/demo/test_loading.py::test_kinh_mon_2015_comes_out_as_the_founding_document_prints_it",
    "tests/documents/test_pages.py::test_every_page_is_sound_in_both_languages",
    "tests/messages/test_pages.py::test_every_page_is_sound",
    "tests/allowances/test_pages.py::test_every_page_of_payments_is_whole",
    "tests/site/test_suggest.py",
    "tests/site/test_check_reply.py",
)
ONCE = (
    "--only-stored",
    "--ignore=tests/access/test_matrix.py",
    *(f"--deselect={test}" for test in LEFT_OUT),
)
# Each file is walked by one of two browsers, each with a server and a database of its own.
JOURNEYS = ("-m", "pytest", "-n", "2", "--dist", "loadfile", "tests/journeys")


def main() -> int:
    """Run everything, whatever fails on the way, and account for it at the end."""
    done = checks()
    suite = python(*SUITE, *ON_SQLITE, *PURE)
    done.append(follow(Step("suite on SQLite", suite, {"GIAOBAN_DATABASE_URL": ""})))
    with postgres.server() as url:
        suite = python(*SUITE, *ON_POSTGRESQL, *PURE, *ONCE)
        done.append(follow(Step("suite on PostgreSQL", suite, {"GIAOBAN_DATABASE_URL": url})))
    if browser.is_ready():
        done.append(follow(Step("journeys in a browser", python(*JOURNEYS))))
    else:
        done.append(Step(browser.MISSING, [], code=1 if os.environ.get("CI") else 0))
    return close(done)


if __name__ == "__main__":
    sys.exit(main())
