"""The errands of the ``giaoban`` command, one module each; ``command.py`` says what a module offers."""
