"""What is kept is what the rows say: after any changes, cut off or not, and after any end of any process."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.proof.conftest import Proof
from tests.reports.changes import place, sequences
from tests.site.conftest import ROOT, Install, Installation, install, migrated  # noqa: F401 - two fixtures


@pytest.mark.django_db
def test_what_is_kept_is_what_the_rows_say_after_any_sequence_of_changes(proof: Proof) -> None:
    lived = proof.times(60, full=10_000)

    taken = sequences(lived, place(proof.chance))

    assert taken > lived


def test_what_is_kept_is_what_the_rows_say_after_processes_side_by_side_were_killed(
    proof: Proof,
    install: Install,  # noqa: F811 - the fixture
) -> None:
    here = install("summed", ready=True)
    assert here.python("-m", "tests.proof.summing", "seed", proof.seed).returncode == 0

    for kill in range(proof.times(2, full=60)):
        with changing(here, f"{proof.seed} {kill}"), changing(here, f"{proof.seed} {kill} beside"):
            time.sleep(proof.chance.random() * 2)
    done = here.python("-m", "tests.proof.summing", "check", proof.seed)

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["left"], found["wrong"]) == (0, [])


@contextmanager
def changing(here: Installation, chance: str) -> Iterator[None]:
    """Let a process change and count rows for as long as the block lasts, and kill it with -9."""
    command = [sys.executable, "-m", "tests.proof.summing", "change", chance]
    with subprocess.Popen(
        command, cwd=ROOT, env=here.environ(), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begins\n"
        yield
        process.kill()
