"""Pages that bring opinions in from a file, after a look at every row."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.verdict import Refused
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.meetings.queries import units_of
from giaoban.opinions import queries
from giaoban.opinions.actions import importing as actions
from giaoban.opinions.forms.importing import ImportForm
from giaoban.opinions.models import StagedOpinions
from giaoban.opinions.queries import import_files
from giaoban.opinions.queries.importing import Plan, plan_for
from giaoban.opinions.rules.importing import State
from giaoban.organisation.imports import MOST_MEGABYTES, refuse_large
from giaoban.ui.forms import told_in
from giaoban.ui.previews import rows_shown
from giaoban.ui.wording import refusal_sentence
from giaoban.ui.workbooks import WORKBOOK


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a file, and go on to its preview."""
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    form = ImportForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with told_in(form, "file"):
            file = form.cleaned_data["file"]
            if file.size > MOST_MEGABYTES * 2**20:
                refuse_large()
            rows = import_files.read(file.read(), file.name)
            now = timezone.now()
            kept = actions.stage(meeting, rows, file_name=file.name, account=request.user.pk, at=now)
            return redirect("opinions:import-preview", kept.pk)
    return render(request, "opinions/import.html", {"meeting": meeting, "form": form})


@require_safe
def template(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give the empty template."""
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    content = import_files.template(meeting, list(units_of(meeting)))
    name = ascii_file_name(f"mau y kien {meeting.day:%Y-%m-%d}", ending=".xlsx")
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=WORKBOOK, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a file would bring in; bring it in when somebody confirms what was shown."""
    upload = _upload(request, pk)
    saved = actions.saved(upload)
    if request.method == "POST" and saved is None:
        try:
            saved = _confirmed(request, upload)
        except Refused as refused:
            messages.error(request, refusal_sentence(refused.refusal))
            return redirect("opinions:import-preview", upload.pk)
    if saved is not None:
        messages.success(request, _told(saved))
        return redirect("opinions:desk", upload.meeting_id)
    plan = plan_for(upload.meeting, actions.rows_staged(upload), today=timezone.localdate())
    return render(request, "opinions/import_preview.html", _facts(request, upload, plan))


def _confirmed(request: SignedInRequest, upload: StagedOpinions) -> actions.Saved:
    return actions.confirm(
        upload,
        holder=request.holder,
        shown=request.POST.get("shown", ""),
        alone="alone" in request.POST,
        at=timezone.now(),
    )


def _upload(request: SignedInRequest, pk: int) -> StagedOpinions:
    upload = actions.staged(pk, account=request.user.pk, at=timezone.now())
    if upload is None or not queries.recorded_by(request.holder).filter(pk=upload.meeting_id).exists():
        raise Http404
    return upload


def _facts(request: SignedInRequest, upload: StagedOpinions, plan: Plan) -> dict[str, object]:
    words = {
        State.WRONG: (pgettext("row", "Wrong"), "late"),
        State.NEW: (pgettext("row", "New"), "news"),
        State.THERE: (pgettext("row", "There already"), "calm"),
    }
    return {
        "upload": upload,
        "meeting": upload.meeting,
        "plan": plan,
        **rows_shown(request, plan, words, wrong=State.WRONG),
        "wrong": plan.counts[State.WRONG],
        "new": plan.counts[State.NEW],
    }


def _told(saved: actions.Saved) -> str:
    told = _("Recorded: %(number)s opinions, %(first)s to %(last)s; %(left_out)s rows left out.")
    return told % {
        "number": saved.number,
        "first": saved.first,
        "last": saved.last,
        "left_out": saved.left_out,
    }
