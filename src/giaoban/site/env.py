"""The ``GIAOBAN_*`` variables: read once, typed, and every fault reported at the same time."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from giaoban.kernel.hosts import THIS_MACHINE
from giaoban.kernel.verdict import gettext_noop

HIGHEST_PORT: Final = 65535
MOST: Final = 64
THREE: Final = 3
LOOPBACK: Final = THIS_MACHINE | {"testserver"}


class Malformed(ValueError):
    """One value that cannot be used, said in a sentence that names the remedy."""


class Faults(Exception):
    """Everything that is missing or malformed, as pairs of a variable and a sentence."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{name}: {sentence}" for name, sentence in faults))
        self.faults = faults


def port(text: str) -> int:
    """Read a TCP port."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= HIGHEST_PORT:
        raise Malformed(gettext_noop("Give a whole number from 1 to 65535."))
    return int(text)


def count(text: str) -> int:
    """Read a small whole number."""
    if not text.isascii() or not text.isdigit() or int(text) > MOST:
        raise Malformed(gettext_noop("Give a whole number from 0 to 64."))
    return int(text)


def switch(text: str) -> bool:
    """Read a switch."""
    if text not in {"on", "off"}:
        raise Malformed(gettext_noop("Write on or off."))
    return text == "on"


def maybe_switch(text: str) -> bool | None:
    """Read a switch that may be left to us."""
    return switch(text) if text else None


def language(text: str) -> str:
    """Read the language of the commands."""
    if text not in {"vi", "en"}:
        raise Malformed(gettext_noop("Write vi or en."))
    return text


def second_factor(text: str) -> str:
    """Read who must have a second step at sign-in; may be left to us."""
    if text not in {"", "offered", "administrators", "all"}:
        raise Malformed(gettext_noop("Write offered, administrators or all."))
    return text


def hosts(text: str) -> list[str]:
    """Read host names separated by commas."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names or any("/" in name or " " in name or name == "*" for name in names):
        raise Malformed(gettext_noop("Give host names separated by commas, for instance giaoban.example.vn."))
    return names


