"""A person's own: settings, help, privacy, files, deleting everything."""
