from importlib import import_module

from django.apps import AppConfig


class ProvisionConfig(AppConfig):
    name = "giaoban.provision"

    def ready(self) -> None:
        import_module("giaoban.provision.sections")
