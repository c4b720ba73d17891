"""Files of watches become runs."""
