"""The laws: arrays in, arrays out, nothing else."""
