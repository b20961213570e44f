"""Addresses of signing in, of what concerns oneself, of enrolment and of accounts."""

from django.urls import path

from giaoban.access.views import accounts, doors, enrolment, factors, oneself

app_name = "access"
urlpatterns = [
    path("sign-in/", doors.sign_in, name="sign-in"),
    path("sign-in/code/", doors.enter_code, name="enter-code"),
    path("sign-in/second/", doors.second_step, name="second-step"),
    path("sign-out/", doors.sign_out, name="sign-out"),
    path("signed-out/", doors.signed_out, name="signed-out"),
    path("enrol/<str:token>/", doors.enrol, name="enrol"),
    path("month/<str:token>/", doors.month_link, name="month-link"),
    path("demo/<str:token>/", doors.demo_link, name="demo-link"),
    path("password/<str:token>/choose/", doors.choose_password, name="choose-password"),
    path("notice/", oneself.notice, name="notice"),
    path("my-data/", oneself.my_data, name="my-data"),
    path("my-data/devices/", oneself.devices, name="devices"),
    path("my-data/devices/others/end/", oneself.end_other_devices, name="end-other-devices"),
    path("my-data/devices/<int:pk>/end/", oneself.end_device, name="end-device"),
    path("my-data/password/change/", oneself.change_password, name="change-password"),
    path("my-data/second-factor/", factors.second_factor, name="second-factor"),
    path("my-data/second-factor/password/", factors.confirm_password, name="confirm-password"),
    path("my-data/second-factor/app/add/", factors.add_app, name="add-app"),
    path("my-data/second-factor/app/remove/", factors.remove_app, name="remove-app"),
    path("my-data/second-factor/passkeys/add/", factors.add_passkey, name="add-passkey"),
    path("my-data/second-factor/passkeys/<int:pk>/remove/", factors.remove_passkey, name="remove-passkey"),
    path("my-data/second-factor/codes/renew/", factors.renew_codes, name="renew-codes"),
    path("enrolments/", enrolment.enrolments, name="enrolments"),
    path("enrolments/slips/make/", enrolment.make_slips, name="make-slips"),
    path("enrolments/links/", enrolment.links, name="links"),
    path("enrolments/links/make/", enrolment.make_links, name="make-links"),
    path("enrolments/<int:pk>/", enrolment.enrolment, name="enrolment"),
    path("enrolments/<int:pk>/slip/revoke/", enrolment.revoke_slip, name="revoke-slip"),
    path("enrolments/<int:pk>/links/revoke/", enrolment.revoke_links, name="revoke-links"),
    path("enrolments/<int:pk>/devices/end/", enrolment.end_devices, name="end-devices"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/new/", accounts.new, name="account-new"),
    path("accounts/<int:pk>/", accounts.account, name="account"),
    path("accounts/<int:pk>/disable/", accounts.disable, name="account-disable"),
    path("accounts/<int:pk>/enable/", accounts.enable, name="account-enable"),
    path("accounts/<int:pk>/factors/reset/", accounts.reset_factors, name="account-reset-factors"),
    path("accounts/<int:pk>/reset/", accounts.reset, name="account-reset"),
]
