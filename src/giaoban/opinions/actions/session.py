"""Recording the turn of whoever has the floor, with the opinions that were split out of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.models import Account
from giaoban.access.rules import Holder, Target, Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions as meetings
from giaoban.meetings.models import SpeakingRequest, Turn
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.answering import SpotAnswer
from giaoban.opinions.actions.recording import Said, Speaker, record_for
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules import splitting
from giaoban.opinions.rules.splitting import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was typed of a turn. ``is_general``: it is kept for the minutes and holds no opinion."""

    text: str
    once: UUID
    is_general: bool = False


@transaction.atomic
def record_spoken(
    request: SpeakingRequest, *, heard: Heard, account: Account, holder: Holder, at: datetime
) -> list[Opinion]:
    """Record what whoever was given the floor has said; their turn ends with it, and the draft of it goes.

    The same mark again returns what was saved first. Words are recorded even if the turn was ended on another
    device meanwhile.

    Raises:
        Refused: If the meeting takes nothing any more, or the words say too much or too little.
    """
    found = () if heard.is_general else splitting.pieces(heard.text)
    enforce(splitting.why_not_split(found))
    gist = heard.text if heard.is_general else ""
    speaker = Speaker(Channel.ORAL, request.unit, request.post, gist)
    said = [_said(piece) for piece in found]
    opinions = record_for(request.meeting, holder=holder, speaker=speaker, said=said, once=heard.once, at=at)

    target = Target(host=request.meeting.host_id, units=frozenset({request.unit_id}))
    turn = Turn.objects.get(once=heard.once)
    meetings.end_floor(request, now=at, actor=holder.actor(Verb.RECORD_OPINIONS, target), turn=turn)
    meetings.throw_away_text(account, form_of(request))
    return opinions


def form_of(request: SpeakingRequest) -> str:
    """Return the name under which what is typed of a turn is kept."""
    return f"turn-{request.pk}"


def _said(piece: Piece) -> Said:
    words = Words(kind=piece.kind, text=piece.text, ask=piece.ask, urgent=piece.urgent)
    if not (piece.answered_by or piece.answer):
        return Said(words)
    return Said(words, SpotAnswer(piece.answered_by, piece.answer, raiser_agrees=piece.agrees))
