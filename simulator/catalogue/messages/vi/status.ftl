# Dự án đã đến đâu: hiện trạng công trình và việc bán điện.
status-supplying = Đang bán điện cho Việt Nam
status-operating = Đã xây xong, chưa bán điện cho Việt Nam
status-construction = Đang xây dựng
status-pre_construction = Chuẩn bị đầu tư
status-announced = Mới đề xuất
status-exporting = Đang bán điện sang Việt Nam
status-ppa = Đã ký hợp đồng mua bán điện (PPA)
status-approved = Đã phê duyệt chủ trương nhập khẩu
status-planned = Đã có trong quy hoạch
status-mou = Đã ký biên bản ghi nhớ (MOU)
status-proposed = Đề xuất
status-candidate = Dự án tiềm năng
status-elsewhere = Bán cho bên mua khác
