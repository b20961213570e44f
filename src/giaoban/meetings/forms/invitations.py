"""Forms of invitations: whom to call, whom besides, why not, who instead, and the number of the letter."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.documents.actions import NumberPlan
from giaoban.documents.models import Signer
from giaoban.documents.rules.kinds import Kind
from giaoban.meetings.queries import Invitee
from giaoban.meetings.rules.invitations import CAUSE_WORDS, NEEDS_A_NAME, Answer, Cause, Reply
from giaoban.organisation.models import Post
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    ManyField,
    OnceField,
    Option,
    RowField,
    TextField,
    YesField,
)

REASON = 300
NAME = 100
POST = 150


class CallForm(Form):
    """Whom the notice of a meeting goes to; everybody who belongs to it is ticked."""

    posts = ManyField(
        label=gettext_lazy("Who is invited"),
        missing=gettext_lazy("Nobody is ticked, so nobody would be invited. Tick at least one post."),
    )

    def __init__(self, *args: Any, invitees: Iterable[Invitee], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offered = [(str(each.post.pk), each.post.name) for each in invitees]
        posts = cast(ManyField, self.fields["posts"])
        posts.choices, posts.initial = offered, [key for key, _name in offered]

    @property
    def chosen(self) -> frozenset[int]:
        """The keys of the posts that are ticked."""
        return frozenset(map(int, self.cleaned_data["posts"]))

    @property
    def ticked(self) -> frozenset[str]:
        """What stands ticked on the page: at first everybody, afterwards what was sent."""
        return frozenset(self["posts"].value() or ())


class InviteForm(Form):
    """One more post."""

    post = RowField(
        queryset=None,
        label=gettext_lazy("Who is invited besides"),
        missing=gettext_lazy("Choose the post that is invited."),
        widget=forms.Select,
    )

    def __init__(self, *args: Any, posts: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(RowField, self.fields["post"]).queryset = posts

    @property
    def chosen(self) -> Post:
        """The post."""
        return cast(Post, self.cleaned_data["post"])


class DeclineForm(Form):
    """Why somebody cannot come."""

    cause = ChoiceField(
        label=gettext_lazy("Why?"),
        missing=gettext_lazy("Choose a reason; the office counts reasons, not people."),
    )
    reason = TextField(
        label=gettext_lazy("In a few words"),
        hint=gettext_lazy("Needed only where no reason above fits."),
        required=False,
        longest=REASON,
    )

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["cause"]).choices = [
            (cause.value, Option(_(CAUSE_WORDS[cause]))) for cause in Cause
        ]

    @property
    def reply(self) -> Reply:
        """The answer that was typed."""
        typed = self.cleaned_data
        return Reply(Answer.DECLINES, cause=Cause(typed["cause"]), reason=typed["reason"])


class SubstituteForm(Form):
    """Who comes instead."""

    substitute = TextField(
        label=gettext_lazy("Who comes in your place?"),
        hint=gettext_lazy("Family name and given name, for example Nguyễn Văn An."),
        missing=gettext_lazy(NEEDS_A_NAME),
        longest=NAME,
    )
    substitute_is = TextField(
        label=gettext_lazy("What is that person?"),
        hint=gettext_lazy("For example: deputy secretary of the cell."),
        required=False,
        longest=POST,
    )

    @property
    def reply(self) -> Reply:
        """The answer that was typed."""
        return Reply(Answer.SUBSTITUTE, **self.cleaned_data)


class LetterNumberForm(Form):
    """The day on which the letter is signed, and by whom."""

    signed_on = DayField(label=gettext_lazy("Signed on"), hint=gettext_lazy("The day that stands on it."))
    signer = ChoiceField(label=gettext_lazy("Who signs"), listed=True)
    once = OnceField()

    def __init__(self, *args: Any, signers: Sequence[Signer], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.signers = {str(signer.pk): signer for signer in signers}
        signer = cast(ChoiceField, self.fields["signer"])
        signer.choices = [(key, str(each)) for key, each in self.signers.items()]

    @property
    def chosen_signer(self) -> Signer:
        """Who signs."""
        return self.signers[self.cleaned_data["signer"]]

    def plan(self, subject: str) -> NumberPlan:
        """Return the paper for which a number is asked.

        Args:
            subject: What the letter is about.
        """
        typed = self.cleaned_data
        return NumberPlan(
            kind=Kind.INVITATION,
            subject=subject,
            signed_on=typed["signed_on"],
            signer=self.chosen_signer,
        )


class NumberedNowForm(LetterNumberForm):
    """Whether the letter takes its number while the notice goes out; the rest is asked only then."""

    number_now = YesField(
        label=gettext_lazy("Issue the number of the letter now"),
        hint=gettext_lazy("The letter that those invited open then bears its number and its day."),
    )
    field_order = ("number_now", "signed_on", "signer", "once")

    def clean(self) -> dict[str, Any]:
        """Ask nothing of a letter that takes no number now."""
        super().clean()
        if not self.cleaned_data.get("number_now"):
            self.errors.clear()
        return self.cleaned_data
