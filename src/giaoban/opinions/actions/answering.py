"""Answers that were given at the meeting itself."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_opinion
from giaoban.opinions.models import OnSpotAnswer, Opinion
from giaoban.opinions.news import AnsweredOnSpot
from giaoban.opinions.rules import compiling, life
from giaoban.opinions.rules.raising import SPOKEN_STATES


@dataclass(frozen=True, slots=True)
class SpotAnswer:
    """What was answered at the meeting.

    Attributes:
        answered_by: The post of the one who answered.
        agency: Key of the agency they answered for; ``None`` if for none.
        raiser_agrees: Whether the raiser agrees that the matter is closed; otherwise it goes to writing.
    """

    answered_by: str
    text: str
    raiser_agrees: bool
    agency: int | None = None


@transaction.atomic
def settle_on_spot(
    opinion: Opinion, *, holder: Holder, answer: SpotAnswer, seen: int, at: datetime
) -> OnSpotAnswer:
    """Record what was answered at the meeting, and close the matter if its raiser agrees.

    Raises:
        Refused: If the opinion is not waiting, the meeting has not begun, or somebody changed it meanwhile.
    """
    target = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    locked = lock_opinion(opinion, seen=seen)
    held = locked.meeting.state in SPOKEN_STATES
    enforce(
        compiling.why_not_settle_on_spot(
            locked.facts, answered_by=answer.answered_by, text=answer.text, held=held
        )
    )

    given = _keep(locked, answer, recorder=holder.account, at=at)
    if answer.raiser_agrees:
        locked.take(life.Verb.SETTLE_ON_SPOT)
    else:
        locked.version += 1
    locked.save(update_fields=["state", "version"])
    record(
        "opinion.answered_on_spot",
        locked,
        actor=holder.actor(Verb.RECORD_OPINIONS, target),
        chain=locked.host.code,
        details={"agrees": answer.raiser_agrees},
        rows=[locked, given],
    )
    tell(
        AnsweredOnSpot(
            opinion=locked.pk, answer=given.pk, host=locked.host_id, raiser_agrees=answer.raiser_agrees
        )
    )
    return given


def _keep(opinion: Opinion, answer: SpotAnswer, *, recorder: int | None, at: datetime) -> OnSpotAnswer:
    return OnSpotAnswer.objects.create(
        opinion=opinion,
        answered_by=nfc(answer.answered_by).strip(),
        agency_id=answer.agency,
        text=nfc(answer.text).strip(),
        raiser_agrees=answer.raiser_agrees,
        recorder_id=recorder,
        recorded_at=at,
    )
