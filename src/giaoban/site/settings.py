"""Django settings, read from ``GIAOBAN_*`` variables only (``env.py`` says which)."""

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from giaoban.site import data, databases, env, logs

ENV = env.read(os.environ)
SITE = Path(__file__).parent
PACKAGE = SITE.parent

DATA = data.folder(ENV["data"])
SECRET_KEY = data.secret_key(DATA)
DEBUG = ENV["debug"]
HELP_PHONE = ENV["help_phone"] or ""  # asked for as soon as others can reach the server

ADDRESS, PORT, THREADS = ENV["address"], ENV["port"], ENV["threads"]
ALLOWED_HOSTS = ENV["hosts"]
PUBLIC_URL = ENV["url"]
WORKERS = ENV["workers"]
MAIL = {**ENV["smtp_url"], "sender": ENV["mail_from"]}
GATEWAY = {
    "url": ENV["sms_url"],
    "token": ENV["sms_token"],
    "fields": ENV["sms_fields"],
    "form": ENV["sms_form"],
}
ROOT_URLCONF = "giaoban.web.urls"
WSGI_APPLICATION = "giaoban.site.wsgi.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "template_partials",
    "giaoban.ui",
    "giaoban.audit",
    "giaoban.organisation",
    "giaoban.access",
    "giaoban.documents",
    "giaoban.directory",
    "giaoban.search",
    "giaoban.meetings",
    "giaoban.opinions",
    "giaoban.replies",
    "giaoban.bulletin",
    "giaoban.provision",
    "giaoban.allowances",
    "giaoban.messages",
    "giaoban.reports",
    "giaoban.web",
    "giaoban.demo",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # phones pay by the kilobyte; Django pads against BREACH
    "csp.middleware.CSPMiddleware",
    "giaoban.site.http.GuardMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "giaoban.site.http.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "giaoban.access.http.HolderMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "giaoban.access.http.NoticeMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "giaoban.ui.http.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "giaoban.web.http.frame",
            ],
        },
    }
]

DATABASES = {
    "default": databases.postgres(ENV["database_url"]) if ENV["database_url"] else databases.embedded(DATA)
}
FORM_RENDERER = "giaoban.ui.boxes.Boxes"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.Account"
LOGIN_URL = "access:sign-in"
CSRF_FAILURE_VIEW = "giaoban.ui.views.csrf_failed"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "giaoban.access.http.backends.SecondStepBackend",
]
SECOND_FACTOR = ENV["second_factor"]
# Five wrong passwords for one name from one address lock both together for a quarter of an hour;
# five wrong second steps lock that account's second step, from wherever they come.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = "giaoban.access.http.lockout.counted_by"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "code", "passkey"]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "giaoban.access.http.lockout.username_of"
AXES_CLIENT_IP_CALLABLE = "giaoban.access.http.sessions.client_address"
AXES_LOCKOUT_CALLABLE = "giaoban.access.http.lockout.locked_out"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [SITE / "locale", PACKAGE / "kernel" / "locale"]
FORMAT_MODULE_PATH = ["giaoban.ui.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "media"
FILE_UPLOAD_PERMISSIONS = 0o600
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# The cookies: hidden from scripts, never sent along by other sites, bound to this host where there is https.
HTTPS = ENV["https"]
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}session"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^-/health/$"]  # asked from this machine, without https
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
TRUSTED_PROXIES = ENV["proxies"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

LOGGING = logs.LOGGING
