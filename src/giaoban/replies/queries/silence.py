"""Which delivered replies nobody has judged for long enough to close them."""

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Coalesce, Least

from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.queries import has_begun
from giaoban.opinions.models import Origin
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.queries.newest import is_newest
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Verdict

OBJECTIONS = [verdict.value for verdict in Verdict if verdict.is_objection]


def left_unjudged(meeting: Meeting, *, at: datetime) -> QuerySet[Reply]:
    """Return what may be due to close now that ``meeting`` has closed, the last delivered first.

    These are the latest versions without an open objection, delivered before as many meetings of the group
    as the committee lets pass. Whether every raiser of a merged matter was silent long enough is for
    :func:`giaoban.replies.rules.judging.why_not_close` to say. Found by the index of agencies, so that what
    was closed over the years is not read again.
    """
    delivered = Reply.objects.filter(state=State.DELIVERED.value)
    objected = Judgement.objects.filter(reply=OuterRef("pk"), verdict__in=OBJECTIONS, settled_because="")
    of_group = Origin.objects.filter(
        referral=OuterRef("referral"), opinion__meeting__series=meeting.series_id
    )
    since = _last_day_of_silence(meeting, at)
    if since is None:
        return delivered.none()
    return delivered.filter(
        is_newest(),
        ~Exists(objected),
        Exists(of_group),
        referral__lead__host=meeting.host_id,
        referral__state=ReferralState.DELIVERED.value,
        delivered_at__lt=since,
    ).order_by("-delivered_at", "pk")


def _last_day_of_silence(meeting: Meeting, at: datetime) -> datetime | None:
    """Return when the first meeting began that silence must outlast; ``None`` if too few were held."""
    silence = meeting.host.silence_meetings
    if silence == 0:
        return at
    held = Meeting.objects.filter(BRIEFINGS, has_begun(at), series=meeting.series_id, state="closed")
    begun = held.annotate(begun=Least("starts_at", Coalesce("opened_at", "starts_at")))
    return begun.order_by("-begun").values_list("begun", flat=True)[silence - 1 : silence].first()
