"""The first page of everybody: what needs them now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import is_to_be_reminded
from giaoban.access.rules import Scope, Verb
from giaoban.kernel.vietnamese import given_name
from giaoban.messages.queries.outbox import unread
from giaoban.organisation.queries.people import last_held
from giaoban.web.http import is_phone, own_pages
from giaoban.web.queries.homes import home_of


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    holder, now = request.holder, timezone.now()
    person = request.user.person
    today = timezone.localdate(now)
    facts = {
        "home": home_of(holder, now),
        "unread": unread(holder),
        "given_name": person.given_name or given_name(person.full_name),
        "posts": list(dict.fromkeys(grant.post_name for grant in holder.grants)),
        "last_held": None if holder.grants else last_held(person, today),
        "today": today,
        "is_phone": is_phone(holder),
        "own_pages": own_pages(holder),
        "sees_year": any(scope is Scope.HOST for _grant, scope in holder.granted(Verb.SEE_REPORTS)),
        "sees_board": not is_phone(holder) and holder.may(Verb.SEE_REFERRALS),
        "sees_log": holder.may(Verb.SEE_AUDIT),
        "is_thin": is_to_be_reminded(request.user, holder),
        "keeps_accounts": holder.may(Verb.MANAGE_ACCOUNTS),
    }
    return render(request, "web/home.html", facts)
