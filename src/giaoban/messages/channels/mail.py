"""E-mail by SMTP: plain text, a calendar file where a meeting is meant, nothing that follows the reader."""

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from typing import Final

from giaoban.messages.channels import Letter, Trouble

TIMEOUT: Final = 20.0
REFUSED_FOR_GOOD: Final = 500


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail server and the address that letters come from.

    Attributes:
        host: Of the server; empty if none is set.
        security: "tls" from the first word, "starttls" after the greeting, or "none" (this machine only).
        sender: The address in From.
    """

    host: str
    port: int
    user: str
    password: str
    security: str
    sender: str
    timeout: float = TIMEOUT

    def carry(self, letter: Letter) -> Trouble | None:
        """Hand an e-mail to the server."""
        if not self.host:
            return Trouble("no_mail_server", is_final=True)
        if not letter.to:
            return Trouble("no_email", is_final=True)
        try:
            server = self._connected()
        except (OSError, smtplib.SMTPException) as error:
            return Trouble("mail_down", str(error))
        try:
            return _handed(server, _email(letter, self.sender))
        finally:
            _leave(server)

    def _connected(self) -> smtplib.SMTP:
        if self.security == "tls":
            context = ssl.create_default_context()
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, timeout=self.timeout, context=context
            )
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=self.timeout)
        if self.security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if self.user:
            server.login(self.user, self.password)
        return server


def _handed(server: smtplib.SMTP, email: EmailMessage) -> Trouble | None:
    try:
        server.send_message(email)
    except smtplib.SMTPRecipientsRefused as error:
        code, answer = next(iter(error.recipients.values()))
        return _trouble(code, answer)
    except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
        return _trouble(error.smtp_code, error.smtp_error)
    except smtplib.SMTPNotSupportedError as error:  # letters in the address that this server never takes
        return Trouble("mail_refused", str(error), is_final=True)
    except (OSError, smtplib.SMTPException) as error:
        return Trouble("mail_down", str(error))
    return None


def _leave(server: smtplib.SMTP) -> None:
    """Take leave of the server; however it answers, what it took before stays taken."""
    with suppress(OSError, smtplib.SMTPException):
        server.quit()
    server.close()


def _trouble(code: int, answer: bytes | str) -> Trouble:
    said = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
    final = code >= REFUSED_FOR_GOOD
    return Trouble("mail_refused" if final else "mail_down", f"{code} {said}", is_final=final)


def _email(letter: Letter, sender: str) -> EmailMessage:
    email = EmailMessage()
    email["Subject"] = letter.text.subject
    email["From"] = sender
    email["To"] = letter.to
    email["Date"] = formatdate(localtime=True)
    email["Message-ID"] = f"<{letter.reference}@{sender.rpartition('@')[2]}>"
    email["Auto-Submitted"] = "auto-generated"
    email.set_content(f"{letter.text.body}\n")
    if letter.calendar:
        _add_calendar(email, letter.calendar)
    return email


def _add_calendar(email: EmailMessage, calendar: bytes) -> None:
    """Add a calendar file: as the text's other form for programs that answer it, and as a file to be opened.

    The type names the method that the file names itself, as RFC 6047, 2.4 asks.
    """
    from icalendar import Calendar  # noqa: PLC0415 - few letters need it, and it is large

    method = str(Calendar.from_ical(calendar)["method"])
    shape = {"method": method, "charset": "utf-8"}
    email.add_alternative(calendar, maintype="text", subtype="calendar", params=shape)
    email.add_attachment(calendar, maintype="application", subtype="ics", filename="giao-ban.ics")
