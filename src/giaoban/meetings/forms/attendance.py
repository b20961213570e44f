"""What is tapped and typed at the door: one tap, many after a while without network, and a correction."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, cast
from uuid import UUID, uuid5

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.actions import Touch
from giaoban.meetings.models import Invitation
from giaoban.meetings.rules.attendance import Mark
from giaoban.meetings.rules.invitations import CAUSE_WORDS, Answer, Cause
from giaoban.ui.forms import ChoiceField, Form, OnceField, TextField, TimeField

MOST_TAPS: Final = 2000
MOMENT: Final = timedelta(microseconds=1)
UNREADABLE: Final = gettext_lazy("What was sent cannot be read. Load the page again and tap once more.")


class TapForm(Form):
    """One tap of the list, sent by a button: the key of an invitation, and a mark or two."""

    tap = forms.RegexField(
        r"^[0-9]{1,18}:[a-z]+(\+[a-z]+)?$", error_messages={"required": UNREADABLE, "invalid": UNREADABLE}
    )
    once = OnceField()

    def clean_tap(self) -> tuple[int, list[Mark]]:
        """Return the invitation and the marks, in the order in which they count.

        Raises:
            ValidationError: If there is no such mark.
        """
        key, marks = self.cleaned_data["tap"].split(":")
        try:
            return int(key), [Mark(mark) for mark in marks.split("+")]
        except ValueError as error:
            raise ValidationError(UNREADABLE) from error

    def touches(self, now: datetime) -> list[Touch]:
        """Return what the tap notes; sent twice with one page it is one."""
        invitation, marks = self.cleaned_data["tap"]
        once = self.cleaned_data["once"]
        return [
            Touch(invitation=invitation, mark=mark, at=now, key=uuid5(once, f"{invitation}:{marks}:{mark}"))
            for mark in marks
        ]


class QueueForm(Form):
    """Taps that waited on a device, with what its clock says now, so that a wrong clock does no harm."""

    queue = forms.CharField(error_messages={"required": UNREADABLE})

    def clean_queue(self) -> list[Touch]:
        """Return the taps, with the times of our own clock.

        Raises:
            ValidationError: If what was sent is no list of taps.
        """
        try:
            sent = json.loads(self.cleaned_data["queue"])
            off = timezone.now() - _moment(sent["sent_at"])
            return [_touch(each, off) for each in sent["taps"][:MOST_TAPS]]
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise ValidationError(UNREADABLE) from error


def _touch(each: Mapping[str, Any], off: timedelta) -> Touch:
    at = _moment(each["at"]) + off
    return Touch(invitation=int(each["invitation"]), mark=Mark(each["mark"]), at=at, key=UUID(each["key"]))


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if timezone.is_naive(found):
        raise ValueError(f"{text} has no time zone")
    return found


class BulkForm(Form):
    """Everybody is there, but for those who are ticked; who said that they do not come is ticked already."""

    missing = forms.TypedMultipleChoiceField(
        coerce=int, required=False, label=gettext_lazy("Who is not there")
    )
    once = OnceField()

    def __init__(self, *args: Any, invitations: Iterable[Invitation], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.invitations = list(invitations)
        offered = [(str(each.pk), each.post.name) for each in self.invitations]
        missing = cast(forms.TypedMultipleChoiceField, self.fields["missing"])
        missing.choices = offered
        missing.initial = [str(each.pk) for each in self.invitations if each.answer == Answer.DECLINES]

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of those who are ticked: as typed, or as answered before anything was typed."""
        return frozenset(map(str, self["missing"].value() or ()))

    def touches(self, at: datetime, now: datetime) -> list[Touch]:
        """Return an arrival for everybody who is not ticked.

        Args:
            at: When they were there: now, or the beginning if it lies behind.
            now: The time of asking.
        """
        there = [each.pk for each in self.invitations if each.pk not in self.cleaned_data["missing"]]
        once = self.cleaned_data["once"]
        return [
            Touch(invitation=pk, mark=Mark.ARRIVED, at=at, noted_at=now, key=uuid5(once, str(pk)))
            for pk in there
        ]


class CorrectForm(Form):
    """How one post attended, typed afterwards: what stood there before is cleared."""

    mark = ChoiceField(label=gettext_lazy("How was it?"))
    arrived = TimeField(label=gettext_lazy("Came at"), hint=gettext_lazy("For example 7:35."), required=False)
    left = TimeField(
        label=gettext_lazy("Left at"), hint=gettext_lazy("Empty if they stayed to the end."), required=False
    )
    substitute = TextField(
        label=gettext_lazy("Who came instead"),
        hint=gettext_lazy("Empty if the post came itself."),
        required=False,
        longest=100,
    )
    cause = ChoiceField(label=gettext_lazy("Why not?"), listed=True, required=False)
    reason = TextField(label=gettext_lazy("In a few words"), required=False, longest=300)
    once = OnceField()

    def __init__(self, *args: Any, invitation: Invitation, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.invitation = invitation
        cast(ChoiceField, self.fields["mark"]).choices = [
            (Mark.ARRIVED.value, _("Was there")),
            (Mark.EXCUSED.value, _("Absent with a reason")),
            (Mark.ABSENT.value, _("Absent")),
        ]
        causes = [(cause.value, _(CAUSE_WORDS[cause])) for cause in Cause]
        cast(ChoiceField, self.fields["cause"]).choices = [("", _("Choose one")), *causes]

    def clean(self) -> dict[str, Any]:
        """Ask for what the answer needs: a time of coming, a cause; nobody leaves before they come."""
        super().clean()
        typed = self.cleaned_data
        arrived, left = typed.get("arrived"), typed.get("left")
        if typed.get("mark") == Mark.ARRIVED and arrived is None and "arrived" not in self.errors:
            self.add_error("arrived", _("Write when they came, for example 7:35."))
        if arrived and left and left < arrived:
            self.add_error("left", _("Nobody leaves before coming. Check both times."))
        if typed.get("mark") == Mark.EXCUSED and not typed.get("cause"):
            self.add_error("cause", _("Choose why they were not there."))
        return typed

    def touches(self, now: datetime) -> list[Touch]:
        """Return the taps that put it right: everything before is cleared, then what was typed counts.

        Args:
            now: The time of asking; times that were typed are of the day of the meeting.
        """
        mark, before = Mark(self.cleaned_data["mark"]), now - MOMENT
        found = [self._touch(Mark.CLEARED, before, before)]
        if mark is not Mark.ARRIVED:
            return [*found, self._touch(mark, now, now)]
        found.append(self._touch(mark, self._at("arrived"), now))
        if self.cleaned_data["left"]:
            found.append(self._touch(Mark.LEFT, self._at("left"), now))
        return found

    def _touch(self, mark: Mark, at: datetime, noted_at: datetime) -> Touch:
        typed = self.cleaned_data
        return Touch(
            invitation=self.invitation.pk,
            mark=mark,
            at=at,
            noted_at=noted_at,
            key=uuid5(typed["once"], mark),
            cause=Cause(typed["cause"]) if mark is Mark.EXCUSED else None,
            reason=typed["reason"] if mark is Mark.EXCUSED else "",
            substitute=typed["substitute"] if mark is Mark.ARRIVED else "",
        )

    def _at(self, name: str) -> datetime:
        day = self.invitation.meeting.day
        return timezone.make_aware(datetime.combine(day, self.cleaned_data[name]))
