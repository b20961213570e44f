"""Who may see, edit and approve editions, and which contributions an agency owes."""

from datetime import date
from typing import Final

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Contribution, Edition, NewDocument, PlannedSection, Section
from giaoban.bulletin.rules.editions import TAKING
from giaoban.bulletin.rules.stages import Stage
from giaoban.organisation.models import Host
from giaoban.organisation.queries.spans import holding

OF_HOST: Final = Paths(host="host_id")
OF_EDITION: Final = Paths(host="edition__host_id")
OF_SECTION: Final = Paths(host="section__edition__host_id", agencies=("section__agency_id",))
AWAITED: Final = [Stage.ASKED.value, Stage.RETURNED.value]
OPEN: Final = [state.value for state in TAKING]


def hosts_edited(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose bulletin somebody edits."""
    return Host.objects.filter(within(holder, Verb.EDIT_BULLETIN, Paths(host="pk"))).order_by("code")


def editions_visible_to(holder: Holder) -> QuerySet[Edition]:
    """Return the editions that somebody may see while they are made, the newest first."""
    seen = Edition.objects.filter(within(holder, Verb.SEE_BULLETIN, OF_HOST))
    return seen.select_related("host", "meeting").defer("content").order_by("host", "-month")


def editions_edited_by(holder: Holder) -> QuerySet[Edition]:
    """Return the editions that somebody may edit."""
    return editions_visible_to(holder).filter(within(holder, Verb.EDIT_BULLETIN, OF_HOST))


def editions_approved_by(holder: Holder) -> QuerySet[Edition]:
    """Return the editions that somebody may approve."""
    return editions_visible_to(holder).filter(within(holder, Verb.APPROVE_BULLETIN, OF_HOST))


def sections_edited_by(holder: Holder) -> QuerySet[Section]:
    """Return the sections that somebody may edit."""
    edited = Section.objects.filter(within(holder, Verb.EDIT_BULLETIN, OF_EDITION))
    return edited.select_related("edition__host", "agency", "contribution").defer("edition__content")


def documents_edited_by(holder: Holder) -> QuerySet[NewDocument]:
    """Return the new documents that somebody may take out of their editions."""
    edited = NewDocument.objects.filter(within(holder, Verb.EDIT_BULLETIN, OF_EDITION))
    return edited.select_related("edition__host").defer("edition__content")


def contributions_visible_to(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions of which somebody may see whether they came: at the desk, or their own."""
    at_desk = within(holder, Verb.SEE_BULLETIN, OF_SECTION)
    return with_places(at_desk | within(holder, Verb.CONTRIBUTE, OF_SECTION))


def contributions_edited_by(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions that somebody may return, edit and accept."""
    return with_places(within(holder, Verb.EDIT_BULLETIN, OF_SECTION))


def contributions_owed_by(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions that somebody's agency owes, or owed, the newest edition first."""
    owed = with_places(within(holder, Verb.CONTRIBUTE, OF_SECTION)).filter(section__left_out_because="")
    begun = owed.exclude(section__edition__state="planned")
    return begun.order_by("-section__edition__month", "section__position", "pk")


def awaited_from(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions that somebody's agency still owes, the soonest due first."""
    owed = contributions_owed_by(holder).filter(state__in=AWAITED, section__edition__state__in=OPEN)
    return owed.order_by("section__due_at", "pk")


def plan_on(host: int, day: date) -> QuerySet[PlannedSection]:
    """Return the section plan of a committee on a day, in its order."""
    return PlannedSection.objects.filter(holding(day), host=host).select_related("agency", "host")


def planned_edited_by(holder: Holder, day: date) -> QuerySet[PlannedSection]:
    """Return the sections of plans that somebody may change, as they hold on a day."""
    edited = PlannedSection.objects.filter(holding(day), within(holder, Verb.EDIT_BULLETIN, OF_HOST))
    return edited.select_related("agency", "host")


def with_places(condition: Q) -> QuerySet[Contribution]:
    """Return contributions with what tells where they stand."""
    rows = Contribution.objects.filter(condition)
    return rows.select_related("section__edition__host", "section__agency").defer("section__edition__content")
