"""What payments say to the meeting below: attendance that a sheet was frozen on stays as it is."""

from giaoban.allowances.queries.sheets import newest_of
from giaoban.allowances.rules.sheets import why_fixed
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.fixed import fixes_attendance


@fixes_attendance
def attendance_was_paid(meeting: Meeting) -> Refusal | None:
    """Return why attendance stays as it is: somebody is paid by it; the correction is a new sheet."""
    sheet = newest_of(meeting)
    return why_fixed(sheet.code) if sheet else None
