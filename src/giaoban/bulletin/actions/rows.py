"""Steps that several actions share. They run inside the caller's transaction and record nothing."""

from datetime import date, timedelta

from giaoban.bulletin.models import Contribution, CopyCount, Edition, PlannedSection, Section
from giaoban.kernel.actor import Actor
from giaoban.organisation.actions.rows import lock


def lock_edition(edition: Edition) -> Edition:
    """Return an edition as it stands once the acts of its committee before this one are done."""
    lock(edition.host_id)
    return Edition.objects.select_related("host").get(pk=edition.pk)


def lock_section(section: Section) -> Section:
    """Return a section, with its edition, as they stand once the acts before this one are done."""
    lock(section.edition.host_id)
    return Section.objects.select_related("edition__host", "agency", "contribution").get(pk=section.pk)


def lock_contribution(contribution: Contribution) -> Contribution:
    """Return a contribution, with its edition, as they stand once the acts before this one are done."""
    lock(contribution.section.edition.host_id)
    rows = Contribution.objects.select_related("section__edition__host", "section__agency")
    return rows.get(pk=contribution.pk)


def touch(edition: Edition, actor: Actor) -> None:
    """Note who changed an edition last: that person does not approve it."""
    edition.last_editor_id = actor.account
    edition.save(update_fields=["last_editor"])


def end_before(row: PlannedSection | CopyCount, day: date) -> None:
    """Let a dated row hold until the day before this one; a row that would hold on no day goes."""
    if row.valid_from >= day:
        row.delete()
        return
    row.valid_to = day - timedelta(days=1)
    row.save(update_fields=["valid_to"])
