quantity-durian_kt = sầu riêng qua biên giới
    .name = sầu riêng
quantity-durian_musd = giá trị sầu riêng qua biên giới
    .name = giá trị sầu riêng
