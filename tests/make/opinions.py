"""Makers for opinions, what is sent to agencies, and those who raise them."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.kernel.numbering import opinion_code
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Channel
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Direction, Matter, OnSpotAnswer, Opinion, Origin, Point, Referral
from giaoban.opinions.rules import life, referrals
from giaoban.organisation.models import Agency, HostItem, Item, Post, Route, Unit
from tests.make import meetings, organisation

DAY = date(2026, 10, 30)
NEXT_DAY = date(2026, 11, 27)
TEXT = "Đoạn mương sau chợ Hạ bùn lấp quá nửa, mưa to là nước tràn vào 12 hộ."
ASK = "Nạo vét đoạn từ cống chợ Hạ đến trạm bơm.\nCử người dọn rác mắc ở cửa cống."


def opinion(  # noqa: PLR0913  # one default a column
    *,
    meeting: Meeting | None = None,
    unit: Unit | None = None,
    post: Post | None = None,
    kind: life.Kind = life.Kind.RECOMMENDATION,
    text: str = TEXT,
    ask: str | None = None,
    is_request: bool | None = None,
    channel: Channel = Channel.ORAL,
    field: Item | None = None,
    state: life.State = life.State.WAITING,
    urgent: bool = False,
) -> Opinion:
    """Return a new opinion of a closed meeting of October 2026, with what it needs to stand in ``state``."""
    of = meeting or meetings.meeting(on=DAY, state=MeetingState.CLOSED)
    of_unit = unit or (post.unit if post and post.unit else organisation.unit(host=of.host))
    turn = meetings.turn(meeting=of, unit=of_unit, post=post, channel=channel)
    asked = (ASK if life.can_ask(kind) else "") if ask is None else ask
    needs_field = state is life.State.FORWARDED and field is None
    earlier = _answered_earlier(of) if state is life.State.ALREADY_ANSWERED else None
    set_aside = state in {life.State.RULED_OUT, life.State.ALREADY_ANSWERED}
    return Opinion.objects.create(
        **_numbered(of),
        turn=turn,
        unit=of_unit,
        post=post,
        kind=kind.value,
        is_request=(bool(asked) and life.can_ask(kind)) if is_request is None else is_request,
        text=text,
        ask=asked,
        field=organisation.item() if needs_field else field,
        state=state.value,
        urgent=urgent,
        set_aside_reason="Đã nêu ở kỳ trước." if set_aside else "",
        answered_by=earlier,
        once=uuid4(),
    )


def _answered_earlier(of: Meeting) -> Referral:
    raised = opinion(meeting=of, state=life.State.FORWARDED)
    return referral(origins=(raised,), state=referrals.State.DELIVERED)


def _numbered(of: Meeting) -> dict[str, Any]:
    """Return what an opinion of a meeting has by the order in which it was raised."""
    year, month = of.period.year, of.period.month
    number = Opinion.objects.filter(host=of.host, year=year, month=month).count() + 1
    return {
        "host": of.host,
        "meeting": of,
        "code": opinion_code(of.host.code, year, month, number),
        "year": year,
        "month": month,
        "number": number,
        "raised_at": of.starts_at + timedelta(minutes=number),
    }


def referral(  # noqa: PLR0913  # one default a column
    *,
    origins: tuple[Opinion, ...] = (),
    lead: Agency | None = None,
    supporting: tuple[Agency, ...] = (),
    due: Meeting | None = None,
    points: tuple[str, ...] = ("Nạo vét mương.", "Dọn rác ở cửa cống."),
    state: referrals.State = referrals.State.SENT,
    title: str = "Nạo vét mương sau chợ Hạ",
) -> Referral:
    """Return a new referral of forwarded opinions, due at the next meeting of the first one's series.

    Without ``origins`` a forwarded opinion is made; without ``due`` a meeting four weeks later.
    """
    of = origins or (opinion(state=life.State.FORWARDED),)
    first = of[0]
    at = due or meetings.meeting(series=first.meeting.series, on=first.meeting.day + timedelta(days=28))
    made = Referral.objects.create(
        host=first.host,
        code=_code(first),
        title=title,
        field=first.field or organisation.item(),
        lead=lead or organisation.agency(host=first.host),
        year=first.year,
        month=first.month,
        raised_meeting=first.meeting,
        unit=first.unit,
        cluster_id=first.meeting.series.cluster_id,
        channel=first.turn.channel,
        state=state.value,
        **_stamps(state, first, at),
        once=uuid4(),
    )
    made.supporting.set(supporting)
    for place, one in enumerate(of):
        Origin.objects.create(
            referral=made, opinion=one, is_first=place == 0, first_due_meeting=at, due_meeting=at
        )
    made.points.set([Point(number=n, text=text) for n, text in enumerate(points, start=1)], bulk=False)
    return made


def _code(first: Opinion) -> str:
    others = Origin.objects.filter(opinion=first, is_first=True).count()
    return f"{first.code}/{others + 1}" if others else first.code


def _stamps(state: referrals.State, first: Opinion, at: Meeting) -> dict[str, Any]:
    """Return what a referral in this state must have: meetings, times, a reason."""
    delivered = state in {referrals.State.DELIVERED, referrals.State.RETURNED, referrals.State.CLOSED}
    return {
        "first_due_meeting": at,
        "due_meeting": at,
        "refused_because": "Không thuộc thẩm quyền." if state is referrals.State.REFUSED else "",
        "forwarded_at": first.raised_at + timedelta(days=3),
        "first_delivered_at": at.starts_at - timedelta(days=5) if delivered else None,
        "closed_at": at.starts_at + timedelta(days=1) if state is referrals.State.CLOSED else None,
        "returns": 1 if state is referrals.State.RETURNED else 0,
    }


def matter(*of: Referral, title: str = "Mương sau chợ Hạ ngập khi mưa") -> Matter:
    """Return a new matter to which these referrals belong."""
    host = of[0].host
    code = f"{host.code}-V{Matter.objects.filter(host=host).count() + 1:03d}"
    made = Matter.objects.create(host=host, code=code, title=title, opened_at=timezone.now())
    for one in of:
        one.matter = made
        one.save(update_fields=["matter"])
    return made


def on_spot_answer(*, opinion: Opinion, raiser_agrees: bool = False) -> OnSpotAnswer:
    """Return an answer given at the meeting of an opinion."""
    return OnSpotAnswer.objects.create(
        opinion=opinion,
        answered_by="Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        text="Phòng sẽ cho kiểm tra trong tuần.",
        raiser_agrees=raiser_agrees,
        recorded_at=timezone.now(),
    )


def field(*, code: str = "agriculture_irrigation", label: str = "Nông nghiệp, thủy lợi") -> Item:
    """Return a field that the host uses, with its own label, made if it is not there yet."""
    of = organisation.host()
    made = organisation.item(code=code)
    HostItem.objects.get_or_create(
        host=of,
        item=made,
        defaults={"label_vi": label, "label_en": code, "valid_from": organisation.LONG_AGO},
    )
    return made


def route(*, field: Item, agency: Agency) -> Route:
    """Let a field go to an agency unless the compiler decides otherwise."""
    return Route.objects.create(host=agency.host, field=field, agency=agency)


def direction(
    *, opinion: Opinion, by: Account, to: Referral | None = None, due_on: date | None = None
) -> Direction:
    """Return a new direction by the post of ``by``, due in ten days unless told otherwise."""
    post = by.person.terms.get().post
    return Direction.objects.create(
        opinion=opinion,
        referral=to,
        agency=to.lead if to else None,
        what="Kiểm tra tại chỗ, báo cáo kết quả.",
        due_on=due_on or timezone.localdate() + timedelta(days=10),
        post=post,
        by_post=post.name,
        given_at=timezone.now(),
        once=uuid4(),
    )
