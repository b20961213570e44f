"""Lets a test with real transactions empty the database, which it refuses to everyone else.

What the audit log, approved papers and fixed editions hold stays, by triggers of the database itself; other
triggers mark the month of every row that goes, in a table that is being emptied too.

Afterwards what the migrations wrote is put back, so that tests may run in any order.
"""

from collections.abc import Generator, Iterator
from importlib import import_module

import pytest
from django.db import connection
from pytest_django.plugin import blocking_manager_key

from giaoban.reports.models import marking

LOCKS = (
    import_module("giaoban.audit.migrations.0002_append_only"),
    import_module("giaoban.meetings.migrations.0014_papers_locked"),
    import_module("giaoban.bulletin.migrations.0002_fixed_editions"),
    import_module("giaoban.bulletin.migrations.0061_pictures_stand"),
)


def unlock() -> None:
    """Take the triggers away."""
    with connection.cursor() as cursor:
        for statement in (each for locks in LOCKS for each in locks.removals(connection.vendor)):
            cursor.execute(statement)
    marking.remove(connection)


def lock() -> None:
    """Put the triggers back."""
    with connection.cursor() as cursor:
        for statement in (each for locks in LOCKS for each in locks.statements(connection.vendor)):
            cursor.execute(statement)
    marking.install(connection)


def empties_the_database(item: pytest.Item) -> bool:
    """Return whether a test uses real transactions, after which the database is emptied."""
    marked = item.get_closest_marker("django_db")
    wanted = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(
        getattr(item, "fixturenames", ())
    )
    return bool(wanted) or bool(marked and marked.kwargs.get("transaction"))


@pytest.fixture(autouse=True)
def audit_log_may_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Unlock the log for the flush that follows a test with real transactions."""
    if not empties_the_database(request.node):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    unlock()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep Django from writing content types anew after a flush: they would have other keys."""
    for item in items:
        if empties_the_database(item):
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True), append=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
    """Fill an emptied database again with what the migrations wrote, and lock the log.

    After the last test there is no database any more.
    """
    yield
    if nextitem is not None and empties_the_database(item):
        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)  # type: ignore[attr-defined]  # Django's own place for it
            lock()
            connection.close()
