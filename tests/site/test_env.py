"""Configuration comes from GIAOBAN_* variables only, and everything wrong is told at once."""

from pathlib import Path

import pytest

from giaoban.site import data, databases, env, health


def test_an_empty_environment_is_a_sound_installation_for_this_machine_only() -> None:
    values = env.read({})

    assert (values["port"], values["https"], values["hosts"]) == (8000, False, ["127.0.0.1", "localhost"])


def test_all_faults_are_told_at_once() -> None:
    wrong = {"GIAOBAN_PORT": "70000", "GIAOBAN_HOSTS": "*", "GIAOBAN_DATABASE_URL": "mysql://x/y"}

    with pytest.raises(env.Faults) as told:
        env.read(wrong)

    assert [name for name, _sentence in told.value.faults] == [
        "GIAOBAN_DATABASE_URL",
        "GIAOBAN_PORT",
        "GIAOBAN_HOSTS",
    ]


@pytest.mark.parametrize("port", ["0", "65536", "-1", "8e3", "٨٠٠٠", "eighty"])
def test_a_port_is_a_number_that_exists(port: str) -> None:
    with pytest.raises(env.Faults):
        env.read({"GIAOBAN_PORT": port})


@pytest.mark.parametrize("url", ["postgres://", "postgres://h", "postgres://h:99999/n", "http://h/n", "x"])
def test_a_database_address_names_a_server_and_a_database(url: str) -> None:
    with pytest.raises(env.Faults):
        env.read({"GIAOBAN_DATABASE_URL": url})


def test_a_server_that_others_reach_must_have_a_help_line_and_speaks_https() -> None:
    public = {"GIAOBAN_HOSTS": "giaoban.example.vn"}

    with pytest.raises(env.Faults, match="GIAOBAN_HELP_PHONE"):
        env.read(public)

    assert env.read(public | {"GIAOBAN_HELP_PHONE": "024 1234 5678"})["https"] is True


@pytest.mark.parametrize(
    ("variables", "address"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"GIAOBAN_HOSTS": "192.168.1.10", "GIAOBAN_HTTPS": "off"}, "http://192.168.1.10:8000"),
        ({"GIAOBAN_HOSTS": "giaoban.example.vn,10.0.0.5"}, "https://giaoban.example.vn"),
        ({"GIAOBAN_HOSTS": "giaoban.example.vn", "GIAOBAN_URL": "https://x.vn"}, "https://x.vn"),
    ],
)
def test_messages_lead_to_the_address_under_which_people_reach_the_server(
    variables: dict[str, str], address: str
) -> None:
    assert env.read({"GIAOBAN_HELP_PHONE": "024 1234 5678"} | variables)["url"] == address


def test_a_server_that_nobody_could_open_is_told_why() -> None:
    everywhere, here = "0.0.0.0", ["127.0.0.1", "localhost"]  # noqa: S104
    name = ["giaoban.example.vn"]

    public = health.unreachable(https=True, proxies=1, address=everywhere, hosts=name)
    alone = health.unreachable(https=False, proxies=0, address="127.0.0.1", hosts=here)
    (no_proxy,) = health.unreachable(https=True, proxies=0, address=everywhere, hosts=name)
    (no_name,) = health.unreachable(https=False, proxies=0, address=everywhere, hosts=here)

    assert [list(public), list(alone)] == [[], []]
    assert ("GIAOBAN_PROXIES" in no_proxy, "GIAOBAN_HOSTS" in no_name) == (True, True)


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = data.folder(tmp_path / "new" / "var")

    key = data.secret_key(folder)

    assert data.secret_key(folder) == key
    assert len(key) >= 80
    assert oct(folder.stat().st_mode)[-3:] == "700"
    assert oct((folder / data.KEY_NAME).stat().st_mode)[-3:] == "600"
    assert [path.name for path in folder.iterdir()] == [data.KEY_NAME]


def test_a_postgresql_address_is_read_with_its_escapes_and_its_socket() -> None:
    settings = databases.postgres("postgres://an:p%40ss@db.example.vn:5433/giao_ban?sslmode=require")
    socket = databases.postgres("postgres://postgres@/giaoban?host=/run/Postgres")

    assert (settings["USER"], settings["PASSWORD"], settings["PORT"]) == ("an", "p@ss", "5433")
    assert settings["OPTIONS"]["sslmode"] == "require"
    assert (socket["HOST"], socket["NAME"]) == ("/run/Postgres", "giaoban")
