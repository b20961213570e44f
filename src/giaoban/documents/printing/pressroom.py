"""The press: reads one job from its input, writes the file to its output and ends.

Its memory and its time are bounded; it knows no settings, no database and no network.
"""

import json
import resource
import sys
from typing import Any, Final

from giaoban.documents.printing.fonts import face
from giaoban.documents.printing.typesetting import set_booklet, set_pdf, set_together

MOST_MEMORY: Final = 2 * 1024**3  # bytes of addresses, of which far fewer are used
MOST_TIME: Final = 60  # seconds of a processor


def main() -> None:
    """Do the job."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_TIME, MOST_TIME))
    sys.stdout.buffer.write(done(json.load(sys.stdin.buffer)))


def done(job: dict[str, Any]) -> bytes:
    """Return what a job asks for: a file, or the name of the face that papers are set in."""
    way, told, own = job["way"], job["told"], job["own"]
    if way in {"word", "parts"}:
        return _in_word(way, told, own)
    if way == "face":
        return face(own).encode()
    if way == "booklet":
        return set_booklet(told, own=own)
    if way in {"together", "part"}:
        return set_together(told, own=own, is_part=way == "part")
    return set_pdf(told, archive=way == "archive", own=own)


def _in_word(way: str, told: Any, own: str) -> bytes:  # noqa: ANN401 - as the press was told
    from giaoban.documents.printing.word import set_parts, set_word  # noqa: PLC0415 - no PDF waits for it

    if way == "word":
        return set_word(told, own=own)
    return json.dumps(set_parts(told["paper"], told["parts"], own=own)).encode()


if __name__ == "__main__":
    main()
