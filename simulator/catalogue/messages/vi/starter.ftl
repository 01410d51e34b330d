# Chú giải của kịch bản khởi đầu.

starter-differs = { $name }: chỉ ghi những gì khác với kịch bản cơ sở.
starter-check = mọi thứ đã hợp lệ chưa?
starter-diff = đầu vào nào khác nhau?
starter-run = biểu đồ, bảng và trang báo cáo trong { $folder }
starter-forms = Mỗi số có thể là số thường, chữ kèm đơn vị, hoặc một phân bố:
starter-sources = Mỗi số phải nêu căn cứ: `source` (nguồn), `derived` (tính từ số liệu có nguồn) hoặc `assumption` (giả thiết, kèm khoảng giá trị hoặc phân bố). Viết `null` để bỏ một mục.
starter-uncomment = Bỏ dấu # ở đầu những dòng muốn thay đổi.
starter-who = ai nêu và vào lúc nào
starter-why = lý do
starter-why-range = lý do chọn khoảng này
starter-why-dates = lý do chọn các thời điểm này
starter-coal-first = ưu tiên xuất qua biên giới trước nhà máy điện tại mỏ; `burn` thì ngược lại
starter-trade-launch = không tính phần phát sinh một lần; `reported` (như công bố); `part_year` (từ các tháng đầu năm)
starter-trade-mode = phần ngoài năng lượng tăng, rồi cộng năng lượng; `top_down` (tổng kim ngạch tăng)
starter-trade-varies = thay đổi từng năm; `constant` (không đổi); `series` (tự đặt từng năm)
starter-investment = bỏ một phần; các phần khác cũng vậy, nếu không có mục tiêu nào nói đến
