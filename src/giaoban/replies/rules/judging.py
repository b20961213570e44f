"""Rules for what follows a delivered reply: judgement, return, settling and closing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.replies.rules.drafting import State

RETURNED_WITHOUT_REASON: Final = gettext_noop("Write why the reply goes back; the agency reads it.")
SETTLED_WITHOUT_REASON: Final = gettext_noop("Write what the raiser is told.")


class Verdict(StrEnum):
    """What a raiser says of a reply; anything but the first is an objection."""

    ANSWERED = "answered"
    PARTLY = "partly"
    OFF_THE_POINT = "off_the_point"
    TOO_GENERAL = "too_general"
    UNCONVINCING = "unconvincing"
    ACKNOWLEDGED_ONLY = "acknowledged_only"

    @property
    def is_objection(self) -> bool:
        """Whether it asks the compiler what happens next."""
        return self is not Verdict.ANSWERED


SHORT: Final[Mapping[Verdict, str]] = {
    Verdict.ANSWERED: gettext_noop("Answered"),
    Verdict.PARTLY: gettext_noop("Answered in part"),
    Verdict.OFF_THE_POINT: gettext_noop("Off the point"),
    Verdict.TOO_GENERAL: gettext_noop("Still too general"),
    Verdict.UNCONVINCING: gettext_noop("Unconvincing"),
    Verdict.ACKNOWLEDGED_ONLY: gettext_noop("Acknowledged only"),
}


class Next(StrEnum):
    """What a matter waits for when its reply has been judged and it is not closed."""

    OFFICE = "office"
    CHAIR = "chair"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Said:
    """What a raiser says of a reply.

    Attributes:
        verdict: The judgement.
        remark: A sentence beside it.
        instead_of: The judgement that stood on the page where it was said, "" if none did; ``None`` where
            nobody looked.
    """

    verdict: Verdict
    remark: str = ""
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A reply as its judge meets it.

    Attributes:
        state: State of this version.
        is_latest: Whether no later version has been delivered.
        acted_upon: Whether it was returned, or the raiser was told why it was not.
        referral: State of the referral.
        change_until: Last day on which a judgement that closed the matter may be changed; ``None`` if the
            meeting at which the reply is presented is not planned yet.
    """

    state: State
    is_latest: bool
    acted_upon: bool
    referral: str
    change_until: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A meeting as a day by which something is due."""

    series: int
    starts_at: datetime
    is_held: bool = True


@dataclass(frozen=True, slots=True)
class Raiser:
    """How one raiser stands to the reply.

    Attributes:
        verdict: Their judgement of the latest version; ``None`` while they are silent.
        settled: Whether they were told why their objection does not go back.
        meetings_since: Meetings of their group held since the reply was delivered.
    """

    verdict: Verdict | None = None
    settled: bool = False
    meetings_since: int = 0

    def is_content(self, silence: int) -> bool:
        """Return whether this raiser no longer keeps the matter open."""
        if self.verdict is None:
            return self.meetings_since >= silence
        return self.settled or not self.verdict.is_objection


def why_not_judge_own(*, owes: bool) -> Refusal | None:
    """Return why whoever answers for the agency may not judge its reply, not even for a raiser, or ``None``.

    Source:
        S74; see docs/reference/sources.md.
    """
    if not owes:
        return None
    return Refusal(
        "own_reply",
        gettext_noop(
            "Your agency gave this reply. Whoever raised the matter judges it, "
            "or the office enters what they said."
        ),
    )


def why_not_judge_unseen(said: Said, *, stands: str) -> Refusal | None:
    """Return why a judgement does not take the place of one that its giver did not see, or ``None``.

    Args:
        said: What is said now.
        stands: The judgement that stands, "" if none does.
    """
    if said.instead_of is None or said.instead_of == stands:
        return None
    return Refusal(
        "judged_meanwhile",
        gettext_noop(
            "Another judgement came in while this page was open, from another device or through the office. "
            "It stands below and yours was not kept; press “Judge again” if you see it differently."
        ),
    )


def why_not_judge(reply: Judged, *, today: date) -> Refusal | None:
    """Return why this version may not be judged now, or judged anew, or ``None`` if it may."""
    if reply.state is not State.DELIVERED:
        return Refusal("not_delivered", gettext_noop("There is no delivered reply to judge yet."))
    if not reply.is_latest:
        return Refusal(
            "newer_version", gettext_noop("A newer reply has arrived. Please judge that one instead.")
        )
    if reply.acted_upon:
        return Refusal(
            "acted_upon",
            gettext_noop("The office has already acted on the judgement. Call the office to add something."),
        )
    if reply.referral == "closed" and reply.change_until is not None and today > reply.change_until:
        return Refusal(
            "closed",
            gettext_noop("This matter is closed. If it is still there, raise it again at the next meeting."),
        )
    return None


def why_not_give_back(
    reply: Judged, reason: str, *, due: Due | None, current: Due, now: datetime
) -> Refusal | None:
    """Return why the reply may not go back to its agency, due at that meeting, or ``None`` if it may.

    Args:
        reply: The delivered reply.
        reason: What the agency is told.
        due: The meeting at which the new reply would be due; ``None`` for the next one, to be planned.
        current: The meeting at which this reply was due.
        now: With a time zone.
    """
    if refusal := _why_not_act(reply):
        return refusal
    if not reason.strip():
        return Refusal("no_reason", RETURNED_WITHOUT_REASON)
    return _why_not_then(due, current, now) if due is not None else None


def _why_not_then(due: Due, current: Due, now: datetime) -> Refusal | None:
    if not due.is_held or due.series != current.series:
        return Refusal("other_series", gettext_noop("Choose a meeting of the same group that will be held."))
    if due.starts_at <= now:
        return Refusal("meeting_past", gettext_noop("That meeting has begun. Choose a later one."))
    if due.starts_at <= current.starts_at:
        return Refusal(
            "not_later", gettext_noop("The new reply must be due at a later meeting than the first.")
        )
    return None


def why_not_settle(reply: Judged, reason: str, *, verdict: Verdict, settled: bool) -> Refusal | None:
    """Return why an objection may not be settled with a reason, or ``None`` if it may."""
    if refusal := _why_not_act(reply):
        return refusal
    if settled:
        return Refusal("settled", gettext_noop("The raiser has already been told why."))
    if not verdict.is_objection:
        return Refusal(
            "no_objection", gettext_noop("The raiser does not object, so nothing is to be settled.")
        )
    if not reason.strip():
        return Refusal("no_reason", SETTLED_WITHOUT_REASON)
    return None


def why_not_close(referral: str, raisers: Sequence[Raiser], *, silence: int) -> Refusal | None:
    """Return what keeps a referral open, or ``None`` if it is to be closed.

    Args:
        referral: Its state.
        raisers: Everybody whose opinion it answers.
        silence: Meetings after which silence counts as no objection.
    """
    if referral != "delivered":
        return Refusal("no_reply", gettext_noop("Only a matter with a delivered reply can be closed."))
    waiting = [raiser for raiser in raisers if not raiser.is_content(silence)]
    if any(raiser.verdict is not None for raiser in waiting):
        return Refusal("objection", gettext_noop("A raiser objects: give the reply back or tell them why."))
    if waiting or not raisers:
        return Refusal("not_judged", gettext_noop("A raiser has not judged the reply yet."))
    return None


def next_after(said: Sequence[Raiser], *, again: bool) -> Next | None:
    """Return what an open matter waits for after these judgements; ``None`` if nobody has judged.

    Args:
        said: How those who judged stand.
        again: Whether the reply went back before.
    """
    if not said:
        return None
    if all(raiser.is_content(0) for raiser in said):
        return Next.OTHERS
    return Next.CHAIR if again else Next.OFFICE


def _why_not_act(reply: Judged) -> Refusal | None:
    if reply.state is not State.DELIVERED or reply.referral != "delivered":
        return Refusal("no_reply", gettext_noop("There is no delivered reply that could be acted upon."))
    if not reply.is_latest:
        return Refusal(
            "newer_version", gettext_noop("A newer reply has arrived. Please act on that one instead.")
        )
    return None
