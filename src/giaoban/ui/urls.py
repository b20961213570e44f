"""Addresses of the switches and the gallery."""

from django.urls import path

from giaoban.ui import views

app_name = "ui"
urlpatterns = [
    path("language/", views.language, name="language"),
    path("size/", views.size, name="size"),
    path("gallery/", views.gallery, name="gallery"),
]
