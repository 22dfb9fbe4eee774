"""What a reader operates, rendered in Python: once at build for the page, again in the browser."""
