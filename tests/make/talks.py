"""Makers for talks: as they stand, whoever asked for them."""

from django.utils import timezone

from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.rules.talks import TalkState
from giaoban.organisation.models import Item, Unit
from giaoban.organisation.rules import Vocabulary
from tests.make import meetings, organisation


def theme(code: str = "farming") -> Item:
    """Return one theme of talks."""
    return Item.objects.get(vocabulary=Vocabulary.TALK_THEME.value, code=code)


def talk(
    *,
    meeting: Meeting | None = None,
    unit: Unit | None = None,
    state: TalkState = TalkState.ASKED,
    title: str = "Trồng lúa nếp cái hoa vàng",
    text: str = "Bà con cấy giống mới, vụ mùa được giá.",
) -> Talk:
    """Return a new talk, in whatever state, with what that state needs."""
    at = meeting or meetings.meeting()
    now = timezone.now()
    is_asked = state is TalkState.ASKED
    return Talk.objects.create(
        host=at.host,
        meeting=at,
        unit=unit or organisation.unit(host=at.host),
        theme=theme(),
        title="" if is_asked else title,
        text="" if state in (TalkState.ASKED, TalkState.REGISTERED) else text,
        state=state.value,
        note="Thêm số liệu." if state is TalkState.NEEDS_CHANGES else "",
        reason="Hết giờ." if state is TalkState.NOT_GIVEN else "",
        asked_at=now,
        told_at=now,
        given_at=now if state is TalkState.GIVEN else None,
    )
