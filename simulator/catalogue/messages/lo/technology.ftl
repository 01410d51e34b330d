# ພະລັງງານ
technology-wind = ພະລັງງານລົມ
    .short = ພະລັງງານລົມ
    .mass = ພະລັງງານລົມ
