"""All addresses of the product."""

from django.urls import URLPattern, URLResolver, include, path

from giaoban.web.views import homes, log, readiness, state

handler400 = "giaoban.ui.views.bad_request"
handler403 = "giaoban.ui.views.denied"
handler404 = "giaoban.ui.views.not_found"
handler500 = "giaoban.ui.views.failed"

own = [
    path("", homes.home, name="home"),
    path("meetings/<int:pk>/readiness/", readiness.board, name="readiness"),
    path("meetings/<int:pk>/readiness/<slug:code>/chase/", readiness.chase, name="chase"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "web"))),
    path("-/", include("giaoban.ui.urls")),
    path("-/health/", state.health, name="health"),
    path("-/version/", state.version, name="version"),
    path("", include("giaoban.access.urls")),
    path("", include("giaoban.documents.urls")),
    path("", include("giaoban.directory.urls")),
    path("", include("giaoban.meetings.urls")),
    path("", include("giaoban.replies.urls")),
    path("", include("giaoban.opinions.urls")),
    path("", include("giaoban.provision.urls")),
    path("", include("giaoban.bulletin.urls")),
    path("", include("giaoban.allowances.urls")),
    path("messages/", include("giaoban.messages.urls")),
    path("reports/", include("giaoban.reports.urls")),
    path("search/", include("giaoban.search.urls")),
    path("audit/", log.index, name="audit"),
]
