"""The ceremony of a passkey: a riddle for the browser, kept in the session, and what comes back for it."""

import json
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from django.http import HttpRequest

from giaoban.access.actions.factors import NewPasskey
from giaoban.access.models import Account, Passkey

if TYPE_CHECKING:
    from fido2.server import Fido2Server
    from fido2.webauthn import AttestedCredentialData

RIDDLE: Final = "access.riddle"
FAULTY: Final = (ValueError, TypeError, KeyError, AttributeError, IndexError, LookupError)


def are_possible(request: HttpRequest) -> bool:
    """Return whether browsers make passkeys for this address: by https, or on this machine by its name."""
    host = urlsplit(_origin(request)).hostname or ""
    return not _is_number(host) and (request.is_secure() or host == "localhost")


def riddle_to_make(request: HttpRequest, account: Account) -> str:
    """Return what the browser needs to make a passkey, as JSON; the riddle is kept for :func:`made`."""
    from fido2.webauthn import (  # noqa: PLC0415 - few requests need it, and it is large
        PublicKeyCredentialUserEntity,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    user = PublicKeyCredentialUserEntity(
        name=account.username or "", id=str(account.pk).encode(), display_name=account.person.full_name
    )
    options, state = _server(request).register_begin(
        user=user,
        credentials=_known(account),
        resident_key_requirement=ResidentKeyRequirement.PREFERRED,
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    request.session[RIDDLE] = state
    return json.dumps(dict(options))


def made(request: HttpRequest, answer: str, *, name: str) -> NewPasskey | None:
    """Return the passkey that was made; ``None`` if the answer does not fit. The riddle is spent."""
    from fido2.utils import websafe_encode  # noqa: PLC0415

    state = request.session.pop(RIDDLE, None)
    try:
        found = _server(request).register_complete(state, _read(answer))
    except FAULTY:
        return None
    data = found.credential_data
    if data is None:
        return None
    credential = websafe_encode(data.credential_id)
    return NewPasskey(name=name, credential=credential, public_half=bytes(data), uses=found.counter)


def riddle_to_show(request: HttpRequest, account: Account) -> str:
    """Return what the browser needs to show a passkey, as JSON; empty if the account has none."""
    known = _known(account) if are_possible(request) else []
    if not known:
        return ""
    from fido2.webauthn import UserVerificationRequirement  # noqa: PLC0415

    options, state = _server(request).authenticate_begin(
        credentials=known, user_verification=UserVerificationRequirement.PREFERRED
    )
    request.session[RIDDLE] = state
    return json.dumps(dict(options))


def shown(request: HttpRequest, account: Account, answer: str) -> tuple[str, int] | None:
    """Return the number of the passkey that signed the riddle, and how often it was used, or ``None``."""
    from fido2.utils import websafe_encode  # noqa: PLC0415
    from fido2.webauthn import AuthenticationResponse  # noqa: PLC0415

    state = request.session.pop(RIDDLE, None)
    try:
        response = AuthenticationResponse.from_dict(_read(answer))
        found = _server(request).authenticate_complete(state, _known(account), response)
    except FAULTY:
        return None
    return websafe_encode(found.credential_id), response.response.authenticator_data.counter


def _server(request: HttpRequest) -> "Fido2Server":
    from fido2.server import Fido2Server  # noqa: PLC0415
    from fido2.webauthn import PublicKeyCredentialRpEntity  # noqa: PLC0415

    origin = _origin(request)
    party = PublicKeyCredentialRpEntity(name="Giao ban", id=urlsplit(origin).hostname)
    return Fido2Server(party, verify_origin=lambda told: told == origin)


def _origin(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _known(account: Account) -> list["AttestedCredentialData"]:
    halves = list(Passkey.objects.filter(account=account).values_list("public_half", flat=True))
    if not halves:
        return []
    from fido2.webauthn import AttestedCredentialData  # noqa: PLC0415

    return [AttestedCredentialData(bytes(half)) for half in halves]


def _read(answer: str) -> dict[str, Any]:
    found = json.loads(answer)
    if not isinstance(found, dict):
        raise TypeError("not an answer of a passkey")
    return found


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
