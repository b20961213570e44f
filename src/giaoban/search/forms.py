"""What people type to find something."""

from django.utils.translation import gettext_lazy as _

from giaoban.search.rules import LONGEST_QUERY
from giaoban.ui.forms import Form, TextField


class SearchForm(Form):
    """A few words; nothing typed is wrong but what cannot be shown."""

    q = TextField(
        label=_("What are you looking for?"),
        hint=_("A few words or a code such as NC-2611-014. You may leave out the marks."),
        missing=_("Write a word or a code to look for."),
        longest=LONGEST_QUERY,
        may_be_marked=True,
    )
