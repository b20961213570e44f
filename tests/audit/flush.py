"""Lets a test with real transactions empty the database, which the audit log refuses to everyone else."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.db import connection

append_only = import_module("giaoban.audit.migrations.0002_append_only")


def unlock() -> None:
    """Take the triggers of the audit log away."""
    with connection.cursor() as cursor:
        for statement in append_only.removals(connection.vendor):
            cursor.execute(statement)


def lock() -> None:
    """Put the triggers of the audit log back."""
    with connection.cursor() as cursor:
        for statement in append_only.statements(connection.vendor):
            cursor.execute(statement)


@pytest.fixture(autouse=True)
def audit_log_may_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lock the log before each test with real transactions, unlock it for the flush that follows."""
    marked = request.node.get_closest_marker("django_db")
    wanted = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(request.fixturenames)
    if not wanted and not (marked and marked.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    lock()
    yield
    unlock()
