"""The second factor: set up, shown at the door, renewed, removed by its owner or by an administrator."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.access.actions.devices import end, oneself
from giaoban.access.models import Account, Authenticator, Device, PaperCode, Passkey
from giaoban.access.queries.factors import factors_of, has_factor, must_have_factor
from giaoban.access.queries.seals import digest_of, opened, sealed
from giaoban.access.rules import Factor, Holder, Target, Verb, factors, tokens, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop

WRONG_FIGURES = Refusal(
    "factor_figures",
    gettext_noop(
        "These are not the six figures that the app shows now. Write the newest ones; "
        "if that fails too, set the phone's clock to the network's time."
    ),
)


@dataclass(frozen=True, slots=True)
class NewPasskey:
    """What a passkey said of itself when it was made."""

    name: str
    credential: str
    public_half: bytes
    uses: int


@transaction.atomic
def add_app(account: Account, *, secret: bytes, figures: str, at: datetime) -> list[str]:
    """Set up an app that has just shown the right figures, and return new codes on paper.

    Returns:
        The ten codes, in the one moment in which they are known; none if codes were there before.

    Raises:
        Refused: If there is an app already, or the figures are wrong.
    """
    locked = _locked(account)
    has_app = Authenticator.objects.filter(account=locked).exists()
    enforce(factors.why_not_add_app(has_name=locked.username is not None, has_app=has_app))
    step = factors.matching_step(secret, figures, at=at, used=None)
    if step is None:
        raise Refused(WRONG_FIGURES)
    Authenticator.objects.create(account=locked, sealed_secret=sealed(secret), used_step=step, made_at=at)
    return _added(locked, Factor.APP)


@transaction.atomic
def add_passkey(account: Account, new: NewPasskey, *, at: datetime) -> list[str]:
    """Keep the public half of a passkey, and return new codes on paper, as :func:`add_app` does.

    Raises:
        Refused: If it is kept already, or the account keeps ten.
    """
    locked = _locked(account)
    enforce(
        factors.why_not_add_passkey(
            has_name=locked.username is not None,
            is_known=Passkey.objects.filter(credential=new.credential).exists(),
            passkeys=Passkey.objects.filter(account=locked).count(),
        )
    )
    Passkey.objects.create(
        account=locked,
        name=new.name,
        credential=new.credential,
        public_half=new.public_half,
        uses=new.uses,
        made_at=at,
    )
    return _added(locked, Factor.PASSKEY)


@transaction.atomic
def remove_app(account: Account) -> None:
    """Take the app away; with the last factor the codes on paper go too.

    Raises:
        Refused: If it is the last one and the person's post needs one.
    """
    locked = _locked(account)
    _enforce_removal(locked)
    if Authenticator.objects.filter(account=locked).delete()[0]:
        _removed(locked, Factor.APP)


@transaction.atomic
def remove_passkey(account: Account, *, key: int) -> None:
    """Take one passkey away; with the last factor the codes on paper go too.

    Raises:
        Refused: If it is the last one and the person's post needs one.
    """
    locked = _locked(account)
    _enforce_removal(locked)
    if Passkey.objects.filter(account=locked, pk=key).delete()[0]:
        _removed(locked, Factor.PASSKEY)


@transaction.atomic
def renew_codes(account: Account) -> list[str]:
    """Make ten new codes on paper; the old ones no longer work.

    Raises:
        Refused: If there is nothing that they could stand in for.
    """
    locked = _locked(account)
    enforce(factors.why_not_renew_codes(has_factor=has_factor(locked)))
    codes = _new_codes(locked)
    _record("access.paper_codes_made", locked, count=len(codes))
    return codes


@transaction.atomic
def show_code(account: Account, typed: str, *, at: datetime) -> bool:
    """Return whether six figures of the app, or a code on paper, are right; right ones are used up."""
    locked = _locked(account)
    if _use_figures(locked, typed, at=at):
        _record("access.second_step_taken", locked, factor=Factor.APP.value)
        return True
    code = tokens.read_code(typed)
    unused = PaperCode.objects.filter(account=locked, used_at__isnull=True)
    if code is None or not unused.filter(digest=_digest(locked, code)).update(used_at=at):
        return False
    _record("access.second_step_taken", locked, factor=Factor.PAPER.value, left=unused.count())
    return True


@transaction.atomic
def show_passkey(account: Account, *, credential: str, uses: int, at: datetime) -> bool:
    """Return whether a passkey whose signature is right is believed, and note its use."""
    locked = _locked(account)
    passkey = Passkey.objects.filter(account=locked, credential=credential).first()
    if passkey is None or factors.why_not_use_passkey(count=uses, known=passkey.uses):
        return False
    passkey.uses, passkey.used_on = uses, timezone.localdate(at)
    passkey.save(update_fields=["uses", "used_on"])
    _record("access.second_step_taken", locked, factor=Factor.PASSKEY.value)
    return True


@transaction.atomic
def reset_factors(account: Account, *, holder: Holder) -> None:
    """Take away everything somebody has as a second factor, and sign them out everywhere.

    Raises:
        Refused: If the holder may not keep this account, it is their own, or there is nothing to take away.
    """
    locked = _locked(account)
    target = Target(host=locked.person.host_id)
    enforce(why_not(holder, Verb.MANAGE_ACCOUNTS, target))
    had = factors_of(locked).count
    enforce(factors.why_not_reset_factors(is_own=holder.account == locked.pk, has_factor=bool(had)))
    Authenticator.objects.filter(account=locked).delete()
    Passkey.objects.filter(account=locked).delete()
    PaperCode.objects.filter(account=locked).delete()
    ended = end(Device.objects.filter(account=locked))
    actor = holder.actor(Verb.MANAGE_ACCOUNTS, target)
    details = {"count": had, "devices": ended}
    record("access.factors_reset", locked, actor=actor, chain=locked.person.host.code, details=details)


def _locked(account: Account) -> Account:
    queue(account.person.host.code)
    return Account.objects.select_for_update(of=("self",)).get(pk=account.pk)


def _use_figures(account: Account, typed: str, *, at: datetime) -> bool:
    app, figures = Authenticator.objects.filter(account=account).first(), factors.read_figures(typed)
    secret = opened(app.sealed_secret) if app else None
    if app is None or figures is None or secret is None:
        return False
    step = factors.matching_step(secret, figures, at=at, used=app.used_step)
    if step is not None:
        app.used_step = step
        app.save(update_fields=["used_step"])
    return step is not None


def _added(account: Account, factor: Factor) -> list[str]:
    has_codes = PaperCode.objects.filter(account=account, used_at__isnull=True).exists()
    codes = [] if has_codes else _new_codes(account)
    _record("access.factor_added", account, factor=factor.value, codes=len(codes))
    return codes


def _enforce_removal(account: Account) -> None:
    is_last = factors_of(account).count == 1
    enforce(factors.why_not_remove(is_last=is_last, is_required=must_have_factor(account)))


def _removed(account: Account, factor: Factor) -> None:
    if not has_factor(account):
        PaperCode.objects.filter(account=account).delete()
    _record("access.factor_removed", account, factor=factor.value)


def _new_codes(account: Account) -> list[str]:
    PaperCode.objects.filter(account=account).delete()
    codes: set[str] = set()
    while len(codes) < factors.PAPER_CODES:
        codes.add(tokens.code_of(secrets.randbelow(tokens.CODES)))
    made = sorted(codes)
    PaperCode.objects.bulk_create(PaperCode(account=account, digest=_digest(account, code)) for code in made)
    return made


def _digest(account: Account, code: str) -> str:
    return digest_of(f"paper:{account.pk}:{code}")


def _record(event: str, account: Account, **details: str | int) -> None:
    record(event, account, actor=oneself(account), chain=account.person.host.code, details=details)
