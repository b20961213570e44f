"""``python -m giaoban`` is the ``giaoban`` command."""

import sys

from giaoban.site.command import main

if __name__ == "__main__":  # a process that this one starts reads the module too
    sys.exit(main())
