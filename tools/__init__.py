"""Build steps, run from the Makefile; nothing here is shipped to readers."""
