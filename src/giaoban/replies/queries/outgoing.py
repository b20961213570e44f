"""Papers that go out after a meeting: the compiled report, the report on replies, letters to agencies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from giaoban.access.rules import Holder, Verb
from giaoban.documents.models import SignedPaper
from giaoban.documents.queries.signed import signed_as
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import compiled as reports
from giaoban.documents.rules.papers import correspondence as letters
from giaoban.documents.rules.papers.wording import short_day
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import visible_to
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.organisation.models import Agency
from giaoban.replies.queries.gatherings import Heard, told_at
from giaoban.replies.queries.heads import head_of


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What can be printed for a meeting.

    Attributes:
        raised: Whether anything was raised at it.
        hears: Whether replies are due at it.
        asked: The agencies to which it sent anything.
        owing: The agencies that still owe it a reply.
    """

    raised: bool
    hears: bool
    asked: Sequence[Agency]
    owing: Sequence[Agency]


@dataclass(frozen=True, slots=True)
class Draft:
    """One paper that can be sent out: what it is, to whom it goes, and how it was signed.

    Attributes:
        paper: "compiled", "answered", "transfer" or "reminder".
        to: The agency; ``None`` for a report.
        signed: As it was signed; ``None`` while it is a draft.
    """

    paper: str
    to: Agency | None
    signed: SignedPaper | None


def prefix_of(meeting: Meeting) -> str:
    """Return what the keys of all papers of a meeting begin with."""
    return f"meeting-{meeting.pk}-"


def key_of_report(meeting: Meeting, paper: str) -> str:
    """Return the key of a report: it is signed once."""
    return f"{prefix_of(meeting)}{paper}"


def key_of_letter(meeting: Meeting, paper: str, to: Agency, day: date) -> str:
    """Return the key of a letter: an agency may get another one on another day."""
    return f"{prefix_of(meeting)}{paper}-{to.pk}-{day:%Y-%m-%d}"


def drafts_of(meeting: Meeting, out: Outgoing, *, today: date) -> list[Draft]:
    """Return the papers of a meeting, the reports first, with those that were signed."""
    reports_there = [
        name for name, is_there in (("compiled", out.raised), ("answered", out.hears)) if is_there
    ]
    keys: list[tuple[str, str, Agency | None]] = [
        (key_of_report(meeting, name), name, None) for name in reports_there
    ]
    letters_there = [("transfer", out.asked), ("reminder", out.owing)]
    keys += [
        (key_of_letter(meeting, name, agency, today), name, agency)
        for name, agencies in letters_there
        for agency in agencies
    ]
    signed = {one.key: one for one in signed_as(meeting.host_id, [key for key, _name, _to in keys])}
    return [Draft(name, to, signed.get(key)) for key, name, to in keys]


