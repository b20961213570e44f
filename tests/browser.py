"""The browser of the journeys: Debian's Chromium, found or, as root, installed."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
MISSING: Final = (
    "journeys NOT RUN: no Chromium here. Run: sudo apt-get install chromium fonts-noto-core, then: make test"
)
FLAGS: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Return the path of Chromium, or ``None`` if there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def is_ready() -> bool:
    """Return whether journeys can run; as root on Debian, install what is missing first."""
    if chromium() is None and os.geteuid() == 0 and Path("/usr/bin/apt-get").exists():
        install()
    if chromium() is None:
        print(f"\n{'!' * 79}\n{MISSING}\n{'!' * 79}\n", flush=True)
        return False
    return True


def install() -> None:
    """Install Chromium and letters with Vietnamese marks; a failure shows itself by their absence."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ("apt-get", "-qq", "update"),
        ("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"),
    ):
        subprocess.run(command, env=environ, check=False, stdout=subprocess.DEVNULL)
