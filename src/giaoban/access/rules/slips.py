"""Rules for slips and personal links: how long they live and why one does not open the door."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

LIFETIME: Final = timedelta(hours=72)
DAYS_TO_HAND_OUT: Final = 10  # a link that dies before it is handed out helps nobody
MOST_TRIES: Final = 5
SESSION_BY_SLIP: Final = timedelta(days=180)
SESSION_BY_PASSWORD: Final = timedelta(hours=12)


class Purpose(StrEnum):
    """What a slip is for."""

    ENROL = "enrol"
    PASSWORD = "password"  # noqa: S105  # the name of a purpose


class Way(StrEnum):
    """How somebody signed in."""

    PASSWORD = "password"  # noqa: S105  # the name of a way
    SLIP = "slip"
    CODE = "code"
    LINK = "link"
    DEMO = "demo"


UNKNOWN: Final = Refusal(
    "unknown_link",
    gettext_noop(
        "This link is not complete or was never issued. Scan the code on your slip once more, "
        "or open the whole link as you were given it."
    ),
)
WRONG_CODE: Final = Refusal(
    "wrong_code",
    gettext_noop(
        "The phone number or the code is not right. Look at the slip and type both again; "
        "after five wrong codes the slip opens only by its picture code."
    ),
)


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What the rules need to know about one slip, or about the link by which a password is chosen."""

    expires_at: datetime
    purpose: Purpose = Purpose.ENROL
    used_at: datetime | None = None
    revoked_at: datetime | None = None
    tries: int = 0
    is_disabled: bool = False


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """What the rules need to know about one personal link."""

    ends_at: datetime
    revoked_at: datetime | None = None
    is_disabled: bool = False


@dataclass(frozen=True, slots=True)
class Sentences:
    """What is said of one kind of paper that no longer opens the door."""

    revoked: str
    used: str
    expired: str


_SENTENCES: Final[Mapping[Purpose, Sentences]] = {
    Purpose.ENROL: Sentences(
        revoked=gettext_noop(
            "The committee office has cancelled this slip, most often because a newer one was made. "
            "Use the newer one, or ask the office for it."
        ),
        used=gettext_noop(
            "This slip was used on %(used)s; each slip works once. Ask the committee office for a "
            "new one, and tell them at once if it was not you who used it."
        ),
        expired=gettext_noop("This slip was good until %(until)s. Ask the committee office for a new one."),
    ),
    Purpose.PASSWORD: Sentences(
        revoked=gettext_noop(
            "The administrator has cancelled this link, most often because a newer one was made. "
            "Use the newer one, or ask the administrator for it."
        ),
        used=gettext_noop(
            "This link was used on %(used)s; each link works once. Ask the administrator for a "
            "new one, and tell them at once if it was not you who used it."
        ),
        expired=gettext_noop("This link was good until %(until)s. Ask the administrator for a new one."),
    ),
}


def link_month(today: date) -> date:
    """Return the first day of the month for which links are made: in its last days, the month after it."""
    ahead = today + timedelta(days=DAYS_TO_HAND_OUT)
    return ahead.replace(day=1)


def why_not_use(slip: SlipFacts, *, now: datetime) -> Refusal | None:
    """Return why a slip does not open the door, or ``None`` if it does."""
    sentences = _SENTENCES[slip.purpose]
    if slip.is_disabled:
        return _closed()
    if slip.revoked_at is not None:
        return Refusal("slip_revoked", sentences.revoked)
    if slip.used_at is not None:
        return Refusal("slip_used", sentences.used, {"used": slip.used_at})
    if now >= slip.expires_at:
        return Refusal("slip_expired", sentences.expired, {"until": slip.expires_at})
    return None


def why_not_use_code(slip: SlipFacts, *, now: datetime) -> Refusal | None:
    """Return why the code of a slip does not open the door; five wrong codes end it, its token stays good."""
    if slip.tries >= MOST_TRIES:
        return WRONG_CODE
    return why_not_use(slip, now=now)


def why_not_follow(link: LinkFacts, *, now: datetime) -> Refusal | None:
    """Return why a personal link does not open the door, or ``None`` if it does."""
    if link.is_disabled:
        return _closed()
    if link.revoked_at is not None:
        return Refusal(
            "link_revoked",
            gettext_noop("The committee office has cancelled this link. Ask the office for a new one."),
        )
    if now >= link.ends_at:
        return Refusal(
            "link_ended",
            gettext_noop(
                "This link was for a month that is over (until %(until)s). "
                "Use the link of this month, or ask the committee office for it."
            ),
            {"until": link.ends_at},
        )
    return None


def _closed() -> Refusal:
    return Refusal(
        "account_closed",
        gettext_noop("This account is closed. Call the committee office if that is not right."),
    )
