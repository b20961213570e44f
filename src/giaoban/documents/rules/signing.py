"""Rules for signing: by which power somebody signs, and whether anybody holds the post that day."""

from collections.abc import Collection
from datetime import date
from typing import Final

from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.letters import LetterForm, Power
from giaoban.kernel.verdict import Refusal, gettext_noop

NO_LETTERHEAD: Final = Refusal(
    "no_letterhead",
    gettext_noop(
        "The committee has no letterhead yet. Have the office set it up under Papers, then do this again."
    ),
)


def why_not_power(form: LetterForm, power: Power | None, on_behalf_of: str) -> Refusal | None:
    """Return why a signer cannot be set up so under a letter form, or ``None`` if they can."""
    if power is not None and power not in form.powers:
        return Refusal(
            "no_such_power",
            gettext_noop("%(form)s has no signing by this power. Choose another one."),
            {"form": form.code.value},
        )
    if power is not None and not on_behalf_of:
        return Refusal(
            "for_whom",
            gettext_noop("Write for whom this post signs, for example BAN THƯỜNG VỤ."),
        )
    return None


def why_not_sign(
    holders: Collection[str], *, post: str, day: date, ended: tuple[str, date] | None = None
) -> Refusal | None:
    """Return why a post cannot sign on ``day``, or ``None`` if it can.

    Args:
        holders: Names of those who hold the post on that day.
        post: What the post is called.
        day: The day of signing.
        ended: Who held it last before that day, and until when; ``None`` if nobody did.
    """
    if not holders and ended:
        name, last = ended
        return Refusal(
            "signers_term_ended",
            gettext_noop(
                "The term of %(name)s as “%(post)s” ended on %(last)s, so nobody signs as that on %(day)s. "
                "Choose another signer, or write down who holds the post now."
            ),
            {"name": name, "post": post, "last": last, "day": day},
        )
    if not holders:
        return Refusal(
            "nobody_signs",
            gettext_noop("Nobody holds the post “%(post)s” on %(day)s. Choose another signer or day."),
            {"post": post, "day": day},
        )
    return None


def why_not_sign_again(*, is_signed: bool) -> Refusal | None:
    """Return why a paper cannot be signed, or ``None`` if it can: it bears its number already."""
    if is_signed:
        return Refusal(
            "paper_signed",
            gettext_noop(
                "This paper is signed and bears its number. It stays as it is; void the number to redo it."
            ),
        )
    return None


def signature(
    form: LetterForm, *, power: Power | None, on_behalf_of: str, office: str, name: str
) -> Signature:
    """Return a signature as the letter form writes it: "T/M BAN THƯỜNG VỤ", "BÍ THƯ", name."""
    if power is None:
        return Signature(office=office, name=name)
    return Signature(office=office, name=name, power=f"{form.powers[power]} {on_behalf_of}".strip())
