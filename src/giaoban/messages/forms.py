"""What people type about messages: how they want to be told, which ways a committee pays for, when."""

from datetime import date, datetime, time
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.messages.actions.office import Steps
from giaoban.messages.rules.life import Channel
from giaoban.messages.rules.promising import LATEST_RUNG, do_rise
from giaoban.messages.rules.reaching import OUTSIDE
from giaoban.messages.rules.reading import LONGEST_PAUSE, MOST_TIMES
from giaoban.ui.forms import ChoiceField, DayField, Form, ManyField, NumberField, TextField, TimeField

FURTHEST_DAYS: Final = 60
MOST_STEPS: Final = 6
_RUNG: Final[dict[str, Any]] = {
    "hint": gettext_lazy("Days after the day it was due. From 1 to 28."),
    "between": (1, LATEST_RUNG),
}
WAYS: Final = {
    Channel.IN_APP: gettext_lazy("Only here, on my page"),
    Channel.SMS: gettext_lazy("Text message (SMS)"),
    Channel.EMAIL: gettext_lazy("E-mail"),
    Channel.CALL: gettext_lazy("A call from the committee office"),
}


class ChoiceForm(Form):
    """How one person wants to be told."""

    way = ChoiceField(
        label=gettext_lazy("Besides your page, tell me by"),
        hint=gettext_lazy("Only what the committee offers can be chosen. Your page always has everything."),
        required=False,
    )
    language = ChoiceField(
        label=gettext_lazy("Language of the messages"), choices=[("vi", "Tiếng Việt"), ("en", "English")]
    )

    def __init__(self, *args: Any, offered: tuple[Channel, ...], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        shown = [Channel.IN_APP, *offered]
        choices = [("", _("As the committee does it")), *((way.value, str(WAYS[way])) for way in shown)]
        self.fields["way"].choices = choices  # type: ignore[attr-defined]  # a choice field


class WaysForm(Form):
    """Which ways a committee offers."""

    ways = ManyField(
        label=gettext_lazy("Ways besides the person's own page"),
        hint=gettext_lazy(
            "In this order, the first that reaches somebody is taken; each person may choose another of them."
        ),
        choices=[(way.value, WAYS[way]) for way in OUTSIDE],
        required=False,
    )

    @property
    def chosen(self) -> list[Channel]:
        """The ways in the order in which they are tried."""
        return [way for way in OUTSIDE if way.value in self.cleaned_data["ways"]]


class LadderForm(Form):
    """When the people of a series are reminded."""

    before = TextField(
        label=gettext_lazy("Days before"),
        hint=gettext_lazy("Numbers separated by commas, such as 7, 3. Empty for none."),
        required=False,
        longest=40,
    )
    eve = TimeField(
        label=gettext_lazy("On the evening before, at"),
        hint=gettext_lazy("From 7:00 to 19:59, such as 19:00. Empty for none."),
        required=False,
    )

    def clean_before(self) -> tuple[int, ...]:
        """Return the days, each once, the furthest first."""
        typed = [part.strip() for part in self.cleaned_data["before"].split(",") if part.strip()]
        days = {int(part) for part in typed if part.isascii() and part.isdigit() and len(part) < len("100")}
        whole = len(days) == len(typed) and all(1 <= day <= FURTHEST_DAYS for day in days)
        if not whole or len(days) > MOST_STEPS:
            raise ValidationError(
                _("Write at most six different numbers from 1 to 60, separated by commas, such as 7, 3.")
            )
        return tuple(sorted(days, reverse=True))

    def clean_eve(self) -> time | None:
        """Return the time; people are left in peace at night."""
        eve: time | None = self.cleaned_data["eve"]
        if eve is not None and not time(7) <= eve < time(20):
            raise ValidationError(
                _("Messages go out from 7:00 to 20:00 only. Write a time between, such as 19:00.")
            )
        return eve

    @property
    def steps(self) -> Steps:
        """The steps that were typed."""
        return Steps(self.cleaned_data["before"], self.cleaned_data["eve"])


class ReadingForm(Form):
    """When secretaries are reminded of a bulletin that they have not read."""

    every = NumberField(
        label=gettext_lazy("Remind so many days after it was issued, and as many apart"),
        hint=gettext_lazy("From 1 to 10 days."),
        between=(1, LONGEST_PAUSE),
    )
    times = NumberField(
        label=gettext_lazy("How often at most"),
        hint=gettext_lazy("From 0, for never, to 3. Then the office calls those who are left."),
        between=(0, MOST_TIMES),
    )


class OverdueForm(Form):
    """After how many days each level hears of a promise that is past its day."""

    clearer = NumberField(label=gettext_lazy("The head of the agency that owes it"), **_RUNG)
    office = NumberField(label=gettext_lazy("The committee office"), **_RUNG)
    standing_member = NumberField(label=gettext_lazy("The standing members"), **_RUNG)
    chair = NumberField(label=gettext_lazy("The chair"), **_RUNG)

    def clean(self) -> dict[str, Any]:
        """Return the days; no level hears of it before the one below it."""
        cleaned = super().clean() or self.cleaned_data
        below = None
        for name in self.fields:
            days = cleaned.get(name)
            if not do_rise((below, days)):
                self.add_error(
                    name,
                    _("Nobody hears of it before the level below. Write %(days)s or more.") % {"days": below},
                )
            below = days if days is not None else below
        return cleaned


class MomentForm(Form):
    """The moment at which the preview looks."""

    day = DayField(label=gettext_lazy("Day"))
    time = TimeField(label=gettext_lazy("Time"))

    @property
    def moment(self) -> datetime:
        """The moment that was typed, Asia/Ho_Chi_Minh."""
        day: date = self.cleaned_data["day"]
        return timezone.make_aware(datetime.combine(day, self.cleaned_data["time"]))
