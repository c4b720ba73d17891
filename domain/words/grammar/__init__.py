"""One grammar for everything that is said: words become meanings, and meanings what is asked for."""
