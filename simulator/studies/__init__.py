"""Several runs beside each other: scenarios compared, one scenario swept over its inputs."""
