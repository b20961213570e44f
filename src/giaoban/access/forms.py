"""What people type to sign in and to keep accounts."""

from datetime import date
from operator import attrgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from giaoban.access import queries, rules
from giaoban.access.models import Account
from giaoban.access.queries.passwords import password_refusal
from giaoban.access.rules import Holder, factors, tokens
from giaoban.kernel.verdict import Refusal
from giaoban.ui.forms import Form, PhoneField, RowsField, TextField, sought
from giaoban.ui.forms.text import Sentence
from giaoban.ui.wording import refusal_sentence

LONGEST = 4096
LONGEST_ANSWER = 20_000


class PasswordField(forms.CharField):
    """A password, exactly as it was typed; never shown again."""

    def __init__(self, *, label: Sentence, autocomplete: str, hint: Sentence = "", missing: Sentence) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
        super().__init__(
            label=label,
            help_text=hint,
            strip=False,
            widget=widget,
            max_length=LONGEST,
            error_messages={"required": missing, "max_length": _("This is far too long for a password.")},
        )


class SignInForm(Form):
    """A name and a password."""

    username = TextField(
        label=_("Name to sign in with"),
        missing=_("Write the name that the administrator gave you."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = PasswordField(
        label=_("Password"), autocomplete="current-password", missing=_("Write your password.")
    )

    def clean_username(self) -> str:
        """Return the name as it is stored."""
        return rules.read_username(self.cleaned_data["username"])


class CodeForm(Form):
    """The code of a slip, together with the phone number that the office knows."""

    phone = PhoneField(
        label=_("Your phone number"),
        hint=_("The one you gave to the committee office, such as 0912 345 678."),
    )
    code = TextField(
        label=_("The code on your slip"),
        hint=_("Eight letters and figures. Small letters and spaces do not matter."),
        missing=_("Write the code on your slip, for example ACDE 3467."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "characters"}),
    )

    def clean_code(self) -> str | None:
        """Return the code; ``None`` for what cannot be one, which counts as a wrong code."""
        return tokens.read_code(self.cleaned_data["code"])


class SecondStepForm(Form):
    """Six figures of an app or a code on paper; or, by script, what a passkey answered."""

    code = TextField(
        label=_("Six figures from your app, or a code on paper"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "characters"}),
    )
    passkey = forms.CharField(required=False, max_length=LONGEST_ANSWER, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Refuse when nothing was given."""
        if not self.cleaned_data.get("code") and not self.cleaned_data.get("passkey"):
            self.add_error("code", _("Write the six figures that the app shows now, or a code on paper."))
        return self.cleaned_data


class FiguresForm(Form):
    """The first six figures that a new app shows."""

    figures = TextField(
        label=_("The six figures that the app shows now"),
        hint=_("They change every half minute."),
        missing=_("Write the six figures that the app shows now."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_figures(self) -> str:
        """Refuse what cannot be six figures."""
        figures = factors.read_figures(self.cleaned_data["figures"])
        if figures is None:
            raise ValidationError(_("An app shows six figures, for example 123 456. Write all six."))
        return figures


class PasskeyForm(Form):
    """What a passkey is called; what it answered comes by script."""

    name = TextField(
        label=_("What you call it"),
        hint=_("For example: the office computer, my phone."),
        missing=_("Give it a name, for example the office computer."),
        longest=60,
    )
    passkey = forms.CharField(required=False, max_length=LONGEST_ANSWER, widget=forms.HiddenInput)


class PasswordAgainForm(Form):
    """The password, asked again before something weighty."""

    password = PasswordField(
        label=_("Password"), autocomplete="current-password", missing=_("Write your password.")
    )


class NewPasswordForm(Form):
    """A new password, typed twice."""

    password = PasswordField(
        label=_("New password"),
        autocomplete="new-password",
        hint=_("At least 8 characters. Three or four ordinary words are good, and easy to keep in mind."),
        missing=_("Write the new password."),
    )
    again = PasswordField(
        label=_("The same once more"), autocomplete="new-password", missing=_("Write the new password again.")
    )

    def __init__(self, *args: Any, account: Account, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.account = account

    def clean_password(self) -> str:
        """Refuse a password that is too weak."""
        password = str(self.cleaned_data["password"])
        _raise(password_refusal(self.account, password))
        return password

    def clean_again(self) -> str:
        """Refuse when both differ."""
        again = str(self.cleaned_data["again"])
        if "password" in self.cleaned_data and again != self.cleaned_data["password"]:
            raise ValidationError(_("The two are not the same. Write the new password again in both."))
        return again


class ChangePasswordForm(NewPasswordForm):
    """The password so far and a new one, typed twice."""

    old = PasswordField(
        label=_("Password so far"),
        autocomplete="current-password",
        missing=_("Write the password you have used so far."),
    )
    field_order = ("old", "password", "again")

    def clean_old(self) -> str:
        """Refuse when it is not theirs."""
        old = str(self.cleaned_data["old"])
        if not self.account.check_password(old):
            raise ValidationError(_("This is not your password so far. Please write it again."))
        return old


class AccountForm(Form):
    """Somebody who is to sign in with a name and a password."""

    username = TextField(
        label=_("Name to sign in with"),
        hint=_("Small letters without marks, for example van.phong."),
        missing=_("Write a name, for example van.phong."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, holder: Holder, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        people = queries.people_without_account(holder)
        self.fields["person"] = sought(
            label=_("Person"),
            queryset=people,
            named=attrgetter("told_apart"),
            missing=_("Choose the person."),
        )
        self.order_fields(("person", "username"))

    def clean_username(self) -> str:
        """Refuse a name that cannot be used or is taken."""
        name = rules.read_username(self.cleaned_data["username"])
        _raise(rules.why_not_username(name))
        _raise(rules.why_not_take_name(is_taken=Account.objects.filter(username=name).exists()))
        return name


class PeopleForm(Form):
    """Those who are to get a slip or the month's link."""

    people = RowsField(label=_("People"), queryset=None, missing=_("Tick at least one person first."))

    def __init__(self, *args: Any, holder: Holder, today: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["people"].queryset = queries.people_to_enrol(holder, today)  # type: ignore[attr-defined]


def _raise(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise ValidationError(refusal_sentence(refusal), code=refusal.code)
