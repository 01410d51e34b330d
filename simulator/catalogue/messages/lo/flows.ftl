# ພະລັງງານ
flows-laos = ສປປ ລາວ
flows-viet-nam = ສສ ຫວຽດນາມ
