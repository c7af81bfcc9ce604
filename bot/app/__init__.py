"""The composition root: opens everything, keeps it going, and shuts it down in order."""
