"""The worker that ``giaoban run`` starts beside the pages."""

import os
import signal
from argparse import Namespace
from collections.abc import Iterator

import pytest

from giaoban.site.commands import work


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.django_db
def test_a_worker_whose_server_died_before_it_had_started_ends_by_itself() -> None:
    nobody_of_ours = os.getpid()  # nobody is a child of their own

    assert work.run(Namespace(once=False, beside=nobody_of_ours)) == 0
