"""The guard's second check: what the host's guard read is read again by CPython itself, before anything of it runs."""
