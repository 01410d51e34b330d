"""Which to sign and what to begin together, so that a target is as likely as can be."""

from simulator.studies.plan.study import Plans, plan

__all__ = ["Plans", "plan"]
