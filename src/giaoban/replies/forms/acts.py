"""Short forms: the document of a reply, remarks, reasons, judgements, ends of promises."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoban.documents.models import Issuer
from giaoban.opinions.actions.handing import HandedBack, Onward
from giaoban.organisation.models import Agency, HostItem
from giaoban.replies.forms.later import LaterForm
from giaoban.replies.models import Reply
from giaoban.replies.models.judging import VERDICTS
from giaoban.replies.rules.drafting import NO_REMARK
from giaoban.replies.rules.judging import RETURNED_WITHOUT_REASON, SETTLED_WITHOUT_REASON, Said, Verdict
from giaoban.replies.rules.leaving import NO_DAY, NO_NUMBER, NO_SIGNER, Document
from giaoban.replies.rules.promises import NO_NOTE, NO_PROMISE
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    Kind,
    LongTextField,
    ManyField,
    OnceField,
    TextField,
    UploadField,
)
from giaoban.ui.wording import speaks_vietnamese

ATTACHED = (Kind.PDF, Kind.DOCX, Kind.JPG, Kind.PNG)
REASON = 500
LONGEST_LABEL = 122  # of a list's entry, with the colon before the sentence


class DeliverForm(Form):
    """The signed document with which a reply leaves."""

    number = TextField(
        label=_("Number and symbol of the document"),
        hint=_("For example 87/PKTHTĐT."),
        missing=_(NO_NUMBER),
        longest=60,
    )
    day = DayField(label=_("Date of the document"), missing=_(NO_DAY))
    signer = TextField(
        label=_("Signed by"),
        hint=_("Post and name, for example Trưởng phòng Nguyễn Văn A."),
        missing=_(NO_SIGNER),
    )
    attachment = UploadField(
        label=_("The signed document"),
        hint=_("PDF, Word or a photo, at most 10 MB. Nothing that is marked secret."),
        kinds=ATTACHED,
        required=False,
    )
    once = OnceField()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        beside: Sequence[Reply] = (),
        register: Issuer | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **kwargs)
        if register is not None:
            self.fields["number"].required = False
            hint = _("Leave it empty: the letter takes the next number of %(body)s from the register here.")
            self.fields["number"].help_text = hint % {"body": register.body}
        if beside or "also" in self.data:
            called = [(str(one.pk), f"{one.referral.code} · {one.referral.title}") for one in beside]
            self.fields["also"] = ManyField(
                label=_("This document also answers"),
                hint=_("Replies of your agency that are ready to leave; they go under the same number."),
                required=False,
                choices=called,
            )

    @property
    def along(self) -> set[int]:
        """The keys of the other replies that leave with the document."""
        return {int(key) for key in self.cleaned_data.get("also") or ()}

    @property
    def document(self) -> Document:
        """The document that was typed."""
        typed = self.cleaned_data
        return Document(typed["number"], typed["day"], typed["signer"])


class SendBackForm(Form):
    """What the drafter should mend."""

    remark = LongTextField(label=_("What should be mended"), missing=_(NO_REMARK), longest=REASON)


class HandBackForm(Form):
    """Why an agency hands a matter back: a reason of the list, and a sentence."""

    ground = ChoiceField(
        label=_("Why your agency hands it back"), missing=_("Choose why your agency hands the matter back.")
    )
    reason = LongTextField(
        label=_("In a sentence"),
        hint=_("The office reads it and decides where the matter goes."),
        required=False,
        longest=REASON - LONGEST_LABEL,
    )

    def __init__(self, *args: Any, grounds: Sequence[HostItem], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.grounds = {str(ground.pk): ground for ground in grounds}
        vietnamese = speaks_vietnamese()
        self.fields["ground"].choices = [  # type: ignore[attr-defined]  # a choice field
            (key, each.label_vi if vietnamese else each.label_en) for key, each in self.grounds.items()
        ]

    @property
    def handed(self) -> HandedBack:
        """The reason that was chosen, and the sentence."""
        return HandedBack(self.grounds[self.cleaned_data["ground"]], self.cleaned_data["reason"])


class AgencyForm(Form):
    """A form that names one agency of the committee in its field ``to``."""

    def __init__(self, *args: Any, agencies: Sequence[Agency], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.agencies = {str(agency.pk): agency for agency in agencies}
        offered = [(key, agency.name) for key, agency in self.agencies.items()]
        self.fields["to"].choices = [("", _("Choose one")), *offered]  # type: ignore[attr-defined]  # a choice field

    @property
    def agency(self) -> Agency:
        """The agency that was chosen."""
        return self.agencies[self.cleaned_data["to"]]


class TransferForm(AgencyForm):
    """To which agency a matter goes, and why."""

    once = OnceField()
    to = ChoiceField(label=_("To which agency"), listed=True)
    reason = LongTextField(
        label=_("Reason"),
        hint=_("The other agency and the office read it. The due meeting stays the same."),
        missing=_("Write why it is the other agency's matter."),
        longest=REASON,
    )

    @property
    def onward(self) -> Onward:
        """Where it goes, and why."""
        typed = self.cleaned_data
        return Onward(self.agency, typed["reason"], typed["once"])


class VerdictForm(Form):
    """One tap."""

    verdict = ChoiceField(label=_("Your judgement"), choices=[(value, value) for value in VERDICTS])

    instead_of = TextField(label="", required=False, longest=20)

    def said(self, remark: str) -> Said:
        """Return the judgement, with the sentence that stood beside the earlier one."""
        seen = self.cleaned_data["instead_of"] if "instead_of" in self.data else None
        return Said(Verdict(self.cleaned_data["verdict"]), remark, seen)


class RemarkForm(Form):
    """One sentence beside a judgement."""

    remark = LongTextField(
        label=_("What is still missing, in a sentence"),
        hint=_("The agency and the office read it. Please name no third person."),
        required=False,
        longest=2000,
    )


class GiveBackForm(LaterForm):
    """Why a reply goes back, and by which meeting the new one is due."""

    reason = LongTextField(
        label=_("What the agency is told"),
        missing=_(RETURNED_WITHOUT_REASON),
        longest=1000,
    )
    due = ChoiceField(label=_("The new reply is due at"), listed=True)


class SettleForm(Form):
    """What the raiser is told."""

    reason = LongTextField(
        label=_("What the raiser is told"), missing=_(SETTLED_WITHOUT_REASON), longest=REASON
    )


class PromiseForm(AgencyForm):
    """What was promised on the spot, and by when."""

    what = LongTextField(label=_("What was promised"), missing=_(NO_PROMISE), longest=2000)
    due_on = DayField(label=_("By when"))
    to = ChoiceField(label=_("Who keeps it"), listed=True)


class CloseForm(Form):
    """How a commitment stands."""

    state = ChoiceField(
        label=_("How it stands"),
        choices=[
            ("open", _("It is under way")),
            ("done", _("It is done")),
            ("dropped", _("It will not be done")),
        ],
    )
    note = LongTextField(
        label=_("How far it is, what proves it, or why not"),
        hint=_("For example: Biên bản nghiệm thu số 3 ngày 12/12/2026."),
        missing=_(NO_NOTE),
        longest=500,
    )
    proof = UploadField(
        label=_("What shows it: a photo or a document"),
        hint=_(
            "PDF, Word or a photo, at most 10 MB. Whoever raised it sees it. Nothing that is marked secret."
        ),
        kinds=ATTACHED,
        required=False,
    )
