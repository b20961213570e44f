"""What people type about letterheads and numbers of papers."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.documents import queries
from giaoban.documents.actions import IssuerPlan, NumberPlan, SignerPlan
from giaoban.documents.models import Issuer, Signer
from giaoban.documents.rules.kinds import TITLES, Kind
from giaoban.documents.rules.letters import FORMS, FormCode, Power
from giaoban.documents.rules.text import ToneStyle
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Host
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    NumberField,
    OnceField,
    RowField,
    TextField,
    UploadField,
    YearField,
    YesField,
)
from giaoban.ui.forms import Kind as FileKind

LONGEST_SUBJECT = 500
LONGEST_CONCERNS = 200


def kinds() -> list[tuple[str, str]]:
    """Return the types of paper with the letters of their numbers, as offices call them."""
    return [(kind.value, f"{TITLES[kind]} ({kind.value})") for kind in Kind]


class IssuerForm(Form):
    """The head of a body's letters."""

    superior = TextField(
        label=gettext_lazy("First line of the head"),
        hint=gettext_lazy("The body above, in capitals, for example ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG."),
        required=False,
    )
    body = TextField(
        label=gettext_lazy("Second line of the head"),
        hint=gettext_lazy(
            "The body that issues the paper, in capitals, for example ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU."
        ),
    )
    symbol = TextField(
        label=gettext_lazy("Symbol"),
        hint=gettext_lazy("Its letters in numbers, for example ĐU or VPĐU."),
        longest=20,
    )
    place = TextField(
        label=gettext_lazy("Place before a date"), hint=gettext_lazy("For example Nhị Chiểu."), longest=100
    )
    archive = TextField(
        label=gettext_lazy("Where a copy is kept"),
        hint=gettext_lazy("For example Văn phòng Đảng ủy."),
        longest=100,
    )
    form = ChoiceField(label=gettext_lazy("Letter form"))
    tone = ChoiceField(
        label=gettext_lazy("How fixed words are written"),
        choices=[
            (ToneStyle.FIRST.value, "ủy, hòa, khỏe"),
            (ToneStyle.SECOND.value, "uỷ, hoà, khoẻ"),
        ],
    )
    about = YesField(
        label=gettext_lazy("Begin the subjects of letters with V/v; letters of the State always do")
    )

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["form"]).choices = [
            (form.code.value, f"{form.code.value} – {form.sources[0]}") for form in FORMS.values()
        ]

    @property
    def plan(self) -> IssuerPlan:
        """What was typed."""
        typed = dict(self.cleaned_data)
        return IssuerPlan(**typed | {"form": FormCode(typed["form"]), "tone": ToneStyle(typed["tone"])})


class SignerForm(Form):
    """A post that signs for a body."""

    post = RowField(
        queryset=None,
        label=gettext_lazy("Who signs"),
        hint=gettext_lazy("The post; the name of whoever holds it on the day is put under the paper."),
    )
    power = ChoiceField(label=gettext_lazy("By which power"))
    on_behalf_of = TextField(
        label=gettext_lazy("On whose behalf"),
        hint=gettext_lazy(
            "In capitals, for example BAN THƯỜNG VỤ. Empty where a head signs in their own right."
        ),
        required=False,
        longest=150,
    )
    office = TextField(
        label=gettext_lazy("Office under it"),
        hint=gettext_lazy("In capitals, for example BÍ THƯ."),
        longest=100,
    )

    def __init__(self, *args: Any, issuer: Issuer, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(RowField, self.fields["post"]).queryset = organisation.posts_on(issuer.host, day)
        words = {
            Power.TM: _("on behalf of a collective"),
            Power.KT: _("a deputy for the head"),
            Power.TL: _("on the order of"),
            Power.TUQ: _("by delegated authority"),
            Power.Q: _("acting head"),
        }
        powers = issuer.letter_form.powers
        cast(ChoiceField, self.fields["power"]).choices = [
            ("own", _("in their own right")),
            *((power.value, f"{written}: {words[power]}") for power, written in powers.items()),
        ]

    @property
    def plan(self) -> SignerPlan:
        """What was typed."""
        typed = self.cleaned_data
        power = None if typed["power"] == "own" else Power(typed["power"])
        return SignerPlan(
            post=typed["post"],
            office=typed["office"],
            power=power,
            on_behalf_of=typed["on_behalf_of"] if power else "",
        )


class MandateForm(Form):
    """A term of the committee."""

    name = TextField(
        label=gettext_lazy("Term of the committee"), hint=gettext_lazy("For example 2025 - 2030."), longest=50
    )
    on = DayField(
        label=gettext_lazy("From which day"), hint=gettext_lazy("The day after the congress closed.")
    )


class ContinueForm(Form):
    """Where the paper book stopped."""

    kind = ChoiceField(label=gettext_lazy("Type of paper"), listed=True)
    last = NumberField(
        label=gettext_lazy("Last number in the paper book"),
        hint=gettext_lazy("The next paper of this type takes the number after it."),
        between=(1, 99_998),
    )

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["kind"]).choices = kinds()


