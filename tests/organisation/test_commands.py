"""``giaoban import`` and ``giaoban export``."""

import json
from pathlib import Path

import pytest

from giaoban.organisation.models import Unit
from giaoban.site.command import run
from tests.make import organisation as make
from tests.make import spreadsheets

pytestmark = pytest.mark.django_db
UNITS = [("A", "Chi bộ thôn Ất", "Chi bộ thôn"), ("B", "Chi bộ thôn Bính", "Chi bộ thôn")]


def file_of(folder: Path, units: list[tuple[str, str, str]]) -> str:
    path = folder / "to-chuc.xlsx"
    path.write_bytes(spreadsheets.organisation(units=units))
    return str(path)


def test_an_import_saves_a_right_file_and_the_export_of_it_brings_nothing_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    host = make.host(code="KM")

    assert run(["import", file_of(tmp_path, UNITS), "--host", "km"], language="en") == 0
    assert capsys.readouterr().out == "2 new, 0 changed, 0 unchanged, 0 wrong.\n"
    assert Unit.objects.filter(host=host).count() == 2

    out = str(tmp_path / "out.csv")
    assert run(["export", out, "--host", "KM"], language="en") == 0
    assert run(["import", out, "--host", "KM", "--json"], language="en") == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {
        "new": 0,
        "changed": 0,
        "unchanged": 2,
        "wrong": 0,
    }


def test_a_dry_run_only_looks(tmp_path: Path) -> None:
    make.host(code="KM")

    assert run(["import", file_of(tmp_path, UNITS), "--host", "KM", "--dry-run"], language="en") == 0

    assert Unit.objects.count() == 0


def test_a_wrong_row_is_said_and_nothing_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make.host(code="KM")
    path = file_of(tmp_path, [*UNITS, ("C", "", "Chi bộ thôn")])

    assert run(["import", path, "--host", "KM"], language="en") == 1

    assert "Đơn vị, row 4, column Tên: This is still empty." in capsys.readouterr().err
    assert Unit.objects.count() == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "XX"], "There is no committee with the code XX; there is: KM."),
        (["--host", "KM", "--on", "31/02/2026"], "Month 2 of 2026 has no day 31."),
    ],
)
def test_what_cannot_be_meant_is_said(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make.host(code="KM")

    assert run(["import", file_of(tmp_path, UNITS), *arguments], language="en") == 1

    assert said in capsys.readouterr().err


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make.host(code="KM")

    assert run(["import", str(tmp_path / "khong-co.xlsx"), "--host", "KM"], language="en") == 1

    assert "cannot be read" in capsys.readouterr().err
