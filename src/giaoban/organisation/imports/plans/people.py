"""Planning the rows of people: who they are, which post they hold, and since when.

A telephone number tells two people of one name apart, and makes two rows one person. Without one, a row means
whoever holds that post under that name.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import partial

from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import accented, fold
from giaoban.organisation.imports.cells import code_in, day_in, email_in, phone_in, text_in
from giaoban.organisation.imports.outcomes import Outcome, Plan
from giaoban.organisation.imports.plans.coded import blame, no_place
from giaoban.organisation.imports.plans.seats import Seat, Somebody, appoint, row_of, write_person_of
from giaoban.organisation.imports.plans.units import item_called
from giaoban.organisation.imports.register import HOST, Register
from giaoban.organisation.models import Person, Term
from giaoban.organisation.rules import Role, Span, Vocabulary
from giaoban.organisation.rules.editing import why_not_appoint, why_not_hold, why_not_post
from giaoban.organisation.rules.words import ONE_HOLDER
from giaoban.ui.wording import phone as as_read
from giaoban.ui.wording import short_day


def plan_people(outcomes: list[Outcome], register: Register, plan: Plan) -> None:
    """Judge every row of a person and add the writes that bring it in."""
    planner = _Planner(register, plan)
    for outcome in outcomes:
        planner.judge(outcome)


@dataclass
class _Planner:
    register: Register
    plan: Plan
    seats: dict[tuple[int, str], Seat] = field(default_factory=dict)
    told: list[Somebody] = field(default_factory=list)
    by_phone: dict[str, Person] = field(init=False)

    def __post_init__(self) -> None:
        self.by_phone = {person.phone: person for person in self.register.people.values() if person.phone}

    def judge(self, outcome: Outcome) -> None:
        seat = self._seat(outcome)
        terms = self.register.terms.get(seat.stored.pk, []) if seat and seat.stored else []
        holders = [self.register.people[term.person_id] for term in terms] if seat else self._without_post()
        somebody = self._who(outcome, holders)
        outcome.is_new = somebody.stored is None
        self.plan.writes.append(partial(write_person_of, somebody, self.register))
        first = day_in(outcome, "valid_from")
        if seat is not None:
            self._take(outcome, seat, somebody, first)

    def _who(self, outcome: Outcome, holders: list[Person]) -> Somebody:
        name, phone, email = (
            text_in(outcome, "full_name"),
            phone_in(outcome, "phone"),
            email_in(outcome, "email"),
        )
        before = next((one for one in self.told if phone and one.phone == phone), None)
        if before is not None:
            if not _same(before.full_name, name):
                sentence = _("This number stands beside another name in row %(row)s.")
                outcome.blame("phone", sentence % {"row": before.row})
            return before
        stored = self._stored(outcome, name, phone, holders)
        told = next((one for one in self.told if stored and one.stored == stored), None)
        if told is None:
            told = Somebody(
                row=outcome.row.number,
                full_name=name,
                phone=phone or (stored.phone if stored else ""),
                email=email or (stored.email if stored else ""),
                stored=stored,
            )
            self.told.append(told)
            _differ(outcome, told)
        return told

    def _stored(self, outcome: Outcome, name: str, phone: str, holders: list[Person]) -> Person | None:
        owner = self.by_phone.get(phone) if phone else None
        if owner is not None and fold(owner.full_name) != fold(name):
            sentence = _(
                "This number belongs to %(owner)s. Check the number, or correct the name on their page."
            )
            outcome.blame("phone", sentence % {"owner": owner.full_name})
        return owner or next((one for one in holders if _same(one.full_name, name)), None)

    def _without_post(self) -> list[Person]:
        """The people whom no post tells apart."""
        holding = {term.person_id for terms in self.register.terms.values() for term in terms}
        return [person for key, person in self.register.people.items() if key not in holding]

    def _seat(self, outcome: Outcome) -> Seat | None:
        named = text_in(outcome, "title")
        title = item_called(outcome, "title", Vocabulary.POST_TITLE, self.register, named)
        code = code_in(outcome, "place")
        if title is None:
            if code and not outcome.row.cells.get("title"):
                outcome.blame("title", _("Write the title of the post held there."))
            return None
        key = self._place(outcome, code)
        if key is None:
            return None
        kind = key.partition(":")[0]
        refusal = why_not_post(Role(title.role), [] if key == HOST else [kind])
        blame(outcome, "place", refusal)
        stored = self.register.posts.get((title.pk, key))
        return self.seats.setdefault((title.pk, key), Seat(title, key, stored, outcome.row.number))

    def _place(self, outcome: Outcome, code: str) -> str | None:
        if not code:
            return HOST
        found = self.register.places(code)
        if len(found) == 1:
            return found[0]
        twice = _("The code %(code)s belongs to two kinds of places. Give one of them another code.")
        outcome.blame("place", twice % {"code": code} if found else no_place(code, self.register))
        return None

    def _take(self, outcome: Outcome, seat: Seat, somebody: Somebody, first: date | None) -> None:
        terms = self.register.terms.get(seat.stored.pk, []) if seat.stored else []
        own = somebody.stored.pk if somebody.stored else 0
        held = next((term for term in terms if term.person_id == own), None)
        _judge_one_holder(outcome, seat, somebody)
        if held is not None:
            if first is not None and first != held.valid_from:
                sentence = _("This term began on %(day)s. Leave this empty or write that day.")
                outcome.blame("valid_from", sentence % {"day": short_day(held.valid_from)})
            return
        former = terms if seat.role in ONE_HOLDER else []
        begins = self._judge_days(outcome, seat, first, own, former)
        names = ", ".join(self.register.people[term.person_id].full_name for term in former)
        outcome.differ("title", names, f"{somebody.full_name} – {self.register.wording(seat.title)}")
        self.plan.writes.append(partial(appoint, seat, somebody, begins, former, self.register))

    def _judge_days(
        self, outcome: Outcome, seat: Seat, first: date | None, own: int, former: list[Term]
    ) -> date:
        place = row_of(seat.key, self.register)
        begins = first or max(self.register.on, place.valid_from if place else self.register.on)
        if place is not None:
            span = place.span
            blame(outcome, "valid_from", why_not_hold(place.name, span, begins))
        if seat.stored is not None:
            facts = [(term.person_id, term.span) for term in former]
            span = Span(min(seat.stored.valid_from, begins), seat.stored.valid_to)
            blame(outcome, "valid_from", why_not_appoint((seat.stored.name, span), own, begins, facts))
        return begins


def _differ(outcome: Outcome, somebody: Somebody) -> None:
    stored = somebody.stored
    if stored is not None:
        outcome.differ("full_name", stored.full_name, somebody.full_name)
        outcome.differ("phone", as_read(stored.phone), as_read(somebody.phone))
        outcome.differ("email", stored.email, somebody.email)


def _judge_one_holder(outcome: Outcome, seat: Seat, somebody: Somebody) -> None:
    if seat.taken_by and (seat.role in ONE_HOLDER or somebody in seat.taken_by):
        sentence = _("This post has its holder in row %(row)s already.")
        outcome.blame("title", sentence % {"row": seat.row})
    seat.taken_by.append(somebody)


def _same(one: str, other: str) -> bool:
    return accented(one) == accented(other)
