"""The first account of an installation, and a way back in when every administrator is gone."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from giaoban.access import rules
from giaoban.access.actions.slips import account_for
from giaoban.access.models import Account
from giaoban.access.queries.passwords import password_refusal
from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import (
    HostPlan,
    PersonPlan,
    PostPlan,
    add_person,
    add_post,
    appoint,
    open_installation,
)
from giaoban.organisation.models import Host, Item, Person
from giaoban.organisation.rules import Vocabulary


@dataclass(frozen=True, slots=True)
class Administrator:
    """Somebody who is to administer a committee."""

    full_name: str
    username: str
    password: str


@transaction.atomic
def install(committee: HostPlan, administrator: Administrator, *, today: date) -> Account:
    """Open the first committee of an empty installation, with its administrator.

    Raises:
        Refused: If there is a committee already, the name cannot be used, or the password is too weak.
    """
    opened = open_installation(committee, PersonPlan(full_name=administrator.full_name), opened_on=today)
    return _open_account(opened.person, administrator)


@transaction.atomic
def add_administrator(host: Host, administrator: Administrator, *, today: date) -> Account:
    """Give a committee one more administrator, in a post of their own.

    Raises:
        Refused: If the name cannot be used or the password is too weak.
    """
    person = add_person(host, PersonPlan(full_name=administrator.full_name), actor=SYSTEM)
    title = Item.objects.get(vocabulary=Vocabulary.POST_TITLE.value, code="administrator")
    plan = PostPlan(title=title, valid_from=today, name=title.label_vi)
    appoint(add_post(host, plan, actor=SYSTEM), person, on=today, actor=SYSTEM)
    return _open_account(person, administrator)


def _open_account(person: Person, administrator: Administrator) -> Account:
    enforce(rules.why_not_username(administrator.username))
    is_taken = Account.objects.filter(username=administrator.username).exists()
    enforce(rules.why_not_take_name(is_taken=is_taken))
    account = account_for(person)
    account.username = administrator.username
    enforce(password_refusal(account, administrator.password))
    account.set_password(administrator.password)
    account.save(update_fields=["username", "password"])
    record("access.account_made", account, actor=SYSTEM, chain=person.host.code)
    return account
