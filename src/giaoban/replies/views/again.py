"""What the pages of an objection show and do when the reply went back before, so that the chair decides."""

from django.contrib import messages
from django.forms import BaseForm
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Target, Verb
from giaoban.replies.actions.again import Proposed, propose
from giaoban.replies.http import attempt
from giaoban.replies.models import ChairCase, Judgement
from giaoban.replies.queries.again import case_of, returns_before
from giaoban.replies.rules.again import Course, is_for_the_chair


def standing_with_chair(judgement: Judgement, holder: Holder) -> dict[str, object]:
    """Return whether the chair decides, whether this reader only proposes, and what was proposed."""
    again = is_for_the_chair(returns_before(judgement.reply))
    place = Target(host=judgement.reply.referral.host_id)
    is_chair = holder.grant_for(Verb.DECIDE_AGAIN, place) is not None
    return {"again": again, "proposes": again and not is_chair, "case": case_of(judgement) if again else None}


def proposed_first(case: object, course: Course, otherwise: dict[str, object]) -> dict[str, object]:
    """Return what a form begins with: the proposal, if it is for this course."""
    if isinstance(case, ChairCase) and case.proposed == course:
        return {"reason": case.reason, "due": str(case.due_id or "")}
    return otherwise


def propose_in(request: SignedInRequest, form: BaseForm, judgement: Judgement, proposed: Proposed) -> bool:
    """Propose to the chair what was typed; return whether it was taken."""
    now = timezone.now()
    if not attempt(form, lambda: propose(judgement, proposed, holder=request.holder, at=now)):
        return False
    messages.success(request, _("Proposed. The chair finds it on their first page and decides."))
    return True
