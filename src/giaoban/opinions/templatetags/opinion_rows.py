"""The rows of a list of opinions, written at once: fifty rows of tags cost more than finding them."""

from collections.abc import Iterable, Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import opening
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries import Progress
from giaoban.opinions.templatetags.opinions import raised, state_tag
from giaoban.ui.templatetags.ui.marks import stages, tag
from giaoban.ui.writing import written

register = template.Library()

_ROW = """
  <li><a class="things__name" href="{}">{}</a>
    <span class="row small"><span class="code">{}</span> {}{}{}</span>
    {}
    <span>{}</span>
    {}
  </li>"""


@register.simple_tag
def opinion_rows(
    *,
    rows: Iterable[tuple[Opinion, Progress]],
    marked: Mapping[int, SafeString],
    with_raiser: bool = False,
) -> SafeString:
    """Opinions with how far each has come.

    Args:
        rows: The opinions.
        marked: How those stand of which areas above know more, as tags by key.
        with_raiser: Whether it says under each who raised it.
    """
    nothing = SafeString("")
    urgent = format_html(" {}", tag(label=_("Urgent"), tone="late", icon="flame"))
    return written(
        _ROW,
        (
            (
                one.get_absolute_url(),
                opening(one.text),
                one.code,
                marked.get(one.pk) or state_tag(of=one, progress=progress),
                urgent if one.urgent else nothing,
                _topic(one),
                stages(done=progress.stage) if progress.stage else nothing,
                progress.sentence,
                written('<span class="small soft">{}</span>', [[raised(one)]]) if with_raiser else nothing,
            )
            for one, progress in rows
        ),
    )


def _topic(one: Opinion) -> SafeString:
    called = vars(one).get("topic_called")
    return format_html(' <span class="soft">{}</span>', called) if called else SafeString("")
