"""Which published versions stand: approved, not taken back, and nothing behind them has changed since."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.opinions.models import Correction, Origin
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.opinions.rules.referrals import ANSWERED
from giaoban.replies.models import PublishedOrigin, PublishedVersion
from giaoban.replies.queries.newest import is_newest
from giaoban.replies.rules.drafting import State


def standing() -> QuerySet[PublishedVersion]:
    """Return the approved versions behind which nothing has changed: the only door to what is published."""
    return PublishedVersion.objects.filter(_written() | _spoken(), taken_back_at__isnull=True)


def _written() -> Q:
    """The reply still counts, and answers the same opinions in the same words."""
    referral = OuterRef("reply__referral")
    corrected = Correction.objects.filter(
        opinion__origins__referral=referral, pk__gt=OuterRef("newest_correction")
    )
    approved = PublishedOrigin.objects.filter(
        published=OuterRef(OuterRef("pk")),
        opinion=OuterRef("opinion"),
        version=OuterRef("opinion__version"),
    )
    changed = Origin.objects.filter(~Exists(approved), referral=referral)
    still = Origin.objects.filter(referral=OuterRef(OuterRef("reply__referral")), opinion=OuterRef("opinion"))
    gone = PublishedOrigin.objects.filter(~Exists(still), published=OuterRef("pk"))
    return (
        Q(reply__state=State.DELIVERED.value, reply__referral__state__in=ANSWERED)
        & is_newest("reply")
        & ~Q(Exists(corrected))
        & ~Q(Exists(changed))
        & ~Q(Exists(gone))
    )


def _spoken() -> Q:
    """What was said at the meeting still closes the same opinion in the same words."""
    opinion = OuterRef("spoken__opinion")
    corrected = Correction.objects.filter(opinion=opinion, pk__gt=OuterRef("newest_correction"))
    approved = PublishedOrigin.objects.filter(
        published=OuterRef("pk"), opinion=opinion, version=OuterRef("spoken__opinion__version")
    )
    return (
        Q(
            spoken__raiser_agrees=True,
            spoken__withdrawn_at__isnull=True,
            spoken__opinion__state=OpinionState.ANSWERED_ON_SPOT.value,
        )
        & Q(Exists(approved))
        & ~Q(Exists(corrected))
    )
