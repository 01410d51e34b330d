quantity-durian_kt = durian that crosses the border
    .name = durian
quantity-durian_musd = durian that crosses the border, at its price
    .name = value of the durian
