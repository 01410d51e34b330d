# ແຜນ
plan-key-best = ແຜນ
plan-key-line = ສາຍສົ່ງ
plan-column-here = ແຜນ
plan-column-lines = ສາຍສົ່ງ
