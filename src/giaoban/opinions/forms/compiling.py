"""What the compiler types: classes, reasons, and what goes to an agency."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.opinions.actions.answering import SpotAnswer
from giaoban.opinions.actions.compiling import Classes
from giaoban.opinions.actions.handing import Onward
from giaoban.opinions.forms.topics import Topics, chosen_topic, offer_topics, topic_field
from giaoban.opinions.forms.writing import kind_choices
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.compiling import (
    NO_ANSWER_CHOSEN,
    NO_ANSWERER,
    NO_FIELD,
    NO_LEAD,
    NO_POINTS,
    NO_REASON,
    NOTHING_ANSWERED,
    Forwarding,
    points_of,
)
from giaoban.opinions.rules.life import Kind, Severity
from giaoban.opinions.rules.raising import LONGEST_TEXT
from giaoban.opinions.rules.words import SEVERITY_WORDS
from giaoban.organisation.models import Agency
from giaoban.ui.forms import (
    ChoiceField,
    Form,
    LongTextField,
    ManyField,
    OnceField,
    Option,
    TextField,
    YesField,
)

LONGEST_REASON = 500
LONGEST_ANSWER = 3000


class SeenForm(Form):
    """A form that carries which version of each opinion its reader saw, as ``key:version`` pairs."""

    seen = TextField(label="", required=False, longest=2000)

    def __init__(self, *args: Any, opinions: Sequence[Opinion], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["seen"].widget = self.fields["seen"].hidden_widget()
        self.fields["seen"].initial = seen_now(opinions)
        self.opinions = opinions

    @property
    def versions(self) -> dict[int, int]:
        """What its reader saw; malformed pairs count as never seen."""
        pairs = (pair.split(":") for pair in self.cleaned_data.get("seen", "").split(","))
        return {int(pair[0]): int(pair[1]) for pair in pairs if len(pair) == 2 and all(map(is_key, pair))}  # noqa: PLR2004

    @property
    def version(self) -> int:
        """The version of the only opinion that its reader saw; 0 for none."""
        return self.versions.get(self.opinions[0].pk, 0)

    def look_again(self, opinions: Sequence[Opinion]) -> None:
        """Take over how the opinions stand now, so that sending again is a decision about that."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = seen_now(opinions)
        self.data = data


