"""Pages that bring the organisation in from a file and out to one."""

from dataclasses import asdict

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.settings import ImportForm
from giaoban.directory.http import done, editor
from giaoban.kernel.verdict import Refused
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation import imports
from giaoban.organisation.imports import Plan, Saved, State
from giaoban.organisation.models import StagedImport
from giaoban.ui.forms import told_in
from giaoban.ui.previews import rows_shown
from giaoban.ui.wording import refusal_sentence
from giaoban.ui.workbooks import WORKBOOK

WRITERS = {"xlsx": (imports.as_workbook, WORKBOOK), "csv": (imports.as_csv, "text/csv; charset=utf-8")}


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a file, and go on to its preview."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = ImportForm(request.POST or None, request.FILES or None, initial={"on": timezone.localdate()})
    if form.is_valid():
        with told_in(form, "file"):
            file, on = form.cleaned_data["file"], form.cleaned_data["on"]
            if file.size > imports.MOST_MEGABYTES * 2**20:
                imports.refuse_large()
            rows = imports.read(file.read(), file.name)
            kept = imports.stage(
                host, rows, file_name=file.name, on=on, account=request.user.pk, at=timezone.now()
            )
            return redirect("directory:import-preview", kept.pk)
    return render(request, "directory/import.html", {"host": host, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a file would do; save it when somebody confirms what was shown."""
    upload = _upload(request, pk)
    saved = imports.saved(upload)
    if request.method == "POST" and saved is None:
        try:
            saved = imports.confirm(
                upload, shown=request.POST.get("shown", ""), actor=editor(request, upload.host_id)
            )
        except Refused as refused:
            messages.error(request, refusal_sentence(refused.refusal))
            return redirect("directory:import-preview", upload.pk)
    if saved is not None:
        return done(request, _told(saved), "directory:units", upload.host_id)
    plan, _register = imports.plan_for(upload.host, imports.rows_of(upload), upload.on)
    return render(request, "directory/import_preview.html", _facts(request, upload, plan))


@require_safe
def template(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give the empty template."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    return _file(imports.template(host, timezone.localdate()), WORKBOOK, f"mau to chuc {host.code}", "xlsx")


@require_safe
def export(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Give the organisation of today as a file that can be sent again."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    if kind not in WRITERS:
        raise Http404
    make, content_type = WRITERS[kind]
    today = timezone.localdate()
    return _file(make(host, today), content_type, f"to chuc {host.code} {today:%Y-%m-%d}", kind)


def _upload(request: SignedInRequest, pk: int) -> StagedImport:
    upload = imports.staged(pk, account=request.user.pk, at=timezone.now())
    if upload is None or not queries.hosts_edited(request.holder).filter(pk=upload.host_id).exists():
        raise Http404
    return upload


def _facts(request: SignedInRequest, upload: StagedImport, plan: Plan) -> dict[str, object]:
    words = {
        State.WRONG: (pgettext("row", "Wrong"), "late"),
        State.NEW: (pgettext("row", "New"), "news"),
        State.CHANGED: (pgettext("row", "Changed"), "soon"),
        State.UNCHANGED: (pgettext("row", "Unchanged"), "calm"),
    }
    return {
        "upload": upload,
        "host": upload.host,
        "plan": plan,
        **rows_shown(request, plan, words, wrong=State.WRONG),
        "saves": plan.counts[State.NEW] + plan.counts[State.CHANGED],
    }


def _told(saved: Saved) -> str:
    return _("Saved: %(new)s new rows, %(changed)s changed.") % asdict(saved)


def _file(content: bytes, content_type: str, name: str, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    file_name = ascii_file_name(name, ending=f".{ending}")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "no-store"
    return response
