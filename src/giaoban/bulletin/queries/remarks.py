"""What readers wrote about editions: one's own, and everything for the editor."""

from django.db.models import F, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Edition, Remark


def own_remarks(holder: Holder, edition: Edition) -> QuerySet[Remark]:
    """Return what somebody's posts wrote about an edition, the newest first."""
    own = Remark.objects.filter(edition=edition, post__in=holder.posts_for(Verb.WRITE_TO_EDITOR))
    return own.order_by("-written_at")


def remarks_edited_by(holder: Holder) -> QuerySet[Remark]:
    """Return what readers wrote to somebody as their editor: what waits for an answer first."""
    found = Remark.objects.filter(within(holder, Verb.EDIT_BULLETIN, Paths(host="edition__host_id")))
    placed = found.select_related("edition__host", "post").defer("edition__content")
    return placed.order_by(F("answered_at").desc(nulls_first=True), "-written_at", "-pk")
