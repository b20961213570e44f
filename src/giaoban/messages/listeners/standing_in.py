"""Whom messages tell of a stand-in: the person who stands in, in whichever post of the agency they sit."""

from dataclasses import replace

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries.directory import Directory, directory
from giaoban.organisation.models import Post, Term
from giaoban.organisation.news import StandInEnded, StandInNamed


@hears(StandInNamed)
def tell_the_stand_in(news: StandInNamed) -> None:
    """Tell somebody as whom they stand in, and on which days."""
    term = Term.objects.select_related("post__agency", "post__host").get(pk=news.term)
    last = term.valid_to or term.valid_from
    days = {"begins_on": term.valid_from.isoformat(), "ends_on": last.isoformat()}
    _tell(term.post, term.person_id, _notice("stand_in_named", term.pk, term.post, days))


@hears(StandInEnded)
def tell_that_it_ends(news: StandInEnded) -> None:
    """Tell somebody that they stand in no longer."""
    cancel_about(_about(news.term), "stand_in_named")
    post = Post.objects.select_related("agency", "host").get(pk=news.post)
    _tell(post, news.person, _notice("stand_in_ended", news.term, post, {}))


def _notice(code: str, term: int, post: Post, more: dict[str, str]) -> Notice:
    agency = post.agency.short_name if post.agency else post.host.short_name
    return Notice(
        event=f"{code}:{term}",
        code=code,
        subject=_about(term),
        values={"title": post.name, "agency": agency, **more},
        link=reverse("replies:index"),
    )


def _tell(post: Post, person: int, notice: Notice) -> None:
    now = timezone.now()
    seated = _alone(directory(post.host, timezone.localdate(now), Q(agency=post.agency_id)), person)
    seats = [seat for seat in seated.seats.values() if seated.sitters.get(seat.post)]
    announce(notice, seats, seated, host=post.host, by=None, now=now)


def _alone(people: Directory, person: int) -> Directory:
    """Return who sits where, with nobody but this person."""
    sitters = {
        seat: tuple(one for one in there if one.person == person) for seat, there in people.sitters.items()
    }
    return replace(people, sitters=sitters)


def _about(term: int) -> str:
    return f"organisation.term:{term}"
