"""What leaders directed, what went to the body above, what everybody may read, and the office's templates."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from giaoban.access.rules import Holder
from giaoban.demo import matters
from giaoban.demo.organising import Committee
from giaoban.demo.playing import Sent, Table, moment, say, words_of
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions import directions
from giaoban.opinions.actions.recording import Said
from giaoban.opinions.models import Direction
from giaoban.opinions.rules.directions import Given
from giaoban.replies.actions import petitions, publishing, templates
from giaoban.replies.queries import masking
from giaoban.replies.rules.offered import OFFERED
from giaoban.replies.rules.petitions import Letter

BEYOND: Final = "Kè bờ sông"  # how the title begins of what this level cannot pay for
BODY: Final = "Thành ủy Hải Phòng"
PROPOSAL: Final = (
    "Đề nghị đưa đoạn bờ sông sạt lở vào danh mục kè cấp bách của thành phố và bố trí kinh phí; "
    "phường đã thả rọ đá chống sạt tạm thời."
)
FOLLOW_DAYS: Final = 14
PUBLISHED: Final = 3  # for an edition of the bulletin, at most
_NOTED: Final = "Trong tuần này kiểm tra tại chỗ, báo cáo Thường trực vướng ở khâu nào, ai tháo gỡ."
_OVERDUE: Final = "Mời bí thư chi bộ cùng đi thực địa, thống nhất phương án và ngày làm, báo cáo kết quả."


def keep_templates(committee: Committee, *, at: datetime) -> None:
    """Let the office take over every template that the product offers."""
    chance = Random("templates")  # noqa: S311 - made-up, the same every time
    for code, wording in OFFERED.items():
        writing = templates.Writing(committee.items[code], wording, once=_once(chance))
        templates.write_template(committee.host, writing, holder=committee.office, at=at)


def speak_beyond(table: Table) -> None:
    """Let a secretary raise at the meeting what this level cannot decide."""
    seat = table.speakers[-1]
    village, period = table.villages[seat.post.pk], table.meeting.period
    local = table.committee.local
    when = matters.When(period.year, period.month)
    matter = matters.begun_with(BEYOND, village=village, local=local, when=when)
    table.asked.append((say(table, seat, Said(words=words_of(matter))), matter))


def send_up(committee: Committee, sent: Sequence[Sent], meeting: Meeting) -> Sent:
    """Send up what is beyond competence; the body above has not answered, and the office is reminded."""
    one = next(each for each in sent if each.matter.title.startswith(BEYOND))
    day = meeting.day + timedelta(days=4)
    letter = Letter(BODY, f"{day:%d%m}-CV/ĐU", day, PROPOSAL, follow_days=FOLLOW_DAYS)
    sending = petitions.Sending(letter, once=_once(Random("petition")))  # noqa: S311
    petitions.send_up(one.referral, sending, holder=committee.office, at=moment(day, 15))
    return one


def direct(committee: Committee, sent: Sequence[Sent], *, today: date) -> None:
    """Give two directions on what agencies hold: one has been noted, the other is past its day."""
    chance = Random("directions")  # noqa: S311
    held = [one for one in sent if one.referral.lead.answers_itself]
    chair, deputy = (
        committee.seats[title].holder for title in ("committee_secretary", "standing_deputy_secretary")
    )
    soon = Given(_NOTED, today + timedelta(days=3))
    noted = _give(held[-1], soon, holder=chair, once=_once(chance), at=moment(today - timedelta(days=6), 9))
    drafter = committee.drafters[held[-1].referral.lead_id].holder
    directions.note(noted, holder=drafter, at=moment(today - timedelta(days=5), 8))
    late = Given(_OVERDUE, today - timedelta(days=3))
    _give(held[-2], late, holder=deputy, once=_once(chance), at=moment(today - timedelta(days=12), 16))


def publish(committee: Committee, *, since: datetime, at: datetime) -> None:
    """Let the office publish some answers that came since a moment, masked as the product proposes."""
    chance = Random(f"published {at:%Y-%m-%d}")  # noqa: S311
    rows = masking.to_publish(committee.office).filter(delivered_at__gt=since, delivered_at__lt=at)
    for reply in rows.exclude(outcome__code="noted")[:PUBLISHED]:
        words, seen = masking.desk_for(reply).suggested, masking.item_of(reply, committee.office).seen
        approval = publishing.Approval(words, seen, once=_once(chance))
        publishing.approve(reply, approval, holder=committee.office, at=at)


def _give(one: Sent, given: Given, *, holder: Holder, once: UUID, at: datetime) -> Direction:
    directing = directions.Directing(given, one.referral, once=once)
    return directions.give(one.asked_by[0], directing, holder=holder, at=at)


def _once(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
