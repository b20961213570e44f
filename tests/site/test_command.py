"""The giaoban command: exit codes, languages, and what works on an empty folder."""

import os
import socket
import subprocess
import sys
from itertools import islice

import pytest

from giaoban.site import command
from tests.messages.servers import closed_port
from tests.site.conftest import Install


def test_every_malformed_variable_is_told_in_vietnamese_and_nothing_is_made(install: Install) -> None:
    empty = install("empty")

    done = empty("check", GIAOBAN_PORT="x", GIAOBAN_HTTPS="maybe")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "GIAOBAN_PORT: Ghi một số nguyên từ 1 đến 65535.\nGIAOBAN_HTTPS: Ghi on hoặc off.\n"
    assert not empty.data.exists()


def test_a_new_folder_is_migrated_and_then_all_is_in_order(install: Install) -> None:
    fresh = install("fresh")

    before = fresh.faults()
    migrated = fresh("migrate")
    after = fresh.faults()

    assert before == ["The database is older than this version. Run: giaoban migrate"]
    assert (migrated.returncode, migrated.stderr) == (0, "")
    assert after == []


@pytest.mark.parametrize("typed", [[], ["nothing-like-this"], ["run", "--port", "no"], ["restore"]])
def test_wrong_use_ends_with_two_and_says_so(typed: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    code = command.run(typed, language="en")

    assert code == 2
    assert "error: " in capfd.readouterr().err


def test_wrong_use_is_told_in_vietnamese(install: Install) -> None:
    done = install("here")("restore")

    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        2,
        "giaoban restore: lỗi: còn thiếu các tham số: TỆP",
    )


@pytest.mark.parametrize("name", [command.typed_as(name) for name in command.names()])
def test_every_errand_explains_itself(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    code = command.run([name, "--help"], language="en")

    assert code == 0
    assert capfd.readouterr().out.startswith("usage: giaoban ")


def test_an_errand_that_is_typed_loads_no_other() -> None:
    code = (
        "import sys; from giaoban.site import command; command.run(['words', '5'], language='vi');"
        "print([one for one in command.names() if f'giaoban.site.commands.{one}' in sys.modules])"
    )
    variables = {**os.environ, "DJANGO_SETTINGS_MODULE": "giaoban.site.settings"}

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=variables
    )

    assert done.stdout.splitlines() == ["Năm đồng", "['words']"], done.stderr


ON_AN_EMPTY_FOLDER = [
    ("audit", "verify"),
    ("audit", "anchor", "--json"),
    ("backup",),
    ("check", "--json"),
    ("check-reply", "--json"),
    ("demo", "--today", "31/02/2014"),
    ("export", "to-chuc.xlsx", "--host", "KM"),
    ("forget",),
    ("fsck", "--json"),
    ("import", "to-chuc.xlsx", "--host", "KM"),
    ("messages", "due", "--at", "2026-11-24T08:00", "--json"),
    ("report", "year", "--host", "KM", "--year", "2015"),
    ("restore", "khong-co.tar.gz"),
    ("run", "--port", "0"),
    ("search", "rebuild"),
    ("suggest", "--json"),
    ("words", "1890000"),
    ("work", "--once"),
]


def test_every_errand_is_tried_on_an_empty_folder() -> None:
    tried = {typed[0] for typed in ON_AN_EMPTY_FOLDER} | {"migrate", "createadmin"}  # in tests of their own
    assert tried == {command.typed_as(name) for name in command.names()}


@pytest.mark.parametrize("typed", ON_AN_EMPTY_FOLDER, ids=lambda typed: typed[0])
def test_on_an_empty_folder_every_errand_works_or_says_what_to_do(
    typed: tuple[str, ...], install: Install
) -> None:
    done = install("empty")(*typed, GIAOBAN_LANGUAGE="en")

    assert (done.returncode in {0, 1, 2}, "Traceback" in done.stderr) == (True, False), done.stderr
    assert done.returncode == 0 or done.stderr.strip() or done.stdout.strip()


def test_the_first_administrator_is_made_on_an_empty_folder(install: Install) -> None:
    fresh = install("fresh")
    wanted = ("--code", "NC", "--committee", "Phường Nhị Chiểu", "--name", "Lê Văn An", "--username", "an.le")

    done = fresh.python(
        "-m", "giaoban", "createadmin", *wanted, "--password-stdin", typed="ba con mèo đen ngủ\n"
    )

    assert done.returncode == 0, done.stderr
    assert fresh.faults() == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["1890000"], "Một triệu tám trăm chín mươi nghìn đồng\n"),
        (["70.000", "--form", "south", "--even"], "Bảy mươi ngàn đồng chẵn\n"),
    ],
)
def test_an_amount_is_printed_in_words_and_nothing_else(
    typed: list[str], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code = command.run(["words", *typed], language="en")

    assert (code, *capfd.readouterr()) == (0, told, "")


def test_what_is_no_amount_is_told_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    code = command.run(["words", "-70000"], language="en")

    assert (code, *capfd.readouterr()) == (
        1,
        "",
        "An amount is never below zero: leave out the minus.\n",
    )


def test_a_port_that_is_taken_is_not_shared(install: Install) -> None:
    here = install("here", ready=True)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        done = here("run", "--port", port, GIAOBAN_LANGUAGE="en")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        f"Cannot listen on 127.0.0.1:{port} (Address already in use). Choose another port with --port."
    )


def test_an_empty_folder_is_served_at_once_and_filled_meanwhile(install: Install) -> None:
    fresh = install("fresh")
    if fresh.url:
        pytest.skip(
            "the PostgreSQL of the tests would lose data in a power cut, so nothing is served from it"
        )

    with fresh.serving("--demo", "--port", str(closed_port()), GIAOBAN_LANGUAGE="en") as printed:
        logged = " INFO giaoban."  # the worker beside says when it began, sooner or later
        said = [line.strip() for line in islice((each for each in printed if logged not in each), 2)]

    assert said[0].startswith("Giao ban is at http://127.0.0.1:")
    assert said[1] == "Loading the demonstration of NC …"


def test_a_reader_that_stops_reading_ends_the_errand_without_a_word() -> None:
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [sys.executable, "-m", "giaoban", "words", "1000000"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=120,
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (1, "")
