"""What was asked for in one file: ready, under way, or failed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder
from giaoban.documents import runs
from giaoban.documents.queries.runs import runs_to_look_at
from giaoban.ui.wording import count
from giaoban.web.queries.needs.need import Need


def files_asked_for(holder: Holder) -> Iterator[Need]:
    """Yield every print run of this person whose file they have not fetched yet."""
    if not runs.may_ask(holder):
        return
    for run in runs.seen(holder, runs_to_look_at(holder)):
        title, to = runs.kind_of(run).title(run.about), run.get_absolute_url()
        papers = ngettext("%(total)s paper", "%(total)s papers", run.whole) % {"total": count(run.whole)}
        about = f"{title} · {papers}"
        if run.is_ready:
            yield Need("mine", _("A file that you asked for is ready"), about, _("Fetch it"), to)
        elif run.has_ended:
            yield Need("late", _("A file that you asked for could not be made"), about, _("See it"), to)
        else:
            yield Need("calm", _("A file that you asked for is being made"), about, _("See how far"), to)
