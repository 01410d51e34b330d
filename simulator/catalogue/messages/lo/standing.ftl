# ເປົ້າໝາຍ
standing-plan = ແຜນ