class ForwardForm(SeenForm):
    """What goes to an agency."""

    once = OnceField()
    field = ChoiceField(label=gettext_lazy("Field"), listed=True)
    lead = ChoiceField(label=gettext_lazy("Agency that must answer"), listed=True)
    points = LongTextField(
        label=gettext_lazy("Points to be answered"),
        hint=gettext_lazy("One a line; each is answered on its own."),
        missing=gettext_lazy(NO_POINTS),
        longest=LONGEST_TEXT,
    )
    supporting = ManyField(label=gettext_lazy("Supporting agencies"), required=False)
    title = TextField(
        label=gettext_lazy("Short name of the matter"),
        hint=gettext_lazy("Stands on the agenda; the first point if empty."),
        required=False,
        longest=300,
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        fields: Sequence[tuple[int, str]],
        agencies: Sequence[Agency],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        first = ("", _("Choose one"))
        named = [(str(agency.pk), agency.name) for agency in agencies]
        offered = [(str(key), name) for key, name in fields]
        self.fields["field"] = ChoiceField(
            label=_("Field"), listed=True, choices=[first, *offered], missing=_(NO_FIELD)
        )
        self.fields["lead"] = ChoiceField(
            label=_("Agency that must answer"),
            listed=True,
            choices=[first, *named],
            missing=_(NO_LEAD),
        )
        lead = "" if self.is_bound else str(self.initial.get("lead") or "")
        others = [(key, name) for key, name in named if key != lead]
        self.fields["supporting"] = ManyField(label=_("Supporting agencies"), required=False, choices=others)

    def sending(self) -> Forwarding:
        """Return what is to be sent."""
        given = self.cleaned_data
        return Forwarding(
            field=int(given["field"]),
            lead=int(given["lead"]),
            supporting=[int(key) for key in given["supporting"]],
            points=points_of(given["points"]),
            title=given["title"],
        )


class ClassesForm(SeenForm):
    """Of which kind and field an opinion is, and how grave."""

    kind = ChoiceField(label=gettext_lazy("Kind of opinion"), listed=True, choices=kind_choices)
    is_request = YesField(
        label=gettext_lazy("It asks for something"), hint=gettext_lazy("Then it needs an answer.")
    )
    field = ChoiceField(label=gettext_lazy("Field"), listed=True, required=False)
    topic = topic_field()
    severity = ChoiceField(label=gettext_lazy("How grave"))
    reason = TextField(label=gettext_lazy("Why more than ordinary"), required=False, longest=300)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        fields: Sequence[tuple[int, str]],
        topics: Topics = (),
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        offer_topics(self, topics)
        offered = [("", _("Not decided yet")), *((str(key), name) for key, name in fields)]
        self.fields["field"] = ChoiceField(label=_("Field"), listed=True, required=False, choices=offered)
        grave = [(each.value, _(SEVERITY_WORDS[each])) for each in Severity]
        self.fields["severity"] = ChoiceField(label=_("How grave"), choices=grave)

    def classes(self) -> Classes:
        """Return how the compiler sees it."""
        given = self.cleaned_data
        return Classes(
            kind=Kind(given["kind"]),
            is_request=given["is_request"],
            field=int(given["field"]) if given["field"] else None,
            severity=Severity(given["severity"]),
            reason=given["reason"],
            topic=chosen_topic(self),
        )


class ReasonForm(SeenForm):
    """Why an opinion is set aside; its raiser reads it."""

    reason = LongTextField(
        label=gettext_lazy("Reason"),
        hint=gettext_lazy("The one who raised it will read this."),
        missing=gettext_lazy(NO_REASON),
        longest=LONGEST_REASON,
    )


class PointToAnswerForm(ReasonForm):
    """Which earlier answer settles an opinion."""

    words = TextField(
        label=gettext_lazy("Look for another answer"),
        hint=gettext_lazy("Words of the matter, or its code as it is read out on the telephone."),
        required=False,
        may_be_marked=True,
    )
    answer = ChoiceField(label=gettext_lazy("Earlier answer"))

    def __init__(self, *args: Any, answers: Sequence[Referral], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.answers: Mapping[str, Referral] = {str(one.pk): one for one in answers}
        offered = [
            (key, Option(f"{one.code} · {one.title}", _about(one))) for key, one in self.answers.items()
        ]
        self.fields["answer"] = ChoiceField(
            label=_("Earlier answer"),
            choices=offered,
            missing=_(NO_ANSWER_CHOSEN),
        )
        self.order_fields(["seen", "words", "answer", "reason"])

    @property
    def chosen(self) -> Referral | None:
        """The answer that was chosen, if any."""
        return self.answers.get(self.cleaned_data["answer"])


class SpotForm(SeenForm):
    """What was answered at the meeting."""

    answered_by = TextField(
        label=gettext_lazy("Who answered"),
        hint=gettext_lazy("The post, for example Head of the Economic Division."),
        missing=gettext_lazy(NO_ANSWERER),
    )
    agency = ChoiceField(label=gettext_lazy("On behalf of"), listed=True, required=False)
    text = LongTextField(
        label=gettext_lazy("What was answered"),
        missing=gettext_lazy(NOTHING_ANSWERED),
        longest=LONGEST_ANSWER,
    )
    raiser_agrees = YesField(
        label=gettext_lazy("The raiser agrees that the matter is closed"),
        hint=gettext_lazy("Otherwise it still goes out for a written reply."),
    )

    def __init__(self, *args: Any, agencies: Sequence[Agency], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offered = [("", _("In no agency’s name")), *((str(agency.pk), agency.name) for agency in agencies)]
        self.fields["agency"] = ChoiceField(
            label=_("On behalf of"), listed=True, required=False, choices=offered
        )

    def answer(self) -> SpotAnswer:
        """Return the answer."""
        given = self.cleaned_data
        agency = int(given["agency"]) if given["agency"] else None
        return SpotAnswer(given["answered_by"], given["text"], given["raiser_agrees"], agency)


class RerouteForm(Form):
    """To which agency a referral goes instead."""

    once = OnceField()
    to = ChoiceField(label=gettext_lazy("Agency that must answer"), listed=True)
    reason = TextField(
        label=gettext_lazy("Note for its history"),
        hint=gettext_lazy("Needed if the agency handed it back and must answer all the same."),
        required=False,
        longest=LONGEST_REASON,
    )

    def __init__(self, *args: Any, agencies: Sequence[Agency], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.agencies = {str(agency.pk): agency for agency in agencies}
        offered = [("", _("Choose one")), *((key, agency.name) for key, agency in self.agencies.items())]
        self.fields["to"] = ChoiceField(label=_("Agency that must answer"), listed=True, choices=offered)
        self.order_fields(["once", "to", "reason"])

    @property
    def onward(self) -> Onward:
        """Where it goes instead, and why."""
        typed = self.cleaned_data
        return Onward(self.agencies[typed["to"]], typed["reason"], typed["once"])


def _about(answer: Referral) -> str:
    return f"{answer.unit.name} · {answer.lead.name}"


def seen_now(opinions: Sequence[Opinion]) -> str:
    """Return the versions of these opinions as a form carries them."""
    return ",".join(f"{one.pk}:{one.version}" for one in opinions)


def is_key(text: str) -> bool:
    """Return whether a text from outside can be the key or the version of a row."""
    return text.isdecimal() and text.isascii() and len(text) < 19  # noqa: PLR2004  # what a key can hold
