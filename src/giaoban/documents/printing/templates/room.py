"""The room in which templates are read and filled: one job, then it ends.

Before it looks at the job it gives up everything that a template could misuse: it opens no file, no
connection and no other process, has little memory and little time, and where it was started as root it is
nobody.
"""

import ctypes
import json
import os
import resource
import sys
from base64 import b64decode
from io import BytesIO
from typing import Any, Final

from docx import Document

from giaoban.documents.printing.templates.filling import fill
from giaoban.documents.printing.templates.reading import read

MOST_MEMORY: Final = 1024**3  # bytes of addresses
MOST_TIME: Final = 20  # seconds of a processor
NOBODY: Final = 65534
_OF_ITS_OWN_NETWORK: Final = 0x40000000  # CLONE_NEWNET


def main() -> None:
    """Do the job."""
    make_ready()
    confine()
    sys.stdout.buffer.write(done(json.load(sys.stdin.buffer)))


def make_ready() -> None:
    """Read and fill templates of its own, so that every part of Python that this takes is there already."""
    own = _template("{{ words }}", "{{p lines }}")
    read(own, {"words": False, "lines": True})
    read(_template("{%p if words %}"), {"words": False})  # finding fault takes parts of its own
    fill(own, words={"words": "&\n\t"}, sheets=[{"lines": own}], title="", author="")


def _template(*lines: str) -> bytes:
    document, buffer = Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue()


def confine() -> None:
    """Give up files, connections, processes, memory and time for good."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).unshare(_OF_ITS_OWN_NETWORK)  # no harm if refused: nothing can be opened below
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    limits = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_CPU: MOST_TIME,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))


def done(job: dict[str, Any]) -> bytes:
    """Return what a job asks for: a reading as JSON, or the filled template."""
    template = b64decode(job["template"])
    if job["way"] == "read":
        return json.dumps(read(template, dict(job["fields"])), ensure_ascii=False).encode()
    return fill(
        template,
        words=job["words"],
        sheets=[{name: b64decode(part) for name, part in parts.items()} for parts in job["sheets"]],
        title=job["title"],
        author=job["author"],
    )


if __name__ == "__main__":
    main()
