"""``python -m giaoban`` is the ``giaoban`` command."""

import sys

from giaoban.site.command import main

sys.exit(main())
