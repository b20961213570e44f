"""Reminders while workers are killed with -9: none lost, none twice in our database."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.messages.servers import Mast, mast
from tests.proof.conftest import Proof
from tests.site.conftest import Install, Installation, install, migrated  # noqa: F401 - two fixtures

ROOT = Path(__file__).parents[2]
LONGEST = 3_600  # seconds; a run that takes longer has lost something
COUNT = """
import django, json; django.setup()
from django.db.models import Count
from giaoban.messages.models import Message, Reminder
rows = Message.objects.values_list("channel", "state").annotate(n=Count("pk")).order_by("channel", "state")
print(json.dumps([Reminder.objects.count(), list(rows)]))
"""


@pytest.fixture
def gateway() -> Iterator[Mast]:
    with mast() as state:
        yield state


@pytest.fixture
def hired() -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Keep every worker that was hired, and leave none behind when a proof fails."""
    workers: list[subprocess.Popen[bytes]] = []
    yield workers
    for worker in workers:
        worker.kill()
        worker.wait()


class Crew:
    """Two workers on one installation, killed and replaced."""

    def __init__(
        self, here: Installation, url: str, hired: list["subprocess.Popen[bytes]"], *, people: int
    ) -> None:
        self.hired = hired
        environ = {name: value for name, value in os.environ.items() if not name.startswith("GIAOBAN_")}
        self.environ = environ | {
            "GIAOBAN_DATA": str(here.data),
            "GIAOBAN_DATABASE_URL": here.url,
            "DJANGO_SETTINGS_MODULE": "giaoban.site.settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        }
        seed = [sys.executable, "-m", "tests.proof.crashing", "seed", str(people)]
        subprocess.run(seed, cwd=ROOT, env=self.environ, check=True)
        self.work = ("tests.proof.crashing", "work", url, str(time.time()))
        self.workers = [self.hire(), self.hire()]

    def hire(self) -> "subprocess.Popen[bytes]":
        """Start a worker and wait until it begins."""
        worker = subprocess.Popen(
            [sys.executable, "-m", *self.work],
            cwd=ROOT,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.hired.append(worker)
        assert worker.stdout is not None
        assert worker.stdout.readline() == b"begins\n"
        return worker

    def replace(self, place: int) -> None:
        """Kill one worker with -9 and hire another."""
        self.workers[place].kill()
        self.workers[place].wait()
        self.workers[place] = self.hire()

    def counted(self) -> list[object]:
        """Return how many reminders were said, and how many messages stand where."""
        done = subprocess.run(
            [sys.executable, "-c", COUNT],
            cwd=ROOT,
            env=self.environ,
            capture_output=True,
            text=True,
            check=True,
        )
        found: list[object] = json.loads(done.stdout)
        return found

    def leave(self) -> list[int]:
        """Let both finish what they have in hand and go; return how they ended."""
        for worker in self.workers:
            worker.terminate()
        return [worker.wait(30) for worker in self.workers]


def test_workers_that_are_killed_lose_nothing_and_say_nothing_twice(
    proof: Proof,
    install: Install,  # noqa: F811 - the fixture
    gateway: Mast,
    hired: list["subprocess.Popen[bytes]"],
) -> None:
    people, kills = proof.times(200, full=10_000), proof.times(4, full=200)
    here = install("killed", ready=True)
    crew = Crew(here, gateway.url, hired, people=people)

    for _ in range(kills):
        time.sleep(proof.chance.random() * 0.8)
        crew.replace(proof.chance.randrange(2))
    whole = [people, [["in_app", "sent", people], ["sms", "sent", people]]]
    ends = time.monotonic() + LONGEST
    while crew.counted() != whole and time.monotonic() < ends:
        time.sleep(0.5)

    assert crew.leave() == [0, 0]
    assert crew.counted() == whole
    taken = Counter(said["reference"] for said in gateway.taken)
    assert len(taken) == people
    assert sum(taken.values()) - people <= kills
