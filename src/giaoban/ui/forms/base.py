"""The form that all forms stand on."""

from django import forms


class Form(forms.Form):
    """A form whose sentences are ours: the browser's own bubbles stay away, so that one voice speaks."""

    use_required_attribute = False
