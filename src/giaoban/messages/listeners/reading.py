"""What messages tell readers of the bulletin: that it is there, until they read it; and what is answered."""

from django.utils import timezone

from giaoban.bulletin.models import Edition, Remark
from giaoban.bulletin.news import EditionIssued, EditionRead, RemarkAnswered, RemarkWritten
from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.reading import (
    ISSUED,
    UNREAD,
    about_edition,
    about_remark,
    reading_link,
    values_of,
)
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


@hears(RemarkWritten)
def tell_the_editors(news: RemarkWritten) -> None:
    """Tell the editors that a reader wrote to them."""
    _tell_of_remark(news.remark, "remark_written")


@hears(RemarkAnswered)
def tell_the_reader(news: RemarkAnswered) -> None:
    """Tell a reader that the editor answered; the editors need not be told any more that it waits."""
    cancel_about(about_remark(news.remark), "remark_written")
    _tell_of_remark(news.remark, "remark_answered")


def _tell_of_remark(key: int, code: str) -> None:
    remark = Remark.objects.select_related("edition__host").defer("edition__content").get(pk=key)
    now, edition, answered = timezone.now(), remark.edition, code == "remark_answered"
    if is_stale(remark.answered_at or remark.written_at, now):
        return
    people = directory(edition.host, timezone.localdate(now))
    editors = people.of_role(Role.EDITOR) or people.of_role(Role.OFFICE)
    seats = [people.seats[remark.post_id]] if remark.post_id in people.seats else []
    notice = Notice(
        event=f"{code}:{key}",
        code=code,
        subject=about_remark(key),
        values=values_of(edition),
        link=f"{reading_link(edition.pk)}#remarks" if answered else remark.get_absolute_url(),
    )
    by = facts.act_behind(remark).account
    announce(notice, seats if answered else editors, people, host=edition.host, by=by, now=now)
