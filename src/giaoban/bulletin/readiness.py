"""What the bulletin puts onto the readiness board: what has come, and who owes the rest."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Edition
from giaoban.bulletin.queries.copies import copies_to_print
from giaoban.bulletin.queries.desk import LAST_EDITIONS, Line, desk_of, tallies_of
from giaoban.bulletin.queries.planning import edition_for
from giaoban.bulletin.rules.completeness import Tally
from giaoban.bulletin.rules.editions import FIXED, STATE_WORDS, State
from giaoban.meetings import readiness
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import light_of


@readiness.watches
def bulletin_due(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[readiness.Signal]:
    """Yield how the edition that is made for a briefing stands; nothing where there is none."""
    if not meeting.is_briefing or holder.grant_for(Verb.SEE_BULLETIN, meeting.target) is None:
        return
    edition = edition_for(meeting)
    if edition is None:
        return
    lines = desk_of(edition, now).lines
    awaited = [line for line in lines if line.is_awaited and line.part.section.agency_id]
    fixed = State(edition.state) in FIXED
    yield readiness.Signal(
        "bulletin",
        _("The bulletin"),
        light_of(awaited=0 if fixed else max(len(awaited), 1), late=sum(line.late > 0 for line in awaited)),
        _says(edition, lines, len(awaited)),
        owing=tuple(_owing(awaited, tallies_of(edition.host, now) if awaited else ())),
        to=edition.get_absolute_url(),
    )


def _says(edition: Edition, lines: Sequence[Line], awaited: int) -> str:
    told = {"state": _(STATE_WORDS[State(edition.state)]), "awaited": awaited, "all": len(lines)}
    if awaited:
        return _("%(state)s. %(awaited)s of %(all)s sections are still awaited from agencies.") % told
    there = _("%(state)s. Every contribution is there.") % told
    return f"{there} {_print_run(edition)}"


def _print_run(edition: Edition) -> str:
    run = copies_to_print(edition)
    told = {"needed": run.needed, "printed": run.printed, "fewer": -run.spare}
    if not run.printed:
        return _("%(needed)s copies are to be printed.") % told
    if run.spare < 0:
        return _("%(needed)s copies are needed; the imprint says %(fewer)s fewer.") % told
    return _("%(printed)s copies are printed, %(needed)s are needed.") % told


def _owing(awaited: Sequence[Line], tallies: Sequence[Tally]) -> Iterator[readiness.Owing]:
    counted = {tally.agency: tally for tally in tallies}
    for line in awaited:
        agency = line.part.section.agency
        if agency is not None:
            told = _counted(line.part.section.heading, counted.get(agency.name))
            yield readiness.Owing(agency.name, told, is_late=line.late > 0)


def _counted(heading: str, tally: Tally | None) -> str:
    """Return a heading with how often its agency was late and was given back what it sent."""
    if tally is None or not (tally.late or tally.returned):
        return heading
    told = {"heading": heading, "late": tally.late, "returned": tally.returned, "editions": LAST_EDITIONS}
    return _("%(heading)s; in the last %(editions)s editions %(late)s late, %(returned)s returned") % told
