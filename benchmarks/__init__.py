"""How fast the site answers, beside what else could have been built; `make bench` runs it."""
