"""What readers write to the editor, and what the editor answers."""

from django.utils.translation import gettext_lazy

from giaoban.bulletin.actions.remarks import Writing
from giaoban.bulletin.rules.remarks import ABOUT_WORDS, LONGEST, About
from giaoban.ui.forms import ChoiceField, Form, LongTextField, OnceField, YesField


class RemarkForm(Form):
    """A remark or a question about an edition."""

    about = ChoiceField(
        label=gettext_lazy("What you write"),
        choices=[(about.value, gettext_lazy(words)) for about, words in ABOUT_WORDS.items()],
    )
    text = LongTextField(
        label=gettext_lazy("Your words"),
        hint=gettext_lazy("The editor reads them with your post beside them, and answers in writing."),
        longest=LONGEST,
        missing=gettext_lazy("Write what you want to say or ask."),
    )
    once = OnceField()

    @property
    def writing(self) -> Writing:
        """What was typed."""
        typed = self.cleaned_data
        return Writing(About(typed["about"]), typed["text"], typed["once"])


class RemarkAnswerForm(Form):
    """The answer to a reader."""

    text = LongTextField(
        label=gettext_lazy("Your answer to the reader"),
        hint=gettext_lazy("The reader reads exactly this."),
        longest=LONGEST,
        missing=gettext_lazy("Write the answer. The reader reads exactly this."),
    )
    is_opinion = YesField(
        label=gettext_lazy("It is really an opinion: show the reader the way to raise it as one"),
    )
