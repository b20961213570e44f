from importlib import import_module

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "giaoban.directory"

    def ready(self) -> None:
        """Register the steps of the first hour."""
        import_module("giaoban.directory.listeners")
