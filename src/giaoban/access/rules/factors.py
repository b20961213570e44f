"""Rules for the second factor: who is asked for one, the six figures of an app, the codes on paper.

The figures follow RFC 6238 with what every app on a phone takes for granted: SHA-1, six figures, 30 seconds.
"""

import hashlib
import hmac
import unicodedata
from base64 import b32encode
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final
from urllib.parse import quote, urlencode

from giaoban.access.rules.holders import Holder
from giaoban.access.rules.verbs import Verb
from giaoban.kernel.verdict import Refusal, gettext_noop

SECRET_BYTES: Final = 20
STEP: Final = 30
FIGURES: Final = 6
PAPER_CODES: Final = 10
MOST_PASSKEYS: Final = 10
WAITS: Final = 10 * 60  # seconds for which a right password waits for its second factor
SURE_FOR: Final = 10 * 60  # seconds for which a password that was asked again counts

# What a stranger with a stolen password must not get at: acts that bind others, and what few may read.
WEIGHTY: Final = frozenset(
    {
        Verb.PLAN_MEETINGS,
        Verb.RUN_MEETINGS,
        Verb.MANAGE_TALKS,
        Verb.WRITE_MINUTES,
        Verb.APPROVE_MINUTES,
        Verb.SEE_PUBLIC_MOOD,
        Verb.SEE_RAISER,
        Verb.RECORD_OPINIONS,
        Verb.COMPILE,
        Verb.GIVE_DIRECTIONS,
        Verb.CLEAR,
        Verb.NAME_STAND_INS,
        Verb.ENTER_REPLIES,
        Verb.SEND_MESSAGES,
        Verb.WRITE_REPORTS,
        Verb.MANAGE_SUPPLY,
        Verb.RUN_SURVEYS,
        Verb.SEE_PAYMENTS,
        Verb.PAY,
        Verb.SET_RATES,
        Verb.EDIT_BULLETIN,
        Verb.APPROVE_BULLETIN,
        Verb.ISSUE_NUMBERS,
        Verb.EDIT_LETTERHEADS,
        Verb.EDIT_TEMPLATES,
        Verb.RETURN_REPLIES,
        Verb.DECIDE_AGAIN,
        Verb.APPROVE_PUBLISHED,
        Verb.OPEN_PUBLISHED,
        Verb.EDIT_ORGANISATION,
        Verb.ENROL,
        Verb.MANAGE_ACCOUNTS,
        Verb.SEE_AUDIT,
    }
)


class Policy(StrEnum):
    """Who must have a second factor; everybody else of weight is reminded."""

    OFFERED = "offered"
    ADMINISTRATORS = "administrators"
    ALL = "all"


class Factor(StrEnum):
    """With what somebody showed, besides the password, that it is them."""

    APP = "app"
    PAPER = "paper"
    PASSKEY = "passkey"


MUST: Final[Mapping[Policy, frozenset[Verb]]] = {
    Policy.OFFERED: frozenset(),
    Policy.ADMINISTRATORS: frozenset({Verb.MANAGE_ACCOUNTS}),
    Policy.ALL: WEIGHTY,
}


def is_reminded(holder: Holder) -> bool:
    """Return whether this person's posts weigh so much that a password alone is thin."""
    return any(holder.may(verb) for verb in WEIGHTY)


def is_required(holder: Holder, policy: Policy) -> bool:
    """Return whether this person gets no further without a second factor."""
    return any(holder.may(verb) for verb in MUST[policy])


def step_of(at: datetime) -> int:
    """Return the number of the 30 seconds in which ``at`` lies, counted from 1970 in UTC."""
    return int(at.timestamp()) // STEP


