"""How lists leave as workbooks: their type, and text that stays text whatever it begins with."""

from typing import Final

WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT_ONLY: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
