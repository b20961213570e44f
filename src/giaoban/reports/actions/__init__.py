"""Acts on reports: writing the office's part, and signing."""