class NumberForm(Form):
    """A paper that needs a number."""

    kind = ChoiceField(label=gettext_lazy("Type of paper"), listed=True)
    subject = LongTextField(
        label=gettext_lazy("What it is about"),
        hint=gettext_lazy("As under the title of the paper."),
        longest=LONGEST_SUBJECT,
        may_be_marked=True,  # such a paper has a book of its own: the rule of the register says so
    )
    signed_on = DayField(
        label=gettext_lazy("Day of signing"),
        hint=gettext_lazy("Stands on the paper, for example 27/11/2026."),
    )
    signer = RowField(
        queryset=None, label=gettext_lazy("Who signed"), required=False, empty=gettext_lazy("Somebody else")
    )
    concerns = TextField(
        label=gettext_lazy("Whom it concerns"),
        hint=gettext_lazy(
            "For example: all cells; households that farm. The bulletin tells it to its readers."
        ),
        required=False,
        longest=LONGEST_CONCERNS,
    )
    once = OnceField()

    def __init__(self, *args: Any, issuer: Issuer, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["kind"]).choices = kinds()
        cast(RowField, self.fields["signer"]).queryset = queries.signers_of(issuer)

    @property
    def plan(self) -> NumberPlan:
        """What was typed."""
        typed = self.cleaned_data
        signer: Signer | None = typed["signer"]
        return NumberPlan(
            kind=Kind(typed["kind"]),
            subject=typed["subject"],
            signed_on=typed["signed_on"],
            signer=signer,
            concerns=typed["concerns"],
        )


class VoidForm(Form):
    """Why a number is void."""

    reason = TextField(
        label=gettext_lazy("Why the number is void"),
        hint=gettext_lazy("Stays in the register, for example: the paper was not issued after all."),
        longest=LONGEST_SUBJECT,
    )


class TemplateForm(Form):
    """A Word template of the office's own."""

    file = UploadField(
        label=gettext_lazy("Word template"),
        hint=gettext_lazy("DOCX, at most 5 MB, with the named fields of this document."),
        kinds=[FileKind.DOCX],
        megabytes=5,
    )
    once = OnceField()


class RegisterForm(Form):
    """Three ways to narrow the register down; none of them is needed."""

    issuer = RowField(
        queryset=None, label=gettext_lazy("Body"), required=False, empty=gettext_lazy("All bodies")
    )
    kind = ChoiceField(label=gettext_lazy("Type of paper"), required=False, listed=True)
    year = YearField(label=gettext_lazy("Year of signing"), between=(1900, 2100), required=False)

    def __init__(self, *args: Any, issuers: Iterable[Issuer], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        keys = [issuer.pk for issuer in issuers]
        cast(RowField, self.fields["issuer"]).queryset = Issuer.objects.filter(pk__in=keys)
        cast(ChoiceField, self.fields["kind"]).choices = [("", _("All types")), *kinds()]


def initial_of(issuer: Issuer) -> dict[str, object]:
    """Return what the form of a body begins with."""
    return {name: getattr(issuer, name) for name in IssuerForm.base_fields}


def proposed_for(host: Host) -> dict[str, object]:
    """Return what the form of a committee's first body proposes from its settings."""
    return {
        "superior": host.superior.upper(),
        "body": host.name.upper(),
        "symbol": "ĐU",
        "place": host.place,
        "archive": "Văn phòng Đảng ủy",
        "form": FormCode.HD05.value,
        "tone": ToneStyle.FIRST.value,
        "about": False,
    }
