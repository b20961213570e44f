"""Steps of a run: programs started one after the other or side by side, and one account at the end."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
BIN: Final = Path(sys.executable).parent


@dataclass(slots=True)
class Step:
    """One program with its name, and how it went."""

    name: str
    command: list[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    code: int = -1
    seconds: float = 0.0
    last_line: str = ""

    @property
    def account(self) -> str:
        """How it went, in one line."""
        went = "ok    " if self.code == 0 else "FAILED"
        return f"{went} {self.name} ({self.seconds:.0f} s) {self.last_line}".rstrip()


def python(*arguments: str) -> list[str]:
    """Return the command line of this Python with ``arguments``."""
    return [sys.executable, *arguments]


def start(step: Step) -> "subprocess.Popen[bytes]":
    """Start the program of one step at the root of the project."""
    environ = {**os.environ, "PYTHONPATH": "src", "PYTHONUNBUFFERED": "1", **step.environ}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of programs would each compile everything anew
    return subprocess.Popen(
        step.command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def follow(step: Step) -> Step:
    """Run one step, showing what it prints while it runs."""
    print(f"=== {step.name}", flush=True)
    began = time.monotonic()
    process = start(step)
    for line in process.stdout or ():
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
        step.last_line = line.decode(errors="replace").strip() or step.last_line
    step.code, step.seconds = process.wait(), time.monotonic() - began
    return step


def side_by_side(steps: Iterable[Step]) -> list[Step]:
    """Run all steps at once; show afterwards what those printed that failed."""
    with ThreadPoolExecutor() as pool:
        return list(pool.map(quietly, steps))


def quietly(step: Step) -> Step:
    """Run one step, and show what it printed only if it failed."""
    began = time.monotonic()
    process = start(step)
    text, _nothing = process.communicate()
    step.code, step.seconds = process.returncode, time.monotonic() - began
    if step.code:
        print(f"=== {step.name}\n{text.decode(errors='replace')}", flush=True)
    return step


def close(steps: Iterable[Step]) -> int:
    """Print the account and return the exit code of the whole run."""
    done = list(steps)
    print("\n" + "\n".join(step.account for step in done), flush=True)
    return 1 if any(step.code for step in done) else 0
