# Loại nguồn điện: nhãn; `.short` khi ít chỗ; `.mass` trong câu.
technology-hydro_reservoir = Thủy điện có hồ điều tiết
    .short = Thủy điện có hồ
    .mass = thủy điện có hồ điều tiết
technology-hydro_run_of_river = Thủy điện dòng chảy
    .short = TĐ dòng chảy
    .mass = thủy điện dòng chảy
technology-wind = Điện gió
    .short = Điện gió
    .mass = điện gió
technology-solar = Điện mặt trời
    .short = Điện mặt trời
    .mass = điện mặt trời
technology-coal = Nhiệt điện than
    .short = Nhiệt điện than
    .mass = nhiệt điện than
