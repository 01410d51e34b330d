"""The finding of each picture as a sentence, computed from its numbers: one file a part."""
