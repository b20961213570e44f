"""How somebody wants to be told."""

from giaoban.messages.models import Choice
from giaoban.organisation.models import Person


def choice_of(person: Person) -> Choice:
    """Return what a person chose; what nobody chose reads as it is unless somebody does, and is not saved."""
    return Choice.objects.filter(person=person).first() or Choice(person=person)
