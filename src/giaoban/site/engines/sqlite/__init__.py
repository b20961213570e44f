"""Django's SQLite with the compiler of this house."""
