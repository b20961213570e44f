"""A worker to be killed: the product's own, with a clock that begins on a morning and leases of two seconds.

Run as a program: ``seed PEOPLE`` fills an empty database, ``work URL`` works until killed or told to stop.
"""

import signal
import sys
import time
from datetime import datetime, timedelta
from typing import Final

import django
from bench.outbox import MORNING, seed

LEASE: Final = timedelta(seconds=2)


def work(url: str) -> None:
    """Work with a gateway on this machine, and say when it begins."""
    from giaoban.messages.channels.gateway import Gateway
    from giaoban.messages.jobs import Worker
    from giaoban.messages.rules.life import Channel

    began, start = float(sys.argv[3]), MORNING

    def clock() -> datetime:
        return start + timedelta(seconds=time.time() - began)

    worker = Worker(ways={Channel.SMS: Gateway(url)}, lease=LEASE, pause=0.05, clock=clock)
    signal.signal(signal.SIGTERM, lambda *_: worker.stop())
    print("begins", flush=True)
    worker.run()


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "seed":
        seed("AA", int(sys.argv[2]))
    else:
        work(sys.argv[2])
