"""More verbs of a matter's life: of raisers, of leaders, of the chair, of the body above, of promises."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.utils.timezone import localdate

from giaoban.access.rules import Verb
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions import compiling, directions, raising, urgent
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Direction, Opinion, Referral
from giaoban.opinions.rules.directions import Given
from giaoban.opinions.rules.life import Kind, Severity
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from giaoban.replies.actions import (
    again,
    correcting,
    drafting,
    following,
    judging,
    leaving,
    petitions,
    promising,
    tasks,
)
from giaoban.replies.actions.places import place_of
from giaoban.replies.models import Commitment, Judgement, Petition, Reply
from giaoban.replies.rules.again import Course
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.following import State as Kept
from giaoban.replies.rules.following import Step
from giaoban.replies.rules.judging import Said, Verdict
from giaoban.replies.rules.petitions import Letter
from tests.make import replies
from tests.replies.walks import ELSEWHERE, Person, Village

WHY: Final = "Đo lại thấy khác."
LEADERS: Final = (Role.CHAIR, Role.STANDING_MEMBER)


def raise_more(home: Village) -> object:
    who, meeting = home.somebody(Role.SECRETARY), home.any_of(Meeting.objects.select_related("series"))
    kind = home.chance.choice([Kind.RECOMMENDATION, Kind.OBSTACLE, Kind.REPORT])
    asked = "Lắp đèn." if kind is Kind.RECOMMENDATION else ""
    words = Words(kind, "Ngõ chợ Hạ tối.", asked, urgent=home.chance.random() < 0.2)
    post = home.any_of(Post.objects.select_related("unit").filter(unit=who.place))
    return raising.raise_in_writing(
        meeting, holder=who.holder, post=post, words=words, once=home.once(), at=home.now
    )


def withdraw(home: Village) -> object:
    one = home.any_of(Opinion.objects.select_related("host"))
    own = [each for each in home.people if each.place == one.unit_id and each.role is Role.SECRETARY]
    who = home.chance.choice([*own, *own, home.somebody(Role.SECRETARY, Role.OFFICE)])
    return raising.withdraw(one, holder=who.holder, at=home.now)


def correct_words(home: Village) -> object:
    one, who = home.any_of(Opinion.objects.select_related("host")), home.somebody(Role.SECRETARY, Role.OFFICE)
    return raising.correct(one, holder=who.holder, text="Tức là ngõ 3.", once=home.once(), at=home.now)


def classify(home: Village) -> object:
    one, who = home.any_of(Opinion.objects.select_related("host")), home.somebody(Role.OFFICE)
    severity = home.chance.choice([Severity.ORDINARY, Severity.PRESSING])
    asks = home.chance.random() < 0.8
    classes = compiling.Classes(Kind.RECOMMENDATION, asks, home.about, severity, WHY)
    return compiling.classify(one, holder=who.holder, classes=classes, seen=one.version, at=home.now)


def point_to_answer(home: Village) -> object:
    one, earlier = home.any_of(Opinion.objects.select_related("host")), home.any_of(home.referrals)
    who = home.somebody(Role.OFFICE).holder
    return compiling.point_to_answer(one, holder=who, answer=earlier, reason=WHY, seen=one.version)


def read_urgent(home: Village) -> object:
    one, who = home.any_of(Opinion.objects.select_related("host")), home.somebody(Role.STANDING_MEMBER)
    actor = who.holder.actor(Verb.SEE_OPINIONS, place_of(home.any_of(home.referrals)))
    return urgent.note_read(one, post="Thường trực", actor=actor, at=home.now)


def direct(home: Village) -> object:
    one, who = home.any_of(Opinion.objects.select_related("host")), home.somebody(*LEADERS)
    sent = [*Referral.objects.select_related("lead").filter(origins__opinion=one), None]
    given = Given("Làm ngay.", localdate(home.now) + timedelta(days=home.chance.randrange(9)))
    directing = directions.Directing(given, home.chance.choice(sent), home.once())
    return directions.give(one, directing, holder=who.holder, at=home.now)


def answer_direction(home: Village) -> object:
    one = home.any_of(Direction.objects.select_related("opinion__host"))
    owing = [each for each in home.people if each.place == (one.agency_id or one.opinion.host_id)]
    who = home.chance.choice([*owing, home.somebody(*LEADERS)]).holder
    match home.chance.randrange(3):
        case 0:
            return directions.note(one, holder=who, at=home.now)
        case 1:
            return directions.carry_out(one, outcome="Xong.", holder=who, at=home.now)
        case _:
            return directions.take_back(one, reason=WHY, holder=home.somebody(*LEADERS).holder, at=home.now)


def begin_correction(home: Village) -> object:
    version = home.any_of(Reply.objects.filter(state="delivered").select_related("referral__host", "agency"))
    owing = [each for each in home.people if each.place == version.agency_id]
    who = home.chance.choice([*owing, home.somebody(Role.OFFICE)]).holder
    return correcting.begin(version, reason=WHY, holder=who, at=home.now)


def _correction(home: Village) -> Reply:
    drafts = Reply.objects.exclude(state="delivered").filter(erratum__isnull=False)
    return home.any_of(drafts.select_related("referral__host", "agency"))


def drop_correction(home: Village) -> object:
    version = _correction(home)
    who = home.chance.choice([each for each in home.people if each.place == version.agency_id])
    return correcting.drop(version, holder=who.holder)


def deliver_correction(home: Village) -> object:
    """Change what a correction says, submit and deliver it in one go."""
    version = _correction(home)
    one = home.referrals.get(pk=version.referral_id)
    drafter, clearer, *_ = (each for each in home.people if each.place == version.agency_id)
    said = replies.answer(points=one.points.count(), outcome=Outcome.PLANNED, action=f"Làm xong {home.now}.")
    saved = drafting.save_draft(one, said, seen_lock=version.lock, holder=drafter.holder, at=home.now)
    drafting.submit(saved, holder=drafter.holder, at=home.now)
    sent = replies.dispatch(on=localdate(home.now))
    return leaving.deliver(saved, sent, holder=clearer.holder, at=home.now)


def send_up(home: Village) -> object:
    one = home.any_of(home.referrals)
    body = home.chance.choice([ELSEWHERE, "Thành ủy"])
    letter = Letter(body, "45-CV/ĐU", localdate(home.now), "Bố trí kinh phí.")
    who = home.chance.choice([each for each in home.people if each.place in {one.lead_id, one.host_id}])
    return petitions.send_up(one, petitions.Sending(letter, home.once()), holder=who.holder, at=home.now)


def take_back_from_above(home: Village) -> object:
    one = home.any_of(Petition.objects.select_related("referral__host"))
    who = home.somebody(Role.OFFICE, Role.DRAFTER).holder
    return petitions.take_back(one, reason=WHY, holder=who, at=home.now)


def receive_above(home: Village) -> object:
    one = home.any_of(Petition.objects.filter(to_host__isnull=False))
    above = next(each for each in home.people if each.role is Role.OFFICE and not each.place)
    who = home.chance.choice([above, above, home.somebody(Role.OFFICE)])
    return petitions.receive(one, number="12", holder=who.holder, at=home.now)


def enter_from_paper(home: Village) -> object:
    one, who = home.any_of(home.referrals), home.somebody(Role.OFFICE).holder
    said = replies.answer(points=one.points.count(), outcome=Outcome.RESOLVED)
    sent = replies.dispatch(on=localdate(home.now))
    return leaving.enter_from_paper(one, said, sent, holder=who, at=home.now)


def propose(home: Village) -> object:
    one = home.any_of(Judgement.objects.select_related("reply__referral__host"))
    proposed = again.Proposed(home.chance.choice([Course.SETTLE, Course.GIVE_BACK]), WHY)
    return again.propose(one, proposed, holder=home.somebody(Role.OFFICE).holder, at=home.now)


def object_and_return(home: Village) -> object:
    """Let a reply be objected to and given back in one go, so that lives come to the chair."""
    version = home.any_of(Reply.objects.filter(state="delivered").select_related("referral__host", "agency"))
    opinion = home.any_of(Opinion.objects.filter(origins__referral=version.referral).select_related("host"))
    raiser = next(one for one in home.people if one.role is Role.SECRETARY and one.place == opinion.unit_id)
    said = Said(Verdict.TOO_GENERAL, str(home.now))
    judging.judge(version, opinion, said, holder=raiser.holder, at=home.now)
    who = home.somebody(Role.OFFICE, Role.CHAIR).holder
    return judging.give_back(version, reason=WHY, due=None, holder=who, at=home.now)


def _promise(home: Village) -> tuple[Commitment, Person]:
    one = home.any_of(Commitment.objects.select_related("host", "reply_point__reply__referral"))
    owing = [each for each in home.people if each.place == one.agency_id]
    return one, home.chance.choice([*owing, *owing, home.somebody(Role.OFFICE)])


def report(home: Village) -> object:
    one, who = _promise(home)
    return tasks.report_progress(one, note=str(home.now), holder=who.holder, at=home.now)


def move(home: Village) -> object:
    one, who = _promise(home)
    later = one.due_on + timedelta(days=home.chance.randrange(-1, 9))
    return following.move_promise(one, due_on=later, reason=WHY, holder=who.holder, at=home.now)


def end(home: Village) -> object:
    one, who = _promise(home)
    state = home.chance.choice([Kept.DONE, Kept.DONE, Kept.DROPPED])
    return promising.close_promise(one, state=state.value, note=WHY, holder=who.holder, at=home.now)


def confirm(home: Village) -> object:
    one, _ = _promise(home)
    opinion = home.any_of(Opinion.objects.exclude(origins=None).select_related("host"))
    raisers = [one for one in home.people if one.place == opinion.unit_id and one.role is Role.SECRETARY] * 2
    said = following.Said(step=home.chance.choice([Step.CONFIRMED, Step.NOT_YET]), text=WHY)
    who = home.chance.choice([*raisers, home.somebody(Role.SECRETARY, Role.OFFICE)]).holder
    return following.say_of_promise(one, opinion, said, holder=who, at=home.now)


ACTS: Final[tuple[Callable[[Village], object], ...]] = (
    *(raise_more, withdraw, correct_words, classify, point_to_answer, read_urgent, direct, answer_direction),
    *(begin_correction, drop_correction, deliver_correction),
    *(send_up, take_back_from_above, receive_above, enter_from_paper, propose, object_and_return),
    *(report, move, end, confirm),
)
