"""The audit log, as far as somebody may inspect it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext

from giaoban.access.rules import Holder, Verb
from giaoban.audit import queries
from giaoban.audit.models import Entry
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.opinions.queries import visible_to
from giaoban.organisation.models import Host
from giaoban.web.rules import ACTS, OBJECTS, ROLES_OF_NOBODY


@dataclass(frozen=True, slots=True)
class Told:
    """One entry as it is read: what was done to what, and where the reader finds it if they may see it."""

    entry: Entry
    act: str
    kind: str
    code: str
    to: str
    post: str


def told(holder: Holder, entries: Iterable[Entry]) -> list[Told]:
    """Return the entries in words. Two queries more, however many entries there are."""
    rows = list(entries)
    seen = {
        **_addresses(rows, "opinions.opinion", visible_to(holder)),
        **_addresses(rows, "meetings.meeting", meetings_visible_to(holder)),
    }
    return [
        Told(
            entry=row,
            act=gettext(ACTS.get(row.event, row.event)),
            kind=_kind(row.subject),
            code=row.subject_label or _numbered(row.subject),
            to=seen.get(row.subject, ""),
            post=gettext(ROLES_OF_NOBODY.get(row.actor_role, "")) or row.actor_post or row.actor_role,
        )
        for row in rows
    ]


def acts_in(holder: Holder) -> list[tuple[str, str]]:
    """Return the kinds of acts that the log holds for ``holder``, each with its sentence, by sentence."""
    found = queries.events(chains_for(holder))
    return sorted(((event, gettext(ACTS.get(event, event))) for event in found), key=lambda one: one[1])


def _kind(subject: str) -> str:
    noun = OBJECTS.get(subject.partition(":")[0], "")
    return gettext(noun) if noun else ""


def _addresses(entries: list[Entry], model: str, visible: QuerySet[Any]) -> dict[str, str]:
    keys = {int(row.subject.partition(":")[2]) for row in entries if row.subject.startswith(f"{model}:")}
    return {f"{model}:{row.pk}": row.get_absolute_url() for row in visible.filter(pk__in=keys)}


def chains_for(holder: Holder) -> list[str]:
    """Return the chains that ``holder`` may inspect: those of their committees."""
    hosts = {grant.host for grant, _ in holder.granted(Verb.SEE_AUDIT)}
    return list(Host.objects.filter(pk__in=hosts).values_list("code", flat=True))


def entries_for(holder: Holder, *, event: str, day: date | None, subject: str) -> QuerySet[Entry]:
    """Return the entries that ``holder`` may inspect, newest first."""
    return queries.entries(chains_for(holder), event=event, day=day, subject=subject)


def _numbered(subject: str) -> str:
    """Return what an object without a code of its own is called: "no. 1027"."""
    return gettext("no. %(number)s") % {"number": subject.rpartition(":")[2]} if subject else ""
