"""What every picture draws, shows and does not show: one file a part."""
