"""Talks of the demonstration: asked, registered, handed in before their meeting, and given there."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from giaoban.access.rules import Verb
from giaoban.demo.organising import Committee, page
from giaoban.demo.playing import moment
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.actions import rota
from giaoban.meetings.actions import talks as actions
from giaoban.meetings.actions.talks import TalkWords
from giaoban.meetings.models import Meeting, Talk
from giaoban.organisation.models import Item, Unit
from giaoban.organisation.rules import Vocabulary

ASKED: Final = 40  # days before the meeting
HANDED_IN: Final = 10
Words = Mapping[str, str]


def facts_of(committee: str) -> list[Words]:
    """Return the talks of a committee, as its data names them."""
    found: list[Words] = page("talks")[committee]
    return found


def ask(meeting: Meeting, unit: Unit | None, words: Words, *, days: int = ASKED) -> Talk:
    """Ask a unit, or the group as a whole, for a talk some days before its meeting."""
    wish = rota.Wish(meeting=meeting, unit=unit, theme=_theme(words))
    mark = UUID(int=meeting.pk * 1000 + meeting.talks.count(), version=4)
    return rota.ask_for_talk(wish, once=mark, now=moment(_before(meeting, days), 9), actor=SYSTEM)


def register(talk: Talk, words: Words) -> Talk:
    """Say what a talk is called and about."""
    said = TalkWords(
        title=words["title"],
        theme=_theme(words),
        about=words["about"],
        subjects=words["subjects"],
        place=words["place"],
    )
    return actions.register_talk(talk, said, actor=SYSTEM)


def prepare(talk: Talk, words: Words) -> Talk:
    """Register a talk, hand in its text and call it ready, in good time."""
    register(talk, words)
    now = moment(_before(talk.meeting, HANDED_IN), 16)
    actions.hand_in(talk, text=words["text"], slides=None, now=now, actor=SYSTEM)
    return actions.accept_talk(talk, actor=SYSTEM)


def give(talk: Talk) -> Talk:
    """Note on the evening of its meeting that a talk was given."""
    return actions.give_talk(talk, now=moment(_before(talk.meeting, 0), 17), actor=SYSTEM)


def mark(talk: Talk, committee: Committee) -> Talk:
    """Let the chair mark a talk as good practice a week after it was given."""
    chair = committee.seats["committee_secretary"].holder.actor(Verb.MARK_TALKS, talk.target)
    return actions.mark_talk(talk, now=moment(_before(talk.meeting, -7), 9), actor=chair)


def _before(meeting: Meeting, days: int) -> date:
    return meeting.day - timedelta(days=days)


def _theme(words: Words) -> Item:
    return Item.objects.get(vocabulary=Vocabulary.TALK_THEME.value, code=words["theme"])
