"""The story of a matter as a paper: what its page tells its reader, with every word of the opinions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from giaoban.access.rules import Holder
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import matter as paper
from giaoban.opinions.models import Matter, Referral
from giaoban.opinions.queries.stories import Awaited, Round, Sent, Story, story_of
from giaoban.opinions.rules.matters import Told
from giaoban.opinions.rules.referrals import State
from giaoban.opinions.rules.words import REFERRAL_WORDS
from giaoban.ui.wording import short_day

VIETNAMESE: Final = "vi"  # the language of papers, whatever the reader's
Ways = Mapping[int, Sequence[Told]]
WaysOf = Callable[[Sequence[Referral], Holder], Ways]


def story_on_paper(
    matter: Matter, holder: Holder, *, now: datetime, ways_of: WaysOf, awaited: Awaited
) -> Paper:
    """Return the story of a matter as a paper, as far as its reader may see it.

    Args:
        matter: The matter.
        holder: Its reader.
        now: When it is printed, with time zone.
        ways_of: Returns what happened to each referral, by key.
        awaited: Returns what areas above know to come next of referrals, by key.

    Raises:
        Refused: If the committee has no letterhead.
    """
    with override(VIETNAMESE):
        story = story_of(matter, holder, now=now, awaited=awaited)
        return _told(matter, story, ways_of(story.opened, holder), today=timezone.localdate(now))


def _told(matter: Matter, story: Story, ways: Ways, *, today: date) -> Paper:
    return paper.story(
        paper.Story(
            letterhead=issuer_or_refuse(matter.host).letterhead.on(today),
            dated=today,
            code=matter.code,
            title=matter.title,
            finding=_finding(story),
            rounds=tuple(_round(one, ways) for one in story.rounds),
        )
    )


def _finding(story: Story) -> str:
    raised = f"Nêu tại {story.raised} hội nghị"
    if story.first and story.last and story.first != story.last:
        raised += f", lần đầu ngày {short_day(story.first)}, lần cuối ngày {short_day(story.last)}"
    back = f" Trong vòng sáu tháng nêu lại {story.back_soon} lần." if story.back_soon else ""
    owed = f"Còn {story.owed} nơi chưa xong." if story.owed else "Các nơi đều đã trả lời xong."
    return f"{raised}.{back} {owed}"


def _round(one: Round, ways: Ways) -> paper.Round:
    merged = f"Gộp từ {one.merged} ý kiến. " if one.merged > 1 else ""
    others = "" if one.is_whole else "Có ý kiến của nơi khác, không in nguyên văn ở đây."
    said = [(each.post.name if each.post else each.unit.name, each.text) for each in one.opinions]
    return paper.Round(
        short_day(one.day),
        tuple(said),
        f"{merged}{others}".strip(),
        tuple(_sent(each, ways) for each in one.sent),
    )


def _sent(to: Sent, ways: Ways) -> paper.Sent:
    row = to.referral
    if not to.is_open:
        came = row.first_delivered_at
        state = f"đã trả lời bằng văn bản ngày {short_day(came)}" if came else "chưa có văn bản trả lời"
        return paper.Sent(row.lead.name, "", state, (), ())
    points = tuple(point.text for point in row.points.all())
    state = _(REFERRAL_WORDS[State(row.state)])
    return paper.Sent(
        row.lead.name, row.code, state[:1].lower() + state[1:], points, tuple(_way(to, ways.get(row.pk, ())))
    )


def _way(to: Sent, told: Sequence[Told]) -> Iterator[paper.Happened]:
    """Yield what happened, all of one day in one row: the story of two agencies then fits on a sheet."""
    for day, same_day in groupby(told, key=lambda each: short_day(each.at)):
        yield paper.Happened(day, "\n".join(line for each in same_day for line in _lines(each)))
    for milestone in to.ahead:
        yield paper.Happened(milestone.when, milestone.text)


def _lines(each: Told) -> list[str]:
    said = f": “{each.said}”" if each.said else ""
    return [f"{each.text}{said}", *each.parts]
