"""Drafts: private notes of one writer, kept on the server so that nothing typed is lost.

Nobody else ever sees a draft, so keeping one is not recorded in the audit log; sending it is.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.raising import account_of, unit_of
from giaoban.opinions.models import Draft
from giaoban.opinions.rules import raising
from giaoban.organisation.models import Post


@transaction.atomic
def keep_draft(
    once: UUID,
    *,
    holder: Holder,
    post: Post,
    meeting: Meeting | None,
    answers: Mapping[str, str],
    at: datetime,
) -> Draft:
    """Keep what was typed, exactly as it was typed, beside what was typed on earlier screens.

    Args:
        once: Made with the first screen; becomes the key of the opinion.
        holder: Who writes.
        post: The post it will be raised from.
        meeting: The meeting it is meant for, if one takes opinions.
        answers: What was typed on this screen, by field.
        at: When.

    Raises:
        Refused: If the post is not theirs, the key is somebody else's, or a state secret is marked.
    """
    unit = unit_of(post)
    enforce(why_not(holder, Verb.RAISE_OPINIONS, Target(host=post.host_id, units=frozenset({unit.pk}))))
    enforce(why_not_type(*answers.values()))
    account = account_of(holder)
    draft = Draft.objects.select_for_update().filter(once=once).first()
    if draft is None:
        draft = Draft(once=once, account_id=account)
    enforce(raising.why_not_repeat(draft.account_id, account))

    # No database keeps the empty character; the fields refuse it with a sentence when it is sent.
    typed = {name: text.replace("\x00", "") for name, text in answers.items()}
    draft.post, draft.meeting, draft.saved_at = post, meeting, at
    draft.answers = {**draft.answers, **typed}
    draft.save()
    return draft


@transaction.atomic
def discard_draft(draft: Draft, *, holder: Holder) -> list[str]:
    """Throw a draft away, which only its writer can, and return where the store has its files."""
    paths = list(draft.files.values_list("path", flat=True))
    Draft.objects.filter(pk=draft.pk, account_id=account_of(holder)).delete()
    return paths
