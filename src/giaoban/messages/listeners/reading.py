"""What messages tell the readers of the bulletin: that it is there; nothing more once it is read."""

from django.utils import timezone

from giaoban.bulletin.models import Edition
from giaoban.bulletin.news import EditionIssued, EditionRead
from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.reading import ISSUED, UNREAD, about_edition, reading_link, values_of
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role


@hears(EditionIssued)
def tell_every_secretary(news: EditionIssued) -> None:
    """Tell every secretary that an edition is there to read."""
    edition, now = (
        Edition.objects.select_related("host").defer("content").get(pk=news.edition),
        timezone.now(),
    )
    if edition.issued_at is None or is_stale(edition.issued_at, now):
        return
    notice = Notice(
        event=f"{ISSUED}:{edition.pk}",
        code=ISSUED,
        subject=about_edition(edition.pk),
        values=values_of(edition),
        link=reading_link(edition.pk),
    )
    people = directory(edition.host, timezone.localdate(now))
    by = facts.act_behind(edition).account
    announce(notice, people.of_role(Role.SECRETARY), people, host=edition.host, by=by, now=now)


@hears(EditionRead)
def stop_asking_to_read(news: EditionRead) -> None:
    """Take back what waits for those who have read an edition."""
    for post in news.posts:
        cancel_about(about_edition(news.edition), ISSUED, UNREAD, post=post)
