"""Photos and files: added to a draft, taken away from it, and handed out."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.verdict import Refused
from giaoban.opinions import queries
from giaoban.opinions.actions.attaching import Attached
from giaoban.opinions.actions.attaching import attach as attach_file
from giaoban.opinions.actions.attaching import detach as detach_file
from giaoban.opinions.forms.attaching import AttachForm
from giaoban.opinions.http.files import file_handed_out, keep_file
from giaoban.opinions.models import Attachment, Draft
from giaoban.opinions.rules import attaching
from giaoban.opinions.views.drafts import draft_of, sent_already
from giaoban.ui.stored import forget
from giaoban.ui.wording import refusal_sentence


@require_http_methods(["GET", "HEAD", "POST"])
def attach(request: SignedInRequest, once: UUID) -> HttpResponse:
    """Add a photo or file to a draft."""
    draft = draft_of(request, once)
    if draft is None:
        return sent_already(request, once)
    form = AttachForm(request.POST or None, request.FILES or None)
    if form.is_valid() and _added(request, draft, form):
        messages.success(request, _("The file is kept with the draft."))
        return redirect("opinions:check", once)
    refusal = attaching.why_not_add(files=draft.files.count(), kind=draft.answers.get("kind", ""))
    return render(request, "opinions/attach.html", {"draft": draft, "form": form, "refusal": refusal})


@require_POST
def detach(request: SignedInRequest, once: UUID, file: int) -> HttpResponse:
    """Take a photo or file away from a draft, for good."""
    draft = get_object_or_404(queries.drafts_of(request.holder, once))
    gone = get_object_or_404(draft.files.all(), pk=file)
    forget(detach_file(gone, draft=draft, holder=request.holder))
    messages.success(request, _("The file is gone."))
    return redirect("opinions:check", once)


@require_safe
def file(request: SignedInRequest, pk: int) -> FileResponse:
    """Return one photo or file itself."""
    return file_handed_out(get_object_or_404(queries.files_visible_to(request.holder), pk=pk))


def _added(request: SignedInRequest, draft: Draft, form: AttachForm) -> bool:
    """Store the file and add it; a file that no draft holds afterwards is not kept."""
    kept: Attached | None = None
    added: Attachment | None = None
    typed, at = form.cleaned_data, timezone.now()
    try:
        kept = keep_file(typed["file"])
        added = attach_file(draft, kept, holder=request.holder, once=typed["once"], at=at)
    except Refused as refused:
        form.add_error("file", refusal_sentence(refused.refusal))
    finally:
        if kept is not None and (added is None or added.path != kept.path):
            forget(kept.path)
    return added is not None
