"""One commitment: its page, another day for it, its proofs, and what its raiser says of it."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion
from giaoban.replies.actions import following as actions
from giaoban.replies.actions.following import Said
from giaoban.replies.forms.following import ConfirmForm, MoveForm
from giaoban.replies.http import attempt, proof_handed_out
from giaoban.replies.models import Commitment
from giaoban.replies.queries import following, promises, visibility
from giaoban.replies.queries.promised import OPEN

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one commitment with everything that happened to it."""
    commitment = _seen(request.holder, pk)
    facts = {
        "commitment": commitment,
        "story": following.story_of(commitment, request.holder, today=timezone.localdate()),
        "opens": promises.opened_by(request.holder, [commitment]),
        "keeps": visibility.commitments_kept_by(request.holder).filter(OPEN, pk=pk).exists(),
        "form": ConfirmForm(),
        "today": timezone.localdate(),
    }
    return render(request, "replies/commitment.html", facts)


@form_methods
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a commitment off to a later day, with the reason; the day before it stays on its page."""
    commitment = get_object_or_404(visibility.commitments_kept_by(request.holder), pk=pk)
    form, now = MoveForm(request.POST or None), timezone.now()
    if form.is_valid():
        due_on, reason = form.cleaned_data["due_on"], form.cleaned_data["reason"]
        if attempt(
            form,
            lambda: actions.move_promise(
                commitment, due_on=due_on, reason=reason, holder=request.holder, at=now
            ),
        ):
            messages.success(request, _("Moved. Those who raised it read the new day and your reason."))
            return redirect(commitment)
    return render(request, "replies/move_commitment.html", {"commitment": commitment, "form": form})


@form_methods
def confirm(request: SignedInRequest, pk: int, opinion: int) -> HttpResponse:
    """Keep in one tap what a raiser says of what was reported done, or what the office enters for them."""
    commitment = _seen(request.holder, pk)
    raised = get_object_or_404(following.raised_behind(commitment), pk=opinion)
    form = ConfirmForm(request.POST or None)
    if form.is_valid() and _said(commitment, raised, form, request.holder):
        messages.success(request, _("Kept. Whoever owes it and the office read it. Thank you."))
        return redirect(commitment)
    today = timezone.localdate()
    story = following.story_of(commitment, request.holder, today=today)
    facts = {"commitment": commitment, "opinion": raised, "story": story, "form": form, "today": today}
    return render(request, "replies/confirm_commitment.html", facts)


@require_safe
def proof(request: SignedInRequest, pk: int, step: int) -> FileResponse:
    """Hand out the document or the photo of a step to whoever may see its commitment."""
    steps = _seen(request.holder, pk).progress.exclude(attachment="")
    return proof_handed_out(get_object_or_404(steps, pk=step))


def _seen(holder: Holder, pk: int) -> Commitment:
    return get_object_or_404(visibility.commitments_visible_to(holder).prefetch_related("progress"), pk=pk)


def _said(commitment: Commitment, raised: Opinion, form: ConfirmForm, holder: Holder) -> Commitment | None:
    said = Said(step=form.step, text=form.cleaned_data["remark"])
    return attempt(
        form,
        lambda: actions.say_of_promise(commitment, raised, said, holder=holder, at=timezone.now()),
    )
