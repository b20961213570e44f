"""The words of public mood go after the days that their committee keeps them; field, month and count stay."""

from datetime import datetime, time

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.news import tell
from giaoban.opinions.actions.importing import KEPT
from giaoban.opinions.models import Correction, Draft, Opinion, StagedOpinions
from giaoban.opinions.news import MoodForgotten
from giaoban.opinions.rules.forgetting import REMOVED, forgotten_before
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


def forget_all(*, at: datetime) -> int:
    """Remove the words of public mood that are past their days at every committee; return of how many.

    What nobody confirmed of a file goes too. A second run finds nothing left to do.
    """
    StagedOpinions.objects.filter(saved__isnull=True, staged_at__lt=at - KEPT).delete()
    return sum(forget_of(host, at=at) for host in Host.objects.order_by("pk"))


@transaction.atomic
def forget_of(host: Host, *, at: datetime) -> int:
    """Remove the words of public mood of one committee that are past their days; return of how many.

    Corrections beside them and drafts that were never sent lose their words as well.
    """
    locked = lock(host)
    day = forgotten_before(timezone.localdate(at), locked.mood_days)
    since = timezone.make_aware(datetime.combine(day, time.min))
    Draft.objects.filter(
        post__host=locked, answers__kind=Kind.PUBLIC_MOOD.value, saved_at__lt=since, files__isnull=True
    ).delete()
    moods = list(_past(locked, since).select_for_update().order_by("pk"))
    if not moods:
        return 0
    for mood in moods:
        mood.text, mood.ask, mood.place, mood.words_removed_at = REMOVED, "", "", at
        mood.severity_reason = REMOVED if mood.severity_reason else ""
    changed = ["text", "ask", "place", "severity_reason", "words_removed_at"]
    Opinion.objects.bulk_update(moods, changed, batch_size=200)
    beside = list(Correction.objects.filter(opinion__in=moods).order_by("pk"))
    for correction in beside:
        correction.text = REMOVED
    Correction.objects.bulk_update(beside, ["text"], batch_size=200)
    details = {"number": len(moods)}
    record(
        "opinion.mood_forgotten",
        locked,
        actor=SYSTEM,
        chain=locked.code,
        details=details,
        rows=[*moods, *beside],
    )
    tell(MoodForgotten(tuple(mood.pk for mood in moods), locked.pk))
    return len(moods)


def _past(host: Host, since: datetime) -> QuerySet[Opinion]:
    return Opinion.objects.filter(
        host=host,
        kind=Kind.PUBLIC_MOOD.value,
        words_removed_at__isnull=True,
        meeting__starts_at__lt=since,
    )
