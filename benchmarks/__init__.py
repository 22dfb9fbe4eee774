"""How fast the site is, measured beside its rivals: `make bench`."""
