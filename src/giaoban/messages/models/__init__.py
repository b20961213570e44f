"""How messages, reminders, choices and workers are stored. What may happen to them is in the rules."""

from giaoban.messages.models.outbox import Message, Reminder, WorkerBeat
from giaoban.messages.models.settings import Choice, Offer, OverdueLadder, ReadingLadder, SeriesLadder

__all__ = [
    "Choice",
    "Message",
    "Offer",
    "OverdueLadder",
    "ReadingLadder",
    "Reminder",
    "SeriesLadder",
    "WorkerBeat",
]
