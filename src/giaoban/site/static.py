"""The files that browsers load: hashed, compressed, and gathered again only when one has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def gather() -> bool:
    """Make the folder of static files anew if a source has changed; return whether it did."""
    mark = Path(settings.STATIC_ROOT) / ".gathered"
    now = hashlib.sha256("\n".join(sorted(traces())).encode()).hexdigest()
    if mark.exists() and mark.read_text(encoding="ascii") == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(now, encoding="ascii")
    return True


def traces() -> Iterator[str]:
    """Yield name, size and time of every source file."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            yield f"{storage.path(name)} {facts.st_size} {facts.st_mtime_ns}"
