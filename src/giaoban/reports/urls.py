"""Addresses of the reports: a committee, a year, and the rows behind each figure."""

from django.urls import path

from giaoban.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.index, name="index"),
    path("dashboard/", views.dashboards, name="dashboards"),
    path("<slug:host>/dashboard/", views.dashboard, name="dashboard"),
    path("<slug:host>/dashboard/owed/", views.owed, name="owed"),
    path("<slug:host>/dashboard/promises/", views.promises, name="promises"),
    path("<slug:host>/map/", views.draw, name="map"),
    path("<slug:host>/statistics/", views.statistics, name="statistics"),
    path("<slug:host>/statistics/counted/", views.counted, name="counted"),
    path("<slug:host>/statistics/csv/", views.statistics_csv, name="statistics-csv"),
    path("<slug:host>/statistics/excel/", views.statistics_excel, name="statistics-excel"),
    path("<slug:host>/statistics/pdf/", views.statistics_pdf, name="statistics-pdf"),
    path("<slug:host>/statistics/word/", views.statistics_word, name="statistics-word"),
    path("<slug:host>/indicators/", views.indicators, name="indicators"),
    path("<slug:host>/indicators/<slug:code>/", views.indicator, name="indicator"),
    path("<slug:host>/<int:year>/", views.year, name="year"),
    path("<slug:host>/report/<slug:stretch>/", views.review, name="review"),
    path("<slug:host>/report/<slug:stretch>/write/", views.write, name="write"),
    path("<slug:host>/report/<slug:stretch>/sign/", views.sign, name="sign"),
    path("<slug:host>/report/<slug:stretch>/<slug:kind>/", views.review_file, name="review-file"),
    path("<slug:host>/<int:year>/referrals/", views.referrals, name="referrals"),
    path("<slug:host>/<int:year>/opinions/<slug:fate>/", views.opinions, name="opinions"),
    path("<slug:host>/<int:year>/origins/<slug:fate>/", views.origins, name="origins"),
    path("<slug:host>/<int:year>/meetings/", views.meetings, name="meetings"),
    path("<slug:host>/<int:year>/turns/<slug:channel>/", views.turns, name="turns"),
    path("<slug:host>/<int:year>/topics/", views.topics, name="topics"),
    path("<slug:host>/<int:year>/csv/", views.as_csv, name="csv"),
    path("<slug:host>/<int:year>/excel/", views.as_excel, name="excel"),
]
