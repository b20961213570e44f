"""``giaoban audit`` says whether the log is whole, and where it is not."""

import json

import pytest

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
    assert "--anchor" in capsys.readouterr().err
