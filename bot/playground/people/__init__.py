"""What people do in the playground, the clock they live by, and what is kept of them on disk."""
