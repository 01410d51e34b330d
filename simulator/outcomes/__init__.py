"""The outcomes floor: what a run leaves in memory and on disk, and what it says."""
