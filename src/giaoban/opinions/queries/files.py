"""Who may see which photo or file: whoever sees the draft or the opinion with which it stands."""

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.opinions.models import Attachment
from giaoban.opinions.queries.visibility import drafts_of, origins_visible_to, words_read_by


def files_visible_to(holder: Holder) -> QuerySet[Attachment]:
    """Return the photos and files that this person may see: with words they may read, or their own drafts."""
    asked = origins_visible_to(holder).order_by().values("opinion")
    read = Attachment.objects.filter(words_read_by(holder, "opinion__")).order_by().values("pk")
    seen = Q(pk__in=read) | Q(opinion__in=asked) | Q(draft__in=drafts_of(holder).order_by().values("pk"))
    return Attachment.objects.filter(seen)
