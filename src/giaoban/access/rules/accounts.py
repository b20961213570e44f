"""Rules for accounts of staff."""

from giaoban.kernel.verdict import Refusal, gettext_noop


def why_not_take_name(*, is_taken: bool) -> Refusal | None:
    """Return why a name to sign in with cannot be given, or ``None`` if it can."""
    if is_taken:
        return Refusal(
            "name_taken", gettext_noop("Somebody already signs in with this name. Please choose another.")
        )
    return None


def why_not_disable(*, is_own: bool) -> Refusal | None:
    """Return why an account cannot be closed, or ``None`` if it can."""
    if is_own:
        return Refusal(
            "own_account",
            gettext_noop("You cannot close your own account. Ask another administrator to do it."),
        )
    return None


def why_not_reset(*, has_name: bool, is_disabled: bool) -> Refusal | None:
    """Return why no link for a new password can be made, or ``None`` if it can."""
    if is_disabled:
        return Refusal("account_closed_reset", gettext_noop("This account is closed. Open it again first."))
    if not has_name:
        return Refusal(
            "no_name",
            gettext_noop("This person signs in by slip, not by password. Print a new slip for them."),
        )
    return None
