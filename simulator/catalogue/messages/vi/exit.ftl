# Vì sao một dự án không bán điện cho Việt Nam: nhãn; `.reason` là nguyên nhân làm mất nhiều nhất.
exit-supplies = bán điện cho Việt Nam
exit-not_counted = không tính cho Việt Nam
exit-other_plan = trùng địa điểm với dự án khác được thực hiện
    .reason = việc trùng địa điểm với dự án khác
exit-never_built = không được xây dựng
    .reason = các dự án không được xây dựng
exit-other_buyer = bán cho bên mua khác
    .reason = việc bán cho bên mua khác
exit-no_contract_for_price = không ký được hợp đồng ở mức giá đưa ra
    .reason = mức giá đưa ra
exit-no_line = không có đường dây
    .reason = việc thiếu đường dây
exit-late = chưa vận hành đến hết năm { $year }
    .reason = chậm tiến độ quá năm { $year }
