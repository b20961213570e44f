"""Where an act leads to, and who it is that acts."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.directory.first_hour import is_unfinished
from giaoban.kernel.actor import Actor


def done(request: SignedInRequest, sentence: str, name: str, *args: object) -> HttpResponse:
    """Say what was done on the page called ``name``."""
    messages.success(request, sentence)
    return redirect(reverse(name, args=args))


def done_on_the_way(request: SignedInRequest, sentence: str, host: int, name: str) -> HttpResponse:
    """Say what was done where setting up goes on; on the page called ``name`` once all is set up."""
    unfinished = is_unfinished(host, timezone.localdate())
    return done(request, sentence, "directory:first-hour" if unfinished else name, host)


def editor(request: SignedInRequest, host: int) -> Actor:
    """Return who edits the organisation of ``host``; callers fetched the row from what may be edited."""
    return request.holder.actor(Verb.EDIT_ORGANISATION, Target(host=host))


def may_edit(request: SignedInRequest, host: int) -> bool:
    """Return whether the person may edit the organisation of ``host``."""
    return request.holder.grant_for(Verb.EDIT_ORGANISATION, Target(host=host)) is not None


def may_see_names(request: SignedInRequest, host: int) -> bool:
    """Return whether the person sees who holds a post: the editor, the office and the chair."""
    verbs = (Verb.EDIT_ORGANISATION, Verb.SEE_RAISER)
    return any(request.holder.grant_for(verb, Target(host=host)) for verb in verbs)
