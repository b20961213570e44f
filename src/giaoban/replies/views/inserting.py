"""Putting a template, a part or a kept draft into the reply form, as it was typed so far."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from giaoban.access.http import SignedInRequest
from giaoban.opinions.models import Referral
from giaoban.replies.forms import WriteForm
from giaoban.replies.forms.aligning import aligned
from giaoban.replies.forms.writing import WORDS_OF_PARTS
from giaoban.replies.http import masked_in
from giaoban.replies.models import KeptDraft
from giaoban.replies.queries import parts, petitions, versions
from giaoban.replies.queries.templates import offered_to
from giaoban.replies.rules.drafting import Answer
from giaoban.replies.rules.templates import PARTS, Wording, inserted

Typed = Mapping[str, str]


def typed_in(request: SignedInRequest, referral: Referral) -> Typed | None:
    """Return what was sent: as it was, masked, with a template inserted, a part taken, or a draft resumed."""
    if not request.POST:
        return None
    sent = aligned(request.POST.dict(), list(referral.points.all()))
    if "mask" in sent:
        return masked_in(sent)
    if "insert" in sent:
        return with_template(request, referral, sent)
    if "resume" in sent:
        return with_kept_draft(request, referral, sent)
    key = sent.get("take", "")
    return with_part(request, referral, sent) if key.isdecimal() and key.isascii() else sent


def with_template(request: SignedInRequest, referral: Referral, sent: Typed) -> Typed:
    """Return what was sent with the chosen template in the empty parts of its point; says what was kept.

    A template that was switched off meanwhile, or none, leaves everything as it was typed.
    """
    number = sent.get("insert", "")
    key = sent.get(f"template_{number}", "")
    chosen = next((one for one in offered_to(referral) if str(one.pk) == key), None)
    if chosen is None:
        messages.warning(request, _("Choose a template first. Nothing was changed."))
        return sent
    done = inserted({part: sent.get(f"{part}_{number}", "") for part in PARTS}, chosen.wording)
    if done.filled:
        messages.success(request, _("The template is in. Fill every gap «…» before you submit."))
    if done.kept:
        left = _("What you had typed stayed as it is: %(parts)s. The template was not put there.")
        messages.warning(request, left % {"parts": _named(done.kept)})
    return {**sent, **{f"{part}_{number}": done.parts[part] for part in done.filled}}


def with_part(request: SignedInRequest, referral: Referral, sent: Typed) -> Typed:
    """Return what was sent with a supporting agency's part behind what was found at its point."""
    rows = parts.visible_to(request.holder).filter(referral=referral)
    part = get_object_or_404(rows, pk=int(sent["take"]))
    point = part.point or referral.points.first()
    place = f"found_{point.number if point else 1}"
    before = sent.get(place, "")
    if part.text in before.replace("\r\n", "\n"):
        return sent
    return {**sent, place: f"{before}\n\n{part.text}".strip()}


def with_kept_draft(request: SignedInRequest, referral: Referral, sent: Typed) -> Typed:
    """Return what was sent with what the agency had drafted itself before an answer from above was delivered.

    It takes the place of the words that were delivered, with which the form begins; what somebody typed
    themselves stays, and is said.
    """
    kept, before = petitions.kept_draft(referral), versions.last_delivered(referral, request.holder)
    if kept is None:
        return sent
    over = _shown(before.answer) if before else {}
    done = inserted(sent, Wording("", _shown(_resumed(kept))), over=over)
    messages.success(request, _("Your agency’s own draft is back in the reply. Read it once more."))
    if done.kept:
        told = _("Where you had typed something else, it stayed. The draft can still be read beside it.")
        messages.warning(request, told)
    return {**sent, **{name: done.parts[name] for name in done.filled}}


def offered_again(referral: Referral, answer: Answer) -> KeptDraft | None:
    """Return the draft of the agency that can be taken up again; ``None`` if the answer says all of it."""
    kept = petitions.kept_draft(referral)
    if kept is None:
        return None
    here = _shown(answer)
    says_all = all(here.get(name) == words for name, words in _shown(_resumed(kept)).items() if words)
    return None if says_all else kept


def _resumed(kept: KeptDraft) -> Answer:
    return Answer(tuple(row.answer_to(row.point.number) for row in kept.points.all()))


def _shown(answer: Answer) -> dict[str, str]:
    """Return the fields of the points of an answer as they are typed."""
    fields = WriteForm.initial_of(answer)
    words = {name: fields[name] for name in fields if name.rpartition("_")[2].isdecimal()}
    return {name: f"{it:%d/%m/%Y}" if isinstance(it, date) else str(it or "") for name, it in words.items()}


def _named(parts: Sequence[str]) -> str:
    return "; ".join(f"“{WORDS_OF_PARTS[part]}”" for part in parts)
