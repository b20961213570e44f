"""What the compiler types about matters: the earlier one, and a name."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.opinions.models import Referral
from giaoban.opinions.rules.matters import NO_EARLIER
from giaoban.ui.forms import ChoiceField, Form, Option, TextField
from giaoban.ui.wording import long_day

LONGEST_TITLE = 300


class BesideForm(Form):
    """Which earlier referral is the same thing."""

    beside = ChoiceField(label=gettext_lazy("The earlier one"))
    words = TextField(
        label=gettext_lazy("Look for another one"),
        hint=gettext_lazy("Words of the matter, or its code as it is read out on the telephone."),
        required=False,
        may_be_marked=True,
    )

    def __init__(self, *args: Any, earlier: Sequence[Referral], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.earlier = {str(one.pk): one for one in earlier}
        offered = [
            (key, Option(f"{one.code} · {one.title}", _about(one))) for key, one in self.earlier.items()
        ]
        self.fields["beside"] = ChoiceField(
            label=_("The earlier one"),
            choices=offered,
            missing=_(NO_EARLIER),
        )

    @property
    def chosen(self) -> Referral | None:
        """The one that was chosen, if any."""
        return self.earlier.get(self.cleaned_data["beside"])


class TitleForm(Form):
    """What a matter is called."""

    title = TextField(label=gettext_lazy("What the matter is called"), longest=LONGEST_TITLE)


def _about(one: Referral) -> str:
    about = f"{one.unit.name} · {long_day(one.raised_meeting.starts_at)} · {one.lead.name}"
    return f"{about} · {one.matter.code} {one.matter.title}" if one.matter else about
