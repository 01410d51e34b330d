# ພະລັງງານ
trade-goods-electricity = ໄຟຟ້າ
