"""The shape of what one message says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentences:
    """How one message is worded.

    Attributes:
        subject: The line of a list and of an e-mail.
        body: Whole sentences.
        short: For a text message of 160 characters; a link follows.
        icon: Beside it in a list.
    """

    subject: str
    body: str
    short: str
    icon: str = "bell"
