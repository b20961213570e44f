"""Django's two databases with a compiler that works out once what never changes of a column (ADR 22)."""