def database(text: str) -> str:
    """Read the address of a PostgreSQL database; nothing means the embedded one."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in {"postgres", "postgresql"} and parts.path.strip("/") and (parts.port or 1)
    except ValueError:
        whole = False
    if not whole:
        raise Malformed(gettext_noop("Write it as postgres://user:password@host:5432/name."))
    return text


def web_address(text: str) -> str:
    """Read the address of a web server, without a slash at its end; nothing means none."""
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.hostname or " " in text):
        raise Malformed(gettext_noop("Write it as https://giaoban.example.vn."))
    return text.rstrip("/")


def mail_server(text: str) -> dict[str, object]:
    """Read the address of a mail server; nothing means none."""
    try:
        parts = urlsplit(text)
        number = parts.port or (465 if parts.scheme == "smtps" else 587)
    except ValueError:
        parts, number = urlsplit(""), 0
    if text and (parts.scheme not in {"smtp", "smtps"} or not parts.hostname):
        raise Malformed(
            gettext_noop("Write it as smtp://user:password@host:587, or smtps:// for TLS at once.")
        )
    host = parts.hostname or ""
    plain = host in THIS_MACHINE
    return {
        "host": host,
        "port": number,
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "security": "tls" if parts.scheme == "smtps" else "none" if plain else "starttls",
    }


def mail_address(text: str) -> str:
    """Read an e-mail address."""
    name, _at, domain = text.partition("@")
    if not name or "." not in domain or " " in text or not text.isascii():
        raise Malformed(gettext_noop("Write an e-mail address, for instance giaoban@example.vn."))
    return text


def three_names(text: str) -> tuple[str, ...]:
    """Read three names separated by commas."""
    names = tuple(name.strip() for name in text.split(","))
    if len(set(names)) != THREE or not all(names):
        raise Malformed(gettext_noop("Give three names separated by commas, such as to,text,reference."))
    return names


def one_form(text: str) -> str:
    """Read how a body is written."""
    if text not in {"json", "form"}:
        raise Malformed(gettext_noop("Write json or form."))
    return text


class Variable(NamedTuple):
    """One variable: its name, how it is read, what stands when it is not set, and what it is for."""

    name: str
    read: Callable[[str], Any]
    default: str
    says: str


VARIABLES: Final = (
    Variable(
        "GIAOBAN_DATA",
        lambda text: Path(text).expanduser().resolve(),
        "var",
        gettext_noop("The folder of the embedded database, the uploaded files and the secret key."),
    ),
    Variable(
        "GIAOBAN_DATABASE_URL",
        database,
        "",
        gettext_noop("A PostgreSQL database instead of the embedded one."),
    ),
    Variable(
        "GIAOBAN_ADDRESS", str, "127.0.0.1", gettext_noop("The network address that the server listens on.")
    ),
    Variable("GIAOBAN_PORT", port, "8000", gettext_noop("The port that the server listens on.")),
    Variable("GIAOBAN_THREADS", count, "3", gettext_noop("How many pages the server makes at once.")),
    Variable(
        "GIAOBAN_HOSTS",
        hosts,
        "127.0.0.1,localhost",
        gettext_noop("The host names under which people reach the server."),
    ),
    Variable(
        "GIAOBAN_HTTPS",
        maybe_switch,
        "",
        gettext_noop(
            "Whether people reach the server by https; on unless every host name is this machine's own."
        ),
    ),
    Variable(
        "GIAOBAN_PROXIES",
        count,
        "0",
        gettext_noop("How many proxies of ours stand before the server; only their headers are believed."),
    ),
    Variable(
        "GIAOBAN_HELP_PHONE",
        str,
        "",
        gettext_noop("The telephone number of the help line at the foot of every page."),
    ),
    Variable(
        "GIAOBAN_SECOND_FACTOR",
        second_factor,
        "",
        gettext_noop(
            "Who must take a second step at sign-in: offered (nobody must), administrators, or all (posts of "
            "weight); administrators unless every host name is this machine's own."
        ),
    ),
    Variable(
        "GIAOBAN_URL",
        web_address,
        "",
        gettext_noop(
            "The address in messages that leave this machine; empty: the first of GIAOBAN_HOSTS, with https "
            "or with the port."
        ),
    ),
    Variable(
        "GIAOBAN_WORKERS",
        count,
        "1",
        gettext_noop(
            "How many workers giaoban run starts beside the pages; 0 if giaoban work runs elsewhere."
        ),
    ),
    Variable(
        "GIAOBAN_SMTP_URL",
        mail_server,
        "",
        gettext_noop("The mail server that sends e-mail; empty: none is sent."),
    ),
    Variable(
        "GIAOBAN_MAIL_FROM",
        mail_address,
        "giaoban@localhost.localdomain",
        gettext_noop("The address that e-mail comes from."),
    ),
    Variable(
        "GIAOBAN_SMS_URL",
        web_address,
        "",
        gettext_noop("The HTTP gateway that sends text messages; empty: none is sent."),
    ),
    Variable(
        "GIAOBAN_SMS_TOKEN", str, "", gettext_noop("What opens the gateway, sent as Authorization: Bearer.")
    ),
    Variable(
        "GIAOBAN_SMS_FIELDS",
        three_names,
        "to,text,reference",
        gettext_noop("What the gateway calls number, text and reference."),
    ),
    Variable(
        "GIAOBAN_SMS_FORM",
        one_form,
        "json",
        gettext_noop("How the gateway reads what it is sent: json or form."),
    ),
    Variable("GIAOBAN_LANGUAGE", language, "vi", gettext_noop("The language of the commands: vi or en.")),
    Variable(
        "GIAOBAN_DEBUG", switch, "off", gettext_noop("Pages that explain errors, for programmers only.")
    ),
)


def read(environ: Mapping[str, str]) -> dict[str, Any]:
    """Return the value of every variable by its name without the prefix, in lower case.

    Raises:
        Faults: With everything that is missing or malformed, not just the first.
    """
    values: dict[str, Any] = {}
    faults: list[tuple[str, str]] = []
    for variable in VARIABLES:
        try:
            text = environ.get(variable.name, "").strip() or variable.default
            values[variable.name.removeprefix("GIAOBAN_").lower()] = variable.read(text)
        except Malformed as fault:
            faults.append((variable.name, str(fault)))
    public = not set(values.get("hosts", ())) <= LOOPBACK
    if public and not values.get("help_phone"):
        faults.append(("GIAOBAN_HELP_PHONE", gettext_noop("Give the number that people call for help.")))
    if faults:
        raise Faults(faults)
    values["https"] = public if values["https"] is None else values["https"]
    plain = f"http://{values['hosts'][0]}:{values['port']}"
    values["url"] = values["url"] or (f"https://{values['hosts'][0]}" if values["https"] else plain)
    values["second_factor"] = values["second_factor"] or ("administrators" if public else "offered")
    return values
