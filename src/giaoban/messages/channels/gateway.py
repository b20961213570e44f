"""Text messages through an HTTP gateway of the committee's own choice."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Final
from urllib.parse import urlencode

import phonenumbers
from phonenumbers import PhoneNumberType

from giaoban.messages.channels import Letter, Trouble
from giaoban.messages.rules.texting import fitted

TIMEOUT: Final = 20.0
MOST_OF_ANSWER: Final = 300
AGAIN: Final = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
RECEIVING: Final = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


@dataclass(frozen=True, slots=True)
class Gateway:
    """One gateway: where it is, what opens it, and how it calls number, text and reference.

    Attributes:
        url: http or https; empty if none is set.
        token: Sent as "Authorization: Bearer …"; may be empty.
        fields: The gateway's names for number, text and reference, in this order.
        form: "json" or "form".
    """

    url: str
    token: str = ""
    fields: tuple[str, ...] = ("to", "text", "reference")
    form: str = "json"
    timeout: float = TIMEOUT

    def carry(self, letter: Letter) -> Trouble | None:
        """Hand one unit of text to the gateway; anything but 2xx is not taken."""
        if not self.url:
            return Trouble("no_gateway", is_final=True)
        if trouble := why_not_text(letter.to):
            return trouble
        text = fitted(letter.text.short, letter.link)
        said = dict(zip(self.fields, (letter.to, text, letter.reference), strict=True))
        try:
            with urllib.request.urlopen(self._request(said), timeout=self.timeout) as answer:  # noqa: S310  # env.py lets only http and https pass
                answer.read(MOST_OF_ANSWER)
        except urllib.error.HTTPError as error:
            return self._refused(error)
        except (OSError, HTTPException) as error:
            return Trouble("gateway_down", str(error))
        return None

    def _request(self, said: dict[str, str]) -> urllib.request.Request:
        as_json = self.form == "json"
        body = json.dumps(said).encode() if as_json else urlencode(said).encode()
        kind = "application/json" if as_json else "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        return urllib.request.Request(self.url, data=body, headers=headers, method="POST")  # noqa: S310  # as above

    def _refused(self, error: urllib.error.HTTPError) -> Trouble:
        with error:
            said = f"{error.code} {error.read(MOST_OF_ANSWER).decode(errors='replace')}"
        final = HTTPStatus.BAD_REQUEST <= error.code < HTTPStatus.INTERNAL_SERVER_ERROR
        if final and error.code not in AGAIN:
            return Trouble("gateway_refused", said, is_final=True)
        return Trouble("gateway_down", said)


def why_not_text(number: str) -> Trouble | None:
    """Return why a telephone number can receive no text, or ``None`` if it can."""
    if not number:
        return Trouble("no_phone", is_final=True)
    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException as error:
        return Trouble("bad_phone", str(error), is_final=True)
    if not phonenumbers.is_valid_number(parsed) or phonenumbers.number_type(parsed) not in RECEIVING:
        return Trouble("bad_phone", is_final=True)
    return None
