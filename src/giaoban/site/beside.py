"""Workers beside the pages: processes of their own, started again when they die, ended with the server."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

AFTER: Final = 5.0  # seconds: the first page comes before the first worker, and a rest before another one
TO_FINISH: Final = 30.0  # seconds that a worker gets for what it has in hand


@contextmanager
def workers(count: int) -> Iterator[None]:
    """Keep so many workers alive for as long as the block lasts; one that dies cannot touch the pages."""
    ending = threading.Event()
    keepers = [threading.Thread(target=_keep, args=(ending,), daemon=True) for _ in range(count)]
    for keeper in keepers:
        keeper.start()
    try:
        yield
    finally:
        ending.set()
        for keeper in keepers:
            keeper.join(TO_FINISH + AFTER)


def load_demonstration(*, port: int) -> None:
    """Load what is missing of the demonstration while pages are served already; it says when it is ready.

    Args:
        port: Where the pages are served; the sign-in links lead there.
    """
    subprocess.Popen(  # noqa: S603  # this program itself, and a number
        [sys.executable, "-m", "giaoban", "demo", "--if-empty", "--links", "--port", str(port)],
        env=os.environ,
    )


def _keep(ending: threading.Event) -> None:
    while not ending.wait(AFTER):
        child = subprocess.Popen(  # noqa: S603  # this program itself, and a number
            [sys.executable, "-m", "giaoban", "work", "--beside", str(os.getpid())],
            env=os.environ,
            start_new_session=True,
        )
        while child.poll() is None and not ending.wait(0.5):
            continue
        if child.poll() is None:
            _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()
    try:
        child.wait(TO_FINISH)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
