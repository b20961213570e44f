from importlib import import_module

from django.apps import AppConfig


class BulletinConfig(AppConfig):
    name = "giaoban.bulletin"

    def ready(self) -> None:
        import_module("giaoban.bulletin.listeners")
        import_module("giaoban.bulletin.readiness")
        import_module("giaoban.bulletin.sections")
