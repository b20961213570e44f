"""Names of hosts that mean something to everybody."""

from typing import Final

THIS_MACHINE: Final = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})
"""How a machine calls itself: no other one, and no telephone, reaches these."""
