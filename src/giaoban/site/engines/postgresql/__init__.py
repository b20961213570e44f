"""Django's PostgreSQL with the compiler of this house."""
