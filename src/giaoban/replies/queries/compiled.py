"""The compiled report of a meeting: what it raised, by field and matter, and how the last replies stand."""

from collections import Counter
from datetime import datetime

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import compiled as reports
from giaoban.documents.rules.papers.correspondence import points_of
from giaoban.kernel.shares import NO_VALUE, Rounding, shares
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.meetings.queries.recorded import attendance_at
from giaoban.meetings.rules.drawing import reply_line
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.queries.summing import pressing_at
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.queries import fields_on
from giaoban.replies.models import Petition
from giaoban.replies.queries.gatherings import told_at
from giaoban.replies.queries.heads import head_of

MONTHS = 12


def compiled_report(meeting: Meeting, holder: Holder, *, now: datetime) -> Paper:
    """Return the compiled report of a meeting, as far as its reader may see what was raised.

    Raises:
        Refused: If the committee has no letterhead.
    """
    today = timezone.localdate(now)
    head = head_of(meeting.host, today)
    sent = referrals_visible_to(holder).filter(raised_meeting=meeting, recalled_at=None)
    return reports.compiled(
        reports.Compiled(
            letterhead=head.letterhead,
            holder=head.holder,
            meeting=whole_subject_of(meeting),
            held_on=meeting.day,
            venue=meeting.place,
            present=attendance_at(meeting),
            counts=_counts(meeting, sent),
            fields=_fields(meeting),
            asked=_asked(sent),
            pressing=tuple(_pressing(one) for one in pressing_at(meeting, holder)),
            replies=_replies(meeting, now),
            upward=_upward(sent),
            signature=head.signature,
            dated=today,
            recipients=head.recipients,
            code=f"GB-{meeting.day:%Y-%m-%d}",
        )
    )


def _counts(meeting: Meeting, sent: QuerySet[Referral]) -> tuple[tuple[str, int], ...]:
    turns = Counter(dict(meeting.turns.order_by().values_list("channel").annotate(Count("pk"))))
    raised = Opinion.objects.filter(meeting=meeting).exclude(state=State.WITHDRAWN.value).order_by()
    found = raised.aggregate(
        statements=Count("pk", filter=Q(is_request=False)),
        requests=Count("pk", filter=Q(is_request=True)),
        on_spot=Count("pk", filter=Q(is_request=True, state=State.ANSWERED_ON_SPOT.value)),
    )
    return (
        ("lượt phát biểu (C1)", turns["oral"]),
        ("báo cáo bằng văn bản (C1w)", turns["written"]),
        ("ý kiến phản ánh (C2)", found["statements"]),
        ("ý kiến đề xuất, kiến nghị (C3)", found["requests"]),
        ("ý kiến trả lời trực tiếp tại hội nghị (C4)", found["on_spot"]),
        ("ý kiến chuyển trả lời bằng văn bản (C5)", sent.count()),
    )


def _fields(meeting: Meeting) -> tuple[reports.FieldLine, ...]:
    """Return the fields of what was sent on, beside the month before and the same month a year before."""
    period, host = meeting.period, meeting.host
    year, month = divmod(period.year * MONTHS + period.month - 2, MONTHS)
    now = _by_field(meeting, period.year, period.month)
    last_month, last_year = (
        _by_field(meeting, year, month + 1),
        _by_field(meeting, period.year - 1, period.month),
    )
    lines = [(use.item_id, use.label_vi) for use in fields_on(host, meeting.day)]
    told = [each for each in lines if now[each[0]] or last_month[each[0]] or last_year[each[0]]]
    column = shares([now[key] for key, _ in told], rounding=Rounding(host.rounding), decimals=host.decimals)
    written = [
        NO_VALUE if share is None else f"{share:.{host.decimals}f}".replace(".", ",")
        for share in column.values
    ]
    return tuple(
        reports.FieldLine(label, now[key], share, last_month[key], last_year[key])
        for (key, label), share in zip(told, written, strict=True)
    )


def _by_field(meeting: Meeting, year: int, month: int) -> Counter[int]:
    rows = Referral.objects.filter(
        raised_meeting__series=meeting.series_id,
        raised_meeting__meeting_type=meeting.meeting_type,
        year=year,
        month=month,
        recalled_at=None,
    )
    return Counter(dict(rows.order_by().values_list("field").annotate(Count("pk"))))


def _asked(sent: QuerySet[Referral]) -> tuple[reports.Asked, ...]:
    origins = Origin.objects.select_related("opinion__unit")
    rows = sent.order_by("field__position", "code").prefetch_related(
        Prefetch("origins", origins), "points", "supporting"
    )
    return tuple(
        reports.Asked(
            field=one.field.label_vi,
            unit="; ".join(dict.fromkeys(origin.opinion.unit.name for origin in one.origins.all())),
            words=points_of(tuple(point.text for point in one.points.all()) or (one.title,)),
            lead=one.lead.name,
            supporting=", ".join(agency.short_name for agency in one.supporting.all()),
            due=one.due_meeting.day,
        )
        for one in rows
    )


def _pressing(one: Opinion) -> str:
    """Return what is pressing, by its code and its compiler's reason; its words may name somebody."""
    why = f": {one.severity_reason}" if one.severity_reason else ""
    kind = "dư luận xã hội" if one.kind == Kind.PUBLIC_MOOD else "ý kiến"
    return f"- {kind.capitalize()} mã số {one.code}{why}"


def _replies(meeting: Meeting, now: datetime) -> tuple[str, ...]:
    heard = told_at(meeting, now=now)
    if not heard:
        return ()
    owed = [one for one in heard if one.owed]
    first = (
        f"Đến hạn {len(heard)} ý kiến; đã trả lời bằng văn bản {len(heard) - len(owed)}; còn nợ {len(owed)}"
    )
    lines = [reply_line(one.referral.lead.name, one.referral.title, _units(one.origins)) for one in owed]
    return first, *lines


def _units(origins: list[Origin]) -> list[str]:
    return list(dict.fromkeys(origin.opinion.unit.name for origin in origins))


def _upward(sent: QuerySet[Referral]) -> tuple[str, ...]:
    rows = Petition.objects.filter(referral__in=sent.order_by().values("pk"), taken_back_at=None)
    return tuple(f"- Đề nghị {one.body}: {one.proposal}" for one in rows)
