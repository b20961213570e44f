"""The worker: computes what is due, sends what waits, and survives everything but the machine itself."""

import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from giaoban.messages.actions import sending
from giaoban.messages.actions.reminding import remind_all
from giaoban.messages.channels import Carriers, Letter
from giaoban.messages.channels.gateway import Gateway
from giaoban.messages.channels.mail import Mail
from giaoban.messages.channels.wording import text_of
from giaoban.messages.models import Choice, Message
from giaoban.messages.queries.calendars import calendar_with
from giaoban.messages.rules.life import LEASE, Channel, is_useful
from giaoban.opinions.actions.forgetting import forget_all
from giaoban.organisation.models import Person

logger = logging.getLogger(__name__)

A_HANDFUL: Final = 10
PAUSE: Final = 2.0  # seconds between two looks at an empty outbox
AFTER_TROUBLE: Final = 5.0  # seconds, when the database does not answer
NIGHT: Final = 2  # hour of the day from which on what is past its days is removed, once a day
LOOK_AROUND: Final = 30.0  # seconds between two computations of what is due


def carriers() -> Carriers:
    """Return the ways out of this machine, as the settings have them."""
    return {Channel.EMAIL: Mail(**settings.MAIL), Channel.SMS: Gateway(**settings.GATEWAY)}


def name() -> str:
    """Return a name that no other worker has."""
    return f"{socket.gethostname()[:16]}-{os.getpid()}-{uuid4().hex[:8]}"


@dataclass
class Worker:
    """One worker. Any number may run beside each other, on as many machines as share the database.

    Attributes:
        ways: Who carries what.
        lease: How long a row is held; longer than one sending can take.
        clock: The time; tests bring their own.
        chores: What other areas have done on each turn; each says how much it did.
    """

    ways: Carriers = field(default_factory=carriers)
    lease: timedelta = LEASE
    pause: float = PAUSE
    clock: Callable[[], datetime] = timezone.now
    owner: str = field(default_factory=name)
    stopping: threading.Event = field(default_factory=threading.Event)
    chores: Sequence[Callable[[], int]] = ()
    _looked: float | None = None
    _tidied: date | None = None

    def run(self, alive: Callable[[], bool] = lambda: True) -> None:
        """Work until told to stop, or ``alive`` says that nobody needs it; what is in hand is finished."""
        logger.info("worker.began owner=%s", self.owner)
        while not self.stopping.is_set() and alive():
            try:
                close_old_connections()
                busy = self.turn()
            except DatabaseError as error:
                logger.warning("worker.waits owner=%s reason=%s", self.owner, type(error).__name__)
                self.stopping.wait(AFTER_TROUBLE)
                continue
            if not busy:
                self.stopping.wait(self.pause)
        self._leave()

    def stop(self) -> None:
        """Finish what is in hand and go."""
        self.stopping.set()

    def turn(self) -> int:
        """Look once: what is due, what is lost, what waits. Return how much was done: messages and chores."""
        now = self.clock()
        sending.beat(self.owner, now=now)
        sending.reap(now=now, length=self.lease)
        sending.drop_useless(now=now)
        self._look_around(now)
        done = sum(chore() for chore in self.chores)
        rows = sending.lease(self.owner, most=A_HANDFUL, now=now, length=self.lease)
        for place, row in enumerate(rows):
            if self.stopping.is_set():
                for left in rows[place:]:
                    sending.put_back(left, until=now, owner=self.owner)
                return place + done
            self._send(row)
        return len(rows) + done

    def _look_around(self, now: datetime) -> None:
        tick = time.monotonic()
        if self._looked is None or tick - self._looked >= LOOK_AROUND:
            self._looked = tick
            if count := remind_all(now=now):
                logger.info("reminders.queued count=%s", count)
            self._tidy_up(now)

    def _tidy_up(self, now: datetime) -> None:
        local = timezone.localtime(now)
        if local.hour >= NIGHT and self._tidied != local.date():
            if count := forget_all(at=now):
                logger.info("moods.forgotten count=%s", count)
            self._tidied = local.date()

    def _send(self, row: Message) -> None:
        now = self.clock()
        later = sending.may_go_at(row, now)
        if later > now and is_useful(row.useful_until, now):
            sending.put_back(row, until=later, owner=self.owner)
            return
        if not is_useful(row.useful_until, now):
            sending.put_back(row, until=now, owner=self.owner)  # the next turn cancels it
            return
        if not sending.renew(row, owner=self.owner, now=now, length=self.lease):
            return
        trouble = self.ways[Channel(row.channel)].carry(letter_of(row))
        now = self.clock()
        if trouble is None:
            sending.keep_sent(row, owner=self.owner, now=now)
        else:
            sending.keep_fault(
                row, trouble.fault, trouble.detail, is_final=trouble.is_final, owner=self.owner, now=now
            )

    def _leave(self) -> None:
        try:
            sending.sign_off(self.owner)
        except DatabaseError as error:
            logger.warning("worker.left owner=%s reason=%s", self.owner, type(error).__name__)
        logger.info("worker.ended owner=%s", self.owner)


def letter_of(message: Message) -> Letter:
    """Return a message as carriers take it, in the language of its recipient."""
    person = Person.objects.filter(pk=message.person or 0).first()
    choice = Choice.objects.filter(person=message.person or 0).first()
    to = "" if person is None else person.phone if message.channel == Channel.SMS else person.email
    link = f"{settings.PUBLIC_URL}{message.link}" if message.link else ""
    with translation.override(choice.language if choice else "vi"):
        text = text_of(message)
        if link:
            text = replace(text, body=f"{text.body}\n\n" + _("See it at %(link)s") % {"link": link})
        calendar = calendar_with(message) if message.channel == Channel.EMAIL else b""
    return Letter(sha256(message.key.encode()).hexdigest()[:32], to, text, link, calendar)
