"""What the code on a slip tells whoever holds it: the state in one sentence, never what was said."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from giaoban.access.queries.seals import mark_of
from giaoban.opinions.models import Opinion, WrongCode
from giaoban.opinions.queries.timeline import progress_of
from giaoban.opinions.queries.visibility import with_way
from giaoban.opinions.rules import codes as rules
from giaoban.opinions.rules.codes import MINUTES
from giaoban.opinions.rules.life import State


@dataclass(frozen=True, slots=True)
class Told:
    """What a code tells: the code itself and one sentence."""

    code: str
    sentence: str


def written_on_slip(opinion: Opinion) -> str:
    """Return the code of an opinion as its slip shows it."""
    return rules.written(opinion.code, mark_of("opinion", opinion.code))


def told_by(typed: str, *, now: datetime) -> Told | None:
    """Return what a code from a slip tells; ``None`` if it is none of ours. Wrong ones differ in nothing."""
    read = rules.read(typed)
    if read is None or not constant_time_compare(mark_of("opinion", read.code), read.mark):
        return None
    opinion = with_way(Opinion.objects.filter(code=read.code)).first()
    return Told(opinion.code, _sentence(opinion, now)) if opinion else None


def wrong_codes(place: str, *, now: datetime) -> tuple[int, int]:
    """Return how many wrong codes were typed within the hour, from this place and altogether."""
    recent = WrongCode.objects.filter(at__gt=now - timedelta(minutes=MINUTES))
    return recent.filter(place=place).count(), recent.count()


def _sentence(opinion: Opinion, now: datetime) -> str:
    state = State(opinion.state)
    if state in rules.SENTENCES:
        return _(rules.SENTENCES[state])
    return progress_of(opinion, opinion.sent, now=now).sentence
