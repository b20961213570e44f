"""What was said at a meeting, for its minutes."""

from collections import defaultdict

from giaoban.documents.rules.papers.wording import ended
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules.drawing import Spoken
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules.life import Kind, State
from giaoban.opinions.rules.splitting import said_once


def spoken_at(meeting: Meeting) -> dict[int, list[Spoken]]:
    """Return by key of the turn what was said in it and answered on the spot. Takes two queries.

    Without the public mood, which few may read, and what its raiser withdrew. Every reader of the minutes
    reads this.
    """
    opinions = (
        Opinion.objects.filter(turn__meeting=meeting)
        .exclude(kind=Kind.PUBLIC_MOOD.value)
        .exclude(state=State.WITHDRAWN.value)
        .prefetch_related("on_spot_answers")
        .order_by("turn__number", "number")
    )
    found: defaultdict[int, list[Spoken]] = defaultdict(list)
    for opinion in opinions:
        words = " ".join(ended(part) for part in said_once(opinion.text, opinion.ask))
        answers = [
            f"{one.answered_by}: {one.text}"
            for one in opinion.on_spot_answers.all()
            if one.withdrawn_at is None
        ]
        found[opinion.turn_id].append(Spoken(words, " ".join(answers)))
    return dict(found)
