"""``giaoban audit`` says whether the log is whole, and where it is not."""

import json

import pytest
from django.db import connection

from giaoban.audit.models import Entry
from giaoban.site.command import run
from tests.audit.flush import lock, unlock
from tests.make import audit as make

pytestmark = pytest.mark.django_db


def test_a_whole_log_is_said_to_be_whole(capsys: pytest.CaptureFixture[str]) -> None:
    make.entry()

    assert run(["audit", "verify"], language="en") == 0
    assert capsys.readouterr().out == "The log is whole: 1 entries.\n"


def test_an_altered_entry_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    make.entry()
    unlock()
    Entry.objects.update(event="opinion.ruled_out")
    lock()

    assert run(["audit", "verify", "--json"], language="en") == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {
        "entries": 1,
        "whole": False,
        "broken": [
            {
                "fault": "altered",
                "chain": "KM",
                "number": 1,
                "why": "Entry KM/1 was altered after it was written.",
            }
        ],
    }
    assert printed.err == "Entry KM/1 was altered after it was written.\n"


def test_a_printed_anchor_finds_a_cut_off_tail(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        make.entry()
    run(["audit", "anchor"], language="en")
    code = capsys.readouterr().out.strip()
    unlock()
    Entry.objects.filter(number__gt=1).delete()
    lock()

    assert run(["audit", "verify", "--anchor", code], language="en") == 1
    assert "ends before entry 2" in capsys.readouterr().err


def test_what_is_no_anchor_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", "verify", "--anchor", "KM-1"], language="en") == 2
    assert "“KM-1” is not an anchor; one looks like KM-1234-0a1b-2c3d-4e5f." in capsys.readouterr().err


def test_capitals_of_an_anchor_do_not_matter(capsys: pytest.CaptureFixture[str]) -> None:
    make.entry()
    run(["audit", "anchor"], language="en")
    code = capsys.readouterr().out.strip()

    assert run(["audit", "verify", "--anchor", code.lower()], language="en") == 0
    assert run(["audit", "verify", "--anchor", code.upper()], language="en") == 0


# PostgreSQL itself refuses the others.
UNREADABLE = [("at", "infinity"), ("at", "hôm qua"), ("details", "{một nửa")]
STORABLE = UNREADABLE[:1] if connection.vendor == "postgresql" else UNREADABLE


@pytest.mark.parametrize(("column", "written"), STORABLE)
def test_an_entry_that_can_no_longer_be_read_is_named(
    column: str, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        make.entry()
    unlock()
    checks = "PRAGMA ignore_check_constraints = {}" if connection.vendor == "sqlite" else "SELECT '{}'"
    with connection.cursor() as cursor:
        cursor.execute(checks.format("ON"))
        cursor.execute(f"UPDATE audit_entry SET {column} = %s WHERE number = 2", [written])  # noqa: S608  # two columns named above
        cursor.execute(checks.format("OFF"))  # the connection serves the tests that follow
    lock()

    assert run(["audit", "verify"], language="en") == 1
    assert capsys.readouterr().err == "Entry KM/2 was altered after it was written.\n"
