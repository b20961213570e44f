"""Makers for reports: a year of things that were raised, forwarded and answered."""

from datetime import date, timedelta
from itertools import count
from uuid import uuid4

from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Channel, State
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.organisation.models import Agency, Cluster, Host, HostItem, Item, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.replies.rules.timing import Timeliness
from tests.make import meetings, organisation

FIELDS = {
    "agriculture_irrigation": "Sản xuất nông nghiệp, thủy lợi",
    "transport_construction": "Giao thông - xây dựng",
    "resources_environment": "Tài nguyên, môi trường",
    "services": "Dịch vụ",
    "policy_entitlements": "Chế độ chính sách",
    "security_order": "An ninh trật tự",
    "party_work": "Công tác đảng",
}
PRINTED_2015 = dict(zip(FIELDS, [58, 46, 11, 17, 10, 7, 7], strict=True))
LONG_AGO = date(2010, 1, 1)
numbers = count(1)


def host(*, code: str = "KM", name: str = "Huyện ủy Kinh Môn") -> Host:
    """Return a committee that uses the seven fields in report order."""
    made = organisation.host(code=code, name=name)
    for position, (field, label) in enumerate(FIELDS.items(), start=1):
        item, _ = Item.objects.get_or_create(
            vocabulary=Vocabulary.FIELD.value,
            code=field,
            defaults={"label_vi": label, "label_en": field, "position": position},
        )
        HostItem.objects.get_or_create(
            host=made,
            item=item,
            valid_from=LONG_AGO,
            defaults={"label_vi": label, "label_en": field, "position": position},
        )
    HostItem.objects.filter(host=made, item__vocabulary="field").exclude(item__code__in=FIELDS).delete()
    return made


def meeting(host: Host, on: date) -> Meeting:
    """Return the committee's meeting of that day."""
    found = Meeting.objects.filter(host=host, starts_at=meetings.at(on)).first()
    series = host.series.first() or meetings.series(host=host)
    return found or meetings.meeting(series=series, on=on, state=State.CLOSED)


def opinion(  # noqa: PLR0913  # one default a column
    host: Host,
    *,
    on: date = date(2015, 11, 25),
    unit: Unit | None = None,
    state: str = "waiting",
    field: str = "services",
    channel: Channel = Channel.ORAL,
    answered_by: Referral | None = None,
) -> Opinion:
    """Return something that was raised at the meeting of that day, in a turn of its own."""
    held = meeting(host, on)
    number = next(numbers)
    raised = meetings.turn(meeting=held, unit=unit or organisation.unit(host=host), channel=channel)
    return Opinion.objects.create(
        host=host,
        code=f"{host.code}-{on:%y%m}-{number:03}",
        year=on.year,
        month=on.month,
        number=number,
        turn=raised,
        meeting=held,
        unit=raised.unit,
        raised_at=held.starts_at,
        kind="recommendation",
        is_request=True,
        text="Mương N3 đoạn sau chợ bị bồi lấp.",
        ask="Đề nghị nạo vét mương N3.",
        field=Item.objects.get(code=field),
        state=state,
        set_aside_reason="Không thuộc thẩm quyền." if state in {"ruled_out", "already_answered"} else "",
        answered_by=answered_by,
        once=uuid4(),
    )


def raised_again(host: Host, matter: Referral) -> Opinion:
    """Return a request that was answered already, by what was forwarded before."""
    return opinion(host, state="already_answered", answered_by=matter)


def statement(host: Host, *, state: str = "noted") -> Opinion:
    """Return a report that asks for nothing."""
    made = opinion(host)
    made.kind, made.is_request, made.state = "report", False, state
    made.save()
    return made


def referral(
    host: Host,
    *origins: Opinion,
    stood: Timeliness = Timeliness.ON_TIME,
    lead: Agency | None = None,
    cluster: Cluster | None = None,
    returns: int = 0,
) -> Referral:
    """Return what was forwarded for these opinions, or a new one, due a month later."""
    first = (origins or (opinion(host, state="forwarded"),))[0]
    due = meeting(host, first.meeting.starts_at.date() + timedelta(days=30))
    delivered = {
        Timeliness.ON_TIME: due.starts_at - timedelta(minutes=1),
        Timeliness.LATE: due.starts_at,
    }.get(stood)
    made = Referral.objects.create(
        host=host,
        code=f"{first.code}-{next(numbers)}",
        title="Nạo vét mương N3",
        field=first.field or organisation.item(),
        lead=lead or host.agencies.first() or organisation.agency(host=host),
        year=first.year,
        month=first.month,
        raised_meeting=first.meeting,
        unit=first.unit,
        cluster=cluster,
        channel=first.turn.channel,
        first_due_meeting=due,
        due_meeting=due,
        state="delivered" if delivered else "sent",
        forwarded_at=first.raised_at,
        first_delivered_at=delivered,
        returns=returns if delivered else 0,
        once=uuid4(),
    )
    for place, origin in enumerate(origins or (first,)):
        Origin.objects.create(
            referral=made, opinion=origin, is_first=place == 0, first_due_meeting=due, due_meeting=due
        )
    return made


def forwarded(host: Host, number: int, *, field: str = "services", on: date = date(2015, 11, 25)) -> None:
    """Let so many opinions of a field have been forwarded and answered on time."""
    unit = host.units.first() or organisation.unit(host=host)
    for _ in range(number):
        referral(host, opinion(host, on=on, unit=unit, field=field, state="forwarded"))


def year_2015(host: Host) -> None:
    """Save what the founding document counts: 156 in 2015, 187 in 2014."""
    for field, number in PRINTED_2015.items():
        forwarded(host, number, field=field)
    forwarded(host, 187, on=date(2014, 11, 25))
