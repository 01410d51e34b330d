# Vốn đầu tư cần có, so với vốn đã đăng ký và đã thực hiện.
investment-none =
    { $years ->
        [1] Không có công trình cần vốn nào đưa vào vận hành trong năm { $first }
       *[other] Không có công trình cần vốn nào đưa vào vận hành giai đoạn { $first }–{ $last }
    }
investment-needs =
    { $years ->
        [1] Các công trình đưa vào vận hành năm { $first } cần vốn đầu tư { $capital }, gấp { $ratio } lần tổng vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả
       *[other] Các công trình đưa vào vận hành giai đoạn { $first }–{ $last } cần vốn đầu tư { $capital }, gấp { $ratio } lần tổng vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả
    }
investment-needs-spread =
    { $years ->
        [1] Các công trình đưa vào vận hành năm { $first } cần vốn đầu tư { $capital }, gấp { $ratio } lần ({ $ends }) tổng vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả
       *[other] Các công trình đưa vào vận hành giai đoạn { $first }–{ $last } cần vốn đầu tư { $capital }, gấp { $ratio } lần ({ $ends }) tổng vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả
    }
investment-subtitle = Vốn đầu tư của các công trình đưa vào vận hành, tỷ USD, giá so sánh. Bên trái: trung bình từng năm ({ $error }) và tổng các năm. Bên phải: lũy kế từ năm { $first }, trung vị, khoảng tứ phân vị (đậm) và khoảng P10–P90 (nhạt)
investment-caption = Đây là so sánh về quy mô, không phải phương án tài chính: không nguồn nào cho biết Việt Nam, Lào hay bên khác chi trả bao nhiêu. Vốn đăng ký là vốn của Việt Nam trong mọi lĩnh vực, theo giá hiện hành, cộng dồn các năm đến thời điểm đó; vốn cần có là cho năng lượng và hạ tầng vận chuyển, bất kể ai chi trả, và được tính trọn vào năm nhà máy, đường dây, đường bộ, kho hay đường ống đưa vào vận hành chứ không theo thời điểm giải ngân: mỗi phương án có vài khoản lớn, còn trung bình là nhiều khoản nhỏ. Nhà máy chưa rõ chi phí được lấy theo suất đầu tư của loại nguồn; dự án giao thông không có số liệu được tính bằng 0.
investment-panel-years = Đưa vào vận hành trong năm, tỷ USD
investment-panel-added = Lũy kế đến ngày 31/12, tỷ USD
investment-part-power = Nguồn điện, lưới điện
investment-part-transport = Đường bộ, băng tải, đường sắt, cảng
investment-part-petroleum = Kho và đường ống xăng dầu
investment-needed = Nhu cầu vốn lũy kế
investment-pace = Vốn đăng ký, nếu giữ nguyên tốc độ
investment-implemented = Trong đó đã thực hiện
investment-registered = Vốn đăng ký đến { $month }/{ $year }
investment-registered-amount = { $amount }, { $projects } dự án
