"""Photos of a meeting: shown to readers once agreement is recorded."""

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refused
from giaoban.meetings.actions import photos as actions
from giaoban.meetings.forms.photos import AgreementForm, PhotoForm
from giaoban.meetings.http.photos import keep_photo, photo_handed_out
from giaoban.meetings.models import Meeting, Photo
from giaoban.meetings.queries import photos as queries
from giaoban.meetings.queries import visible_to
from giaoban.meetings.queries.papers import written_by
from giaoban.ui.stored import forget
from giaoban.ui.wording import refusal_sentence

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the photos of a meeting."""
    meeting = get_object_or_404(visible_to(request.holder), pk=pk)
    photos = queries.photos_visible_to(request.holder).filter(meeting=meeting)
    keeps = request.holder.grant_for(Verb.WRITE_MINUTES, meeting.target) is not None
    return render(
        request, "meetings/photos.html", {"meeting": meeting, "photos": list(photos), "keeps": keeps}
    )


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a photo to a meeting."""
    meeting = get_object_or_404(written_by(request.holder), pk=pk)
    form = PhotoForm(request.POST or None, request.FILES or None)
    if form.is_valid() and _added(request, meeting, form):
        messages.success(request, _("The photo is kept."))
        return redirect("meetings:photos", pk=meeting.pk)
    return render(request, "meetings/add_photo.html", {"meeting": meeting, "form": form})


def _added(request: SignedInRequest, meeting: Meeting, form: PhotoForm) -> bool:
    """Keep the picture and add it; a picture that no photo holds afterwards is not kept."""
    typed, kept, photo = form.cleaned_data, None, None
    try:
        kept = keep_photo(typed["picture"])
        photo = actions.add_photo(
            meeting,
            kept,
            caption=typed["caption"],
            agreed_by=typed["agreed_by"],
            once=typed["once"],
            at=timezone.now(),
            actor=request.holder.actor(Verb.WRITE_MINUTES, meeting.target),
        )
    except Refused as refused:
        form.add_error("picture", refusal_sentence(refused.refusal))
    finally:
        if kept is not None and (photo is None or photo.image != kept.path):
            forget(kept.path)
    return photo is not None


@require_safe
def picture(request: SignedInRequest, pk: int) -> FileResponse:
    """Return one photo itself."""
    return photo_handed_out(get_object_or_404(queries.photos_visible_to(request.holder), pk=pk))


@form_methods
def agree(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record that those on a photo agreed."""
    photo = get_object_or_404(queries.photos_kept_by(request.holder), pk=pk)
    form = AgreementForm(request.POST or None)
    if form.is_valid():
        actions.agree(photo, by=form.cleaned_data["by"], at=timezone.now(), actor=_keeper(request, photo))
        messages.success(request, _("Whoever may see the meeting sees the photo now."))
        return redirect("meetings:photos", pk=photo.meeting_id)
    facts = {"photo": photo, "meeting": photo.meeting, "form": form}
    return render(request, "meetings/agree_to_photo.html", facts)


@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a photo to readers no more."""
    photo = get_object_or_404(queries.photos_kept_by(request.holder), pk=pk)
    actions.take_back(photo, actor=_keeper(request, photo))
    messages.success(request, _("Only the office sees the photo now."))
    return redirect("meetings:photos", pk=photo.meeting_id)


@require_POST
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Remove a photo for good."""
    photo = get_object_or_404(queries.photos_kept_by(request.holder), pk=pk)
    meeting = photo.meeting_id
    forget(actions.remove_photo(photo, actor=_keeper(request, photo)))
    messages.success(request, _("The photo is gone."))
    return redirect("meetings:photos", pk=meeting)


def _keeper(request: SignedInRequest, photo: Photo) -> Actor:
    return request.holder.actor(Verb.WRITE_MINUTES, photo.meeting.target)
