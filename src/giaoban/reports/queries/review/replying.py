"""How replies were judged at first reading, and how promises were kept."""

from collections import Counter
from datetime import date

from django.db.models import Count

from giaoban.documents.rules.papers import review as paper
from giaoban.organisation.models import Host
from giaoban.replies.models import Commitment
from giaoban.replies.rules.following import Keeping, State, keeping
from giaoban.reports.queries.indicators.judged import first_judgements, judgements
from giaoban.reports.rules.periods import Month, MonthSpan
from giaoban.reports.rules.stretches import Stretch


def judged(host: Host, stretch: Stretch) -> paper.Judged:
    """Return the judgements on first versions that were given in a stretch. One query.

    They are the cases of the indicator, so that the report and the page of indicators say the same.
    """
    first, last = (Month(day.year, day.month) for day in (stretch.first, stretch.last))
    rows = first_judgements(judgements(host, MonthSpan(first, last)))
    return paper.Judged(**dict(rows.values_list("verdict").annotate(Count("pk"))))


def kept(host: Host, stretch: Stretch, *, today: date) -> paper.Kept:
    """Return how the promises were kept whose day lies in a stretch. Two queries."""
    due = Commitment.objects.filter(
        host=host, meeting__isnull=True, due_on__gte=stretch.first, due_on__lte=stretch.last
    )
    found = Counter(
        keeping(State(one.state), one.days, today=today) for one in due.prefetch_related("progress")
    )
    return paper.Kept(
        on_time=found[Keeping.ON_TIME],
        late=found[Keeping.LATE],
        broken=found[Keeping.BROKEN],
        moved=found[Keeping.MOVED],
        ahead=found[Keeping.AHEAD],
    )
