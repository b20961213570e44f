"""The page of settings."""

from giaoban.site import catalogues, env
from giaoban.site.reference import table


def text() -> str:
    """Return every variable with what it is for, in both languages."""
    known = catalogues.sentences(catalogues.stored(catalogues.PACKAGE / "site"))
    rows = (
        (
            f"`{variable.name}`",
            f"`{variable.default}`" if variable.default else "",
            f"{known[variable.says, None].string}<br>*{variable.says}*",
        )
        for variable in env.VARIABLES
    )
    return (
        "# Cấu hình · Settings\n\n"
        "Chỉ cấu hình bằng các biến sau; `giaoban check` nêu mọi chỗ thiếu hoặc sai cùng một lúc. "
        "*Nothing else configures Giao ban; `giaoban check` names all faults at once.*\n\n"
        + table(("Biến · Variable", "Mặc định · Default", "Để làm gì · What for"), rows)
        + "\n\nFor tests only: `GIAOBAN_TEST_POSTGRES` (address of a PostgreSQL server to test on), "
        "`GIAOBAN_PROOF=full` (proofs at full size), `GIAOBAN_SEED` (their seed), "
        "`GIAOBAN_SCREENSHOTS=on` (write the pictures of the "
        "documentation anew)."
    )
