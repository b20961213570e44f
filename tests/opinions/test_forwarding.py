"""To which agencies a matter can go, and which of several origins is the first."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from uuid import uuid4

import pytest

from giaoban.kernel.verdict import Refused
from giaoban.meetings.rules import Channel, State
from giaoban.opinions.actions.forwarding import forward
from giaoban.opinions.actions.handing import Onward, reroute, transfer
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.organisation.models import Agency
from tests.make import access, audit, meetings, opinions, organisation

pytestmark = pytest.mark.django_db

NOW = meetings.at(date(2026, 11, 10), 9)
BY = audit.actor()


def elsewhere() -> tuple[Agency, Agency]:
    """Return an agency of another committee, and one of this committee that has ended."""
    neighbour = organisation.host(code="XA", name="Đảng ủy xã bên")
    return organisation.agency(host=neighbour), organisation.agency(valid_to=NOW.date() - timedelta(days=1))


def sent(*opinions_sent: Opinion, lead: Agency, supporting: tuple[Agency, ...] = ()) -> Referral:
    """Return what a compiler sent to an agency."""
    sending = Forwarding(
        field=opinions.field().pk,
        lead=lead.pk,
        supporting=[agency.pk for agency in supporting],
        points=("Nạo vét.",),
    )
    return forward(opinions_sent, holder=access.holder(), seen={}, sending=sending, once=uuid4(), at=NOW)


def test_only_agencies_that_the_committee_has_that_day_answer_or_help() -> None:
    opinion, lead = opinions.opinion(), organisation.agency()
    referral = opinions.referral()
    refused = []

    for other in elsewhere():
        onward = Onward(other, "Việc của phòng bạn.")
        acts: tuple[Callable[[], Referral], ...] = (
            partial(sent, opinion, lead=other),
            partial(sent, opinion, lead=lead, supporting=(other,)),
            partial(transfer, referral, onward, by=BY, at=NOW),
            partial(reroute, referral, onward, by=BY, at=NOW),
        )
        for act in acts:
            with pytest.raises(Refused) as error:
                act()
            refused.append(error.value.refusal.code)

    assert refused == ["lead_not_listed", "helper_not_listed", "not_listed", "not_listed"] * 2
    assert list(Referral.objects.values_list("lead", flat=True)) == [referral.lead_id]


def test_what_was_written_early_for_the_next_meeting_is_merged_with_what_was_said_at_this_one() -> None:
    spoken = opinions.opinion()
    series = spoken.meeting.series
    following = meetings.meeting(series=series, on=opinions.NEXT_DAY, state=State.CALLED)
    written = opinions.opinion(meeting=following, channel=Channel.WRITTEN)
    Opinion.objects.filter(pk=written.pk).update(raised_at=spoken.raised_at - timedelta(days=1))

    referral = sent(written, spoken, lead=organisation.agency())

    assert (referral.raised_meeting, referral.due_meeting) == (spoken.meeting, following)
    assert [(one.opinion, one.is_first) for one in referral.origins.all()] == [
        (spoken, True),
        (written, False),
    ]
