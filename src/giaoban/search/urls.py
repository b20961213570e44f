"""The address of the search page."""

from django.urls import path

from giaoban.search import views

app_name = "search"
urlpatterns = [path("", views.index, name="index")]
