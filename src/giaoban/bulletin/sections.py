"""What the bulletin puts onto pages of a meeting: which edition follows when it moves."""

from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.bulletin.queries.visibility import editions_visible_to
from giaoban.bulletin.rules.editions import FIXED
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting


@agenda.touches
def edition_made_for_it(meeting: Meeting, holder: Holder) -> list[agenda.Touched]:
    """Return the editions that are made for this meeting and not fixed yet."""
    seen = editions_visible_to(holder).filter(meeting=meeting)
    open_ones = seen.exclude(state__in=[state.value for state in FIXED])
    told = _("Bulletin %(code)s is made for it; its contributions are due by its day, and agencies are told.")
    return [
        agenda.Touched(
            told % {"code": edition.code}, (agenda.Link(edition.get_absolute_url(), edition.title),)
        )
        for edition in open_ones
    ]
