"""The archive of experience: what was given, found by theme, crop, place, year and words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.kernel.vietnamese import fold
from giaoban.meetings.models import Talk
from giaoban.meetings.queries.talks import talks_visible_to, with_places
from giaoban.meetings.rules.talks import TalkState
from giaoban.organisation.models import Item
from giaoban.organisation.rules import Vocabulary
from giaoban.search.queries import keys_of
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document

MOST_FOUND: Final = 500


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for in the archive; empty parts leave everything in.

    Attributes:
        words: Anything, with or without marks.
        theme: Key of a theme.
        subject: A crop, an animal, a work.
        place: A place or a unit.
        year: The year of the meeting's period.
        marked: Only good practices.
    """

    words: str = ""
    theme: int | None = None
    subject: str = ""
    place: str = ""
    year: int | None = None
    marked: bool = False


def given_to(holder: Holder) -> QuerySet[Talk]:
    """Return the originals of the talks that were given and that this person may read, newest first."""
    given = talks_visible_to(holder).filter(state=TalkState.GIVEN.value, source__isnull=True)
    return given.order_by("-meeting__starts_at", "pk")


def experience(holder: Holder, sought: Sought) -> QuerySet[Talk]:
    """Return the talks of the archive that match everything that is sought, newest first."""
    found = given_to(holder)
    if sought.words:
        found = found.filter(pk__in=keys_of(holder, sought.words, kind="talk", limit=MOST_FOUND))
    if sought.theme is not None:
        found = found.filter(theme=sought.theme)
    if sought.year is not None:
        found = found.filter(meeting__period__year=sought.year)
    if sought.marked:
        found = found.filter(marked_at__isnull=False)
    if sought.subject or sought.place:
        found = found.filter(pk__in=_folded(found, sought))
    return found


def _folded(talks: QuerySet[Talk], sought: Sought) -> list[int]:
    """Return the keys of the talks whose crop and place hold what was typed, marks apart."""
    subject, place = fold(sought.subject), fold(sought.place)
    rows = talks.order_by().values_list(
        "pk", "subjects", "place", "unit__name", "meeting__series__cluster__name"
    )
    return [
        key
        for key, subjects, where, unit, cluster in rows
        if subject in fold(subjects) and place in fold(f"{where}\n{unit or ''}\n{cluster or ''}")
    ]


def years_of_experience(holder: Holder) -> list[int]:
    """Return the years in which talks were given that this person may read, latest first."""
    years = (
        given_to(holder).order_by("-meeting__period__year").values_list("meeting__period__year", flat=True)
    )
    return list(years.distinct())


def themes_of_experience(holder: Holder) -> QuerySet[Item]:
    """Return the themes on which there are talks that this person may read, in their usual order."""
    given = given_to(holder).order_by().values("theme")
    return Item.objects.filter(vocabulary=Vocabulary.TALK_THEME.value, pk__in=given).order_by("position")


def findable_by(holder: Holder) -> QuerySet[Talk]:
    """Return the talks that search may find for this person."""
    return given_to(holder).order_by("pk")


def card_of(talk: Talk) -> Card:
    """Return how a hit is shown: its title, who gave it where and when."""
    parts = [talk.unit.name if talk.unit else talk.group, talk.theme_called, f"{talk.meeting.day:%m/%Y}"]
    return Card(
        title=talk.name,
        address=talk.get_absolute_url(),
        note=" · ".join(parts),
        text="\n".join(filter(None, [talk.about, talk.text])),
    )


def document_of(talk: Talk) -> Document:
    """Return the words by which a talk is found; never a person's name."""
    return Document(
        object_id=talk.pk,
        host=talk.host.code,
        title=talk.title,
        text="\n".join(_words(talk)),
        at=_given(talk),
    )


def documents() -> Iterator[Document]:
    """Yield every talk that was given as a document, oldest first, for building the index anew."""
    given = with_places(Talk.objects.filter(state=TalkState.GIVEN.value, source__isnull=True))
    for talk in given.order_by("given_at", "pk").iterator(500):
        yield document_of(talk)


def _words(talk: Talk) -> Sequence[str]:
    words = [talk.theme.label_vi, talk.theme.label_en, talk.subjects, talk.place, talk.about, talk.text]
    return [*words, talk.unit.name if talk.unit else "", talk.group]


def _given(talk: Talk) -> datetime:
    return talk.given_at or talk.asked_at


def others_with(talk: Talk, holder: Holder) -> QuerySet[Talk]:
    """Return where else a talk stands that this person may see: on agendas of groups that borrowed it."""
    seen = Q(pk__in=talks_visible_to(holder).values("pk"))
    return with_places(Talk.objects.filter(seen, source=talk)).order_by("meeting__starts_at")
