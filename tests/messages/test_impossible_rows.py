"""What no message or choice may say: the database refuses it, whoever writes."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db.models import Model

from giaoban.messages.models import Choice, OverdueLadder, ReadingLadder
from giaoban.messages.rules.life import Channel, State
from tests.impossible import BLANKS, Lie, believed
from tests.make import messages, organisation

pytestmark = pytest.mark.django_db
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "waiting": [
        ({"channel": "dove"}, "message_channel_is_known"),
        ({"state": "lost"}, "message_state_is_known"),
        ({"audience": "dogs"}, "message_audience_is_known"),
        ({"state": "leased"}, "message_leased_to_somebody"),
        ({"state": "leased", "lease_until": LATE, "lease_owner": BLANKS}, "message_leased_to_somebody"),
        ({"lease_owner": "somebody"}, "message_leased_to_somebody"),
        ({"lease_until": LATE}, "message_leased_to_somebody"),
        ({"state": "sent"}, "message_sent_has_its_time"),
        ({"sent_at": LATE}, "message_sent_has_its_time"),
        ({"told_by": 1}, "message_sent_has_its_time"),
        ({"state": "failed"}, "message_failed_has_a_reason"),
        ({"state": "failed", "fault": BLANKS}, "message_failed_has_a_reason"),
        ({"read_at": LATE}, "message_read_on_a_page"),
    ],
    "sent": [
        ({"sent_at": None}, "message_sent_has_its_time"),
        ({"person": None}, "message_sent_reached_somebody"),
    ],
    "leased": [
        ({"lease_until": None}, "message_leased_to_somebody"),
        ({"channel": "call"}, "message_leased_by_a_program"),
    ],
    "ladder": [
        ({"every": 0}, "reading_ladder_pauses_some_days"),
        ({"every": 11}, "reading_ladder_pauses_some_days"),
        ({"times": 4}, "reading_ladder_comes_to_an_end"),
    ],
    "rungs": [
        ({"clearer": 0}, "overdue_ladder_stands_in_a_month"),
        ({"chair": 29}, "overdue_ladder_stands_in_a_month"),
        ({"clearer": 8}, "overdue_ladder_rises"),
        ({"office": 15}, "overdue_ladder_rises"),
        ({"chair": 13}, "overdue_ladder_rises"),
    ],
    "choice": [
        ({"way": "dove"}, "choice_way_is_known"),
        ({"language": "la"}, "choice_language_is_known"),
    ],
}

ROWS: dict[str, Callable[[], Model]] = {
    "waiting": messages.message,
    "sent": lambda: messages.message(state=State.SENT),
    "leased": lambda: messages.message(state=State.LEASED, channel=Channel.SMS),
    "ladder": lambda: ReadingLadder.objects.create(host=organisation.host(), every=3, times=2),
    "rungs": lambda: OverdueLadder.objects.create(
        host=organisation.host(), clearer=1, office=7, standing_member=14, chair=21
    ),
    "choice": lambda: Choice.objects.create(person=organisation.person()),
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []
