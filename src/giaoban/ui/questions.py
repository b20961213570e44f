"""A question on a page of its own: one form, what follows from it, and a way back."""

from dataclasses import dataclass

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True, slots=True)
class Question:
    """A page with one form.

    Attributes:
        heading: What is asked.
        button: What answering does.
        to: Where the way back leads.
        back: What the way back is called.
        over: What it is asked of.
        lead: One sentence of explanation.
        icon: The sign on the button.
        consequences: What follows from answering, a sentence each.
        is_grave: Whether answering cannot be undone.
    """

    heading: str
    button: str
    to: str
    back: str
    over: str = ""
    lead: str = ""
    icon: str = "save"
    consequences: tuple[str, ...] = ()
    is_grave: bool = False


def ask(request: HttpRequest, form: BaseForm, question: Question) -> HttpResponse:
    """Show a question with its form."""
    return render(request, "ui/question.html", {"form": form, "question": question})
