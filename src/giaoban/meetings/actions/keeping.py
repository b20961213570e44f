"""Keeping what is being typed. Nobody else ever sees it, so it is not recorded in the audit log."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from giaoban.access.models import Account
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import enforce
from giaoban.meetings import rules
from giaoban.meetings.models import TypedText


@transaction.atomic
def keep_text(account: Account, form: str, *, fields: Mapping[str, str], now: datetime) -> TypedText:
    """Keep what somebody has typed into a form so far, exactly as it was typed.

    Raises:
        Refused: If it is longer than anything that could be sent, too many forms are kept already, or it
            holds a marking of a state secret.
    """
    # No database keeps the empty character; the fields refuse it with a sentence when the form is sent.
    typed = {name: text.replace("\x00", "") for name, text in fields.items()}
    others = TypedText.objects.filter(account=account).exclude(form=form).count()
    length = sum(len(name) + len(text) for name, text in typed.items())
    enforce(rules.why_not_keep_text(length, others=others))
    enforce(why_not_type(*typed.values()))

    facts = {"fields": typed, "saved_at": now}
    kept, _is_new = TypedText.objects.update_or_create(account=account, form=form, defaults=facts)
    return kept


@transaction.atomic
def throw_away_text(account: Account, form: str) -> None:
    """Throw away what somebody has typed into a form: it was sent, or is not wanted."""
    TypedText.objects.filter(account=account, form=form).delete()