def figures_of(secret: bytes, step: int) -> str:
    """Return the six figures that an app shows in one step.

    Source:
        RFC 4226, section 5.3; RFC 6238, section 4.
    """
    mac = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = mac[-1] & 0x0F
    number = int.from_bytes(mac[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**FIGURES:0{FIGURES}}"


def matching_step(secret: bytes, figures: str, *, at: datetime, used: int | None) -> int | None:
    """Return the step whose figures these are; ``None`` if they are wrong or were used before.

    Args:
        secret: What the app and this house share.
        figures: Six figures as they were typed.
        at: Now. A clock may be one step slow or fast.
        used: The newest step whose figures were accepted; it and everything before are spent.
    """
    now = step_of(at)
    found = None
    for step in (now - 1, now, now + 1):
        same = hmac.compare_digest(figures_of(secret, step).encode(), figures.encode())
        if same and (used is None or step > used):
            found = step
    return found


def read_figures(typed: str) -> str | None:
    """Return six figures as they were typed; ``None`` if they cannot be ones. Spaces do not matter."""
    bare = "".join(unicodedata.normalize("NFKC", typed).split())
    return bare if len(bare) == FIGURES and bare.isascii() and bare.isdigit() else None


def spelt(secret: bytes) -> str:
    """Return the secret as it is typed into an app that cannot see: groups of four."""
    text = b32encode(secret).decode()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def app_address(secret: bytes, *, name: str, issuer: str) -> str:
    """Return what the picture code for an app holds."""
    label = quote(f"{issuer}:{name}", safe=":")
    facts = {"secret": b32encode(secret).decode(), "issuer": issuer}
    return f"otpauth://totp/{label}?{urlencode(facts, quote_via=quote)}"


def why_not_add_app(*, has_name: bool, has_app: bool) -> Refusal | None:
    """Return why no app can be set up, or ``None`` if one can."""
    if not has_name:
        return _no_password()
    if has_app:
        return Refusal(
            "factor_has_app",
            gettext_noop("An app is set up already. Remove it first if you have a new phone."),
        )
    return None


def why_not_add_passkey(*, has_name: bool, is_known: bool, passkeys: int) -> Refusal | None:
    """Return why a passkey cannot be kept, or ``None`` if it can.

    Args:
        has_name: Whether the account has a name and a password.
        is_known: Whether this very passkey is kept already.
        passkeys: How many are kept.
    """
    if not has_name:
        return _no_password()
    if is_known:
        return Refusal(
            "factor_known_passkey", gettext_noop("This passkey is kept already. Use another device or key.")
        )
    if passkeys >= MOST_PASSKEYS:
        return Refusal(
            "factor_many_passkeys",
            gettext_noop("Ten passkeys are kept at most. Remove one that you no longer use."),
        )
    return None


def why_not_remove(*, is_last: bool, is_required: bool) -> Refusal | None:
    """Return why a second factor cannot be removed, or ``None`` if it can."""
    if is_last and is_required:
        return Refusal(
            "factor_required",
            gettext_noop("Your post needs a second step. Set up the new one first, then remove this one."),
        )
    return None


def why_not_renew_codes(*, has_factor: bool) -> Refusal | None:
    """Return why no codes on paper can be made, or ``None`` if they can."""
    if not has_factor:
        return Refusal(
            "factor_first",
            gettext_noop("The codes on paper stand in for an app or a passkey. Set up one of these first."),
        )
    return None


def why_not_reset_factors(*, is_own: bool, has_factor: bool) -> Refusal | None:
    """Return why an administrator cannot take away somebody's second factor, or ``None`` if they can."""
    if is_own:
        return Refusal(
            "factor_own", gettext_noop("Your own second step you remove under “My data”, with your password.")
        )
    if not has_factor:
        return Refusal("factor_none", gettext_noop("This account has no second step."))
    return None


def why_not_use_passkey(*, count: int, known: int) -> Refusal | None:
    """Return why a passkey is not believed, or ``None`` if it is.

    Args:
        count: How often it says it was used; many say 0 for ever.
        known: What it said the last time. A count that does not grow betrays a copy.
    """
    if count and count <= known:
        return Refusal("passkey_copied", gettext_noop("This passkey may have been copied. Use another way."))
    return None


def _no_password() -> Refusal:
    return Refusal(
        "factor_no_password", gettext_noop("You sign in by slip, not by password; that needs no second step.")
    )
