"""Setting up the bodies that issue papers, who signs for them, and the terms of the committee."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.documents.models import Issuer, Mandate, Signer
from giaoban.documents.rules import numbers, signing
from giaoban.documents.rules.letters import FORMS, FormCode, Power
from giaoban.documents.rules.text import ToneStyle
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, enforce, gettext_noop
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerPlan:
    """A body that issues papers, as somebody wants its letters to be headed."""

    body: str
    symbol: str
    place: str
    archive: str
    superior: str = ""
    form: FormCode = FormCode.HD05
    tone: ToneStyle = ToneStyle.FIRST
    about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerPlan:
    """A post that signs; ``power`` is ``None`` for a head who signs in their own right."""

    post: Post
    office: str
    power: Power | None = None
    on_behalf_of: str = ""


@transaction.atomic
def add_issuer(host: Host, plan: IssuerPlan, *, actor: Actor) -> Issuer:
    """Add a body that issues papers.

    Raises:
        Refused: If another body of the committee has the symbol.
    """
    locked = lock(host)
    enforce(_why_not_symbol(locked, plan.symbol))
    issuer = Issuer.objects.create(host=locked, **_values(plan))
    record("documents.issuer_added", issuer, actor=actor, chain=locked.code, rows=[issuer])
    return issuer


@transaction.atomic
def change_issuer(issuer: Issuer, plan: IssuerPlan, *, actor: Actor) -> Issuer:
    """Change the head of a body's letters. Numbers issued already keep their row and take the new symbol.

    Raises:
        Refused: If another body of the committee has the symbol, if numbers bear the old one, or if somebody
            signs by a power that the form does not have.
    """
    host = lock(issuer.host_id)
    locked = Issuer.objects.select_for_update(of=("self",)).get(pk=issuer.pk)
    enforce(_why_not_symbol(host, plan.symbol, but=locked.pk))
    enforce(_why_not_rename(locked, plan))
    for signer in locked.signers.filter(is_active=True).exclude(power=""):
        enforce(signing.why_not_power(FORMS[plan.form], Power(signer.power), signer.on_behalf_of))
    values = _values(plan)
    for name, value in values.items():
        setattr(locked, name, value)
    locked.save(update_fields=list(values))
    record("documents.issuer_changed", locked, actor=actor, chain=host.code, rows=[locked])
    return locked


@transaction.atomic
def add_signer(issuer: Issuer, plan: SignerPlan, *, actor: Actor) -> Signer:
    """Let a post sign for a body.

    Raises:
        Refused: If the letter form has no such power, or the post signs so already.
    """
    host = lock(issuer.host_id)
    enforce(signing.why_not_power(issuer.letter_form, plan.power, plan.on_behalf_of))
    power = plan.power.value if plan.power else ""
    same = Signer.objects.filter(issuer=issuer, post=plan.post, power=power, on_behalf_of=plan.on_behalf_of)
    enforce(_why_not_again(is_there=same.filter(is_active=True).exists()))
    signer = Signer.objects.create(
        issuer=issuer, post=plan.post, power=power, on_behalf_of=plan.on_behalf_of, office=plan.office
    )
    record("documents.signer_added", signer, actor=actor, chain=host.code, rows=[signer])
    return signer


@transaction.atomic
def end_signer(signer: Signer, *, actor: Actor) -> Signer:
    """Take a signer off the list; papers signed before keep the name."""
    host = lock(signer.issuer.host_id)
    locked = Signer.objects.select_for_update(of=("self",)).select_related("issuer").get(pk=signer.pk)
    locked.is_active = False
    locked.save(update_fields=["is_active"])
    record("documents.signer_ended", locked, actor=actor, chain=host.code, rows=[locked])
    return locked


@transaction.atomic
def begin_mandate(host: Host, *, name: str, on: date, actor: Actor) -> Mandate:
    """Write down a term of the committee; the one before ends the day before.

    Raises:
        Refused: If a term began on that day or later already.
    """
    locked = lock(host)
    before = Mandate.objects.select_for_update().filter(host=locked).order_by("-valid_from").first()
    enforce(numbers.why_not_begin_term(first=on, newest=before.valid_from if before else None))
    if before is not None:
        before.valid_to = on - timedelta(days=1)
        before.save(update_fields=["valid_to"])
    mandate = Mandate.objects.create(host=locked, name=name, valid_from=on)
    record("documents.mandate_begun", mandate, actor=actor, chain=locked.code, rows=[mandate])
    return mandate


def _values(plan: IssuerPlan) -> dict[str, str | bool]:
    return asdict(plan) | {"form": plan.form.value, "tone": plan.tone.value}


def _why_not_symbol(host: Host, symbol: str, *, but: int | None = None) -> Refusal | None:
    others = Issuer.objects.filter(host=host, symbol=symbol)
    if (others if but is None else others.exclude(pk=but)).exists():
        return Refusal(
            "symbol_taken",
            gettext_noop("Another body of this committee has the symbol %(symbol)s. Choose another one."),
            {"symbol": symbol},
        )
    return None


def _why_not_rename(issuer: Issuer, plan: IssuerPlan) -> Refusal | None:
    is_new = (issuer.symbol, issuer.form) != (plan.symbol, plan.form.value)
    if is_new and issuer.numberings.filter(numbers__isnull=False).exists():
        return Refusal(
            "numbers_bear_it",
            gettext_noop(
                "Numbers were issued under this symbol and form, and papers bear them. "
                "Add another body instead."
            ),
        )
    return None


def _why_not_again(*, is_there: bool) -> Refusal | None:
    if is_there:
        return Refusal("signs_already", gettext_noop("This post signs so already. It stands in the list."))
    return None
