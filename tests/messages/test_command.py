"""``giaoban messages due`` and ``giaoban work``: what they print, how they end, what they leave alone."""

import json
import signal
import subprocess
import sys
import time

import pytest

from giaoban.messages.models import Message, Reminder
from giaoban.site import command
from tests.make import messages as make
from tests.site.conftest import ROOT, Install, install, migrated  # noqa: F401 - two fixtures


def asked(capfd: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str]:
    """Run the command and return its exit code and what it printed."""
    code = command.run(["messages", "due", *typed], language="en")
    return code, capfd.readouterr().out


@pytest.mark.django_db
def test_what_is_due_at_a_moment_is_printed_and_nothing_is_sent(capfd: pytest.CaptureFixture[str]) -> None:
    group = make.group(secretaries=2)

    code, first = asked(capfd, "--at", "2026-11-24T08:00", "--json")
    _code, again = asked(capfd, "--at", "2026-11-24T01:00+00:00", "--json")

    found = json.loads(first)
    posts = [account.person.terms.get().post_id for account in group.secretaries]
    assert code == 0
    assert found["at"] == "2026-11-24T08:00:00+07:00"
    assert {row["key"] for row in found["due"]} == {
        f"meeting_near:meetings.meeting:{group.meeting.pk}:20261127T0730:d-3:post{post}" for post in posts
    }
    assert again == first
    assert (Message.objects.count(), Reminder.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_at_night_and_for_another_committee_nothing_is_due(capfd: pytest.CaptureFixture[str]) -> None:
    make.group()

    at_night = asked(capfd, "--at", "2026-11-24T22:00", "--json")
    elsewhere = asked(capfd, "--at", "2026-11-24T08:00", "--host", "ZZ")

    assert json.loads(at_night[1])["due"] == []
    assert elsewhere == (1, "")


@pytest.mark.parametrize("typed", ["tomorrow", "2026-02-31T08:00", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_moment_that_cannot_be_read_is_wrong_use(typed: str, capfd: pytest.CaptureFixture[str]) -> None:
    code = command.run(["messages", "due", "--at", typed], language="vi")

    assert code == 2
    assert "không phải thời điểm" in capfd.readouterr().err


def test_a_worker_runs_stops_when_told_and_answers_for_an_empty_folder(
    install: Install,  # noqa: F811 - the fixture
) -> None:
    empty, here = install("empty"), install("here", ready=True)
    unready = empty("messages", "due"), empty("work", "--once")
    once = here("work", "--once")
    worker = subprocess.Popen(
        [sys.executable, "-m", "giaoban", "work"],
        cwd=ROOT,
        env=here.environ(),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert worker.stderr is not None
    began = worker.stderr.readline()
    time.sleep(0.2)
    worker.send_signal(signal.SIGTERM)
    ended = worker.communicate(timeout=30)[1]

    assert [done.returncode for done in unready] == [1, 1]
    assert (once.returncode, worker.returncode) == (0, 0)
    assert "worker.began" in began
    assert "worker.ended" in ended
