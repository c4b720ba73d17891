"""What is looked at and edited, loaded once: no decision is made and nothing is stored here."""
