"""Everything that changes who can sign in. Other areas use what stands here."""

from giaoban.access.actions.accounts import (
    change_password,
    choose_password,
    disable,
    enable,
    name_account,
    read_notice,
    send_reset,
)
from giaoban.access.actions.demonstration import DemoLink, demo_links
from giaoban.access.actions.devices import end_devices, end_devices_of, sign_out
from giaoban.access.actions.factors import (
    add_app,
    add_passkey,
    remove_app,
    remove_passkey,
    renew_codes,
    reset_factors,
)
from giaoban.access.actions.installation import Administrator, add_administrator, install
from giaoban.access.actions.links import follow_demo_link, follow_link, make_links, revoke_links
from giaoban.access.actions.slips import (
    Issued,
    account_for,
    make_slips,
    revoke_slips,
    use_code,
    use_slip,
)

__all__ = (
    "Administrator",
    "DemoLink",
    "Issued",
    "account_for",
    "add_administrator",
    "add_app",
    "add_passkey",
    "change_password",
    "choose_password",
    "demo_links",
    "disable",
    "enable",
    "end_devices",
    "end_devices_of",
    "follow_demo_link",
    "follow_link",
    "install",
    "make_links",
    "make_slips",
    "name_account",
    "read_notice",
    "remove_app",
    "remove_passkey",
    "renew_codes",
    "reset_factors",
    "revoke_links",
    "revoke_slips",
    "send_reset",
    "sign_out",
    "use_code",
    "use_slip",
)