def meetings_compiled(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose papers somebody sends out."""
    hosts = {grant.host for grant, _ in holder.granted(Verb.COMPILE)}
    return visible_to(holder).filter(host__in=hosts)


def outgoing_of(meeting: Meeting, *, now: datetime) -> Outgoing:
    """Return what can be printed for a meeting."""
    heard = told_at(meeting, now=now)
    sent = Referral.objects.filter(raised_meeting=meeting, recalled_at=None).order_by()
    asked = Agency.objects.filter(pk__in=sent.values("lead"))
    owing = {one.referral.lead_id: one.referral.lead for one in heard if one.owed}
    return Outgoing(
        raised=meeting.opinions.exists(),
        hears=bool(heard),
        asked=list(asked),
        owing=sorted(owing.values(), key=lambda agency: (agency.position, agency.code)),
    )


def sent_to(meeting: Meeting, agency: Agency, holder: Holder, *, today: date) -> Paper | None:
    """Return the letter by which a meeting's opinions go to an agency; ``None`` if none went there."""
    found = referrals_visible_to(holder).filter(raised_meeting=meeting, lead=agency, recalled_at=None)
    matters = _matters(found.order_by("code"), today=today, overdue=False)
    return letters.transfer_letter(_letter(meeting, agency, matters, today)) if matters else None


def reminding(meeting: Meeting, agency: Agency, *, now: datetime) -> Paper | None:
    """Return the letter that asks an agency for what it owes a meeting; ``None`` if it owes nothing."""
    keys = [
        one.referral.pk for one in told_at(meeting, now=now) if one.owed and one.referral.lead_id == agency.pk
    ]
    today = timezone.localdate(now)
    rows = Referral.objects.filter(pk__in=keys).select_related("first_due_meeting", "due_meeting")
    matters = _matters(rows.order_by("first_due_meeting__starts_at", "code"), today=today, overdue=True)
    return letters.reminder_letter(_letter(meeting, agency, matters, today)) if matters else None


def replies_reported(meeting: Meeting, *, now: datetime) -> Paper | None:
    """Return the report on the replies that a meeting hears; ``None`` if it hears none."""
    heard, today = told_at(meeting, now=now), timezone.localdate(now)
    if not heard:
        return None
    prefetch_related_objects([one.referral for one in heard], "field", "points")
    head = head_of(meeting.host, today)
    return reports.replies_report(
        reports.RepliesReport(
            letterhead=head.letterhead,
            holder=head.holder,
            meeting=whole_subject_of(meeting),
            answered=tuple(_answered(one) for one in heard),
            signature=head.signature,
            dated=today,
            recipients=head.recipients,
            code=_code(meeting),
        )
    )


def _answered(one: Heard) -> reports.Answered:
    referral, reply = one.referral, one.reply
    raised = "; ".join(f"{unit.name} (tháng {period.month}/{period.year})" for unit, period in one.raised)
    asked = tuple(point.text for point in referral.points.all()) or (referral.title,)
    points = list(reply.points.all()) if reply else []
    by_when = [point.by_when for point in points if point.by_when]
    document = referral.lead.name
    if reply:
        day = f", ngày {short_day(reply.document_date)}" if reply.document_date else ""
        document = f"{referral.lead.name}\nSố {reply.document_number}{day}"
    return reports.Answered(
        field=referral.field.label_vi,
        asked=f"{letters.points_of(asked)}\n{raised}",
        document=document,
        said="\n".join(" ".join(filter(None, (point.found, point.action))) for point in points)
        or "Chưa có văn bản trả lời",
        outcome=reply.outcome.label_vi if reply and reply.outcome else "",
        by_when=short_day(max(by_when)) if by_when else "",
        judged=_judged(one),
        is_owed=reply is None,
    )


# What raisers said, as a column of a paper says it.
VERDICTS = {
    "answered": "Đạt",
    "partly": "Được một phần",
    "off_the_point": "Chưa đúng vấn đề",
    "too_general": "Còn chung chung",
    "unconvincing": "Thiếu thuyết phục",
    "acknowledged_only": "Mới ghi nhận",
}


def _judged(one: Heard) -> str:
    return "; ".join(dict.fromkeys(VERDICTS[each.verdict] for each in one.judgements))


def _letter(
    meeting: Meeting, agency: Agency, matters: tuple[letters.Matter, ...], today: date
) -> letters.Correspondence:
    head = head_of(meeting.host, today)
    return letters.Correspondence(
        letterhead=head.letterhead,
        holder=head.holder,
        agency=agency.name,
        meeting=whole_subject_of(meeting),
        held_on=meeting.day,
        matters=matters,
        signature=head.signature,
        dated=today,
        recipients=(),
        code=f"{_code(meeting)} {agency.code}",
    )


def _matters(rows: QuerySet[Referral], *, today: date, overdue: bool) -> tuple[letters.Matter, ...]:
    origins = Origin.objects.select_related("opinion__unit", "opinion__meeting__period")
    shown = rows.select_related("due_meeting", "first_due_meeting").prefetch_related(
        Prefetch("origins", origins), "points", "supporting"
    )
    return tuple(_matter(one, today if overdue else None) for one in shown)


def _matter(one: Referral, today: date | None) -> letters.Matter:
    due = one.first_due_meeting.day if today else one.due_meeting.day
    return letters.Matter(
        code=one.code,
        raised=_raised(one.origins.all()),
        asked=tuple(point.text for point in one.points.all()) or (one.title,),
        due=due,
        supporting=", ".join(agency.short_name for agency in one.supporting.all()),
        overdue=max(0, (today - due).days) if today else 0,
    )


def _raised(origins: Iterable[Origin]) -> str:
    places = (
        f"{origin.opinion.unit.name} (tháng {origin.opinion.meeting.period.month}/"
        f"{origin.opinion.meeting.period.year})"
        for origin in origins
    )
    return "; ".join(dict.fromkeys(places))


def _code(meeting: Meeting) -> str:
    return f"GB-{meeting.day:%Y-%m-%d}"
