# Xăng dầu cho Lào: lượng Việt Nam cung cấp, dự trữ đủ dùng bao lâu, khi nào có đường ống.
petroleum-sent = Năm { $year } lượng xăng dầu Việt Nam cung cấp cho Lào là { $sent }, bằng { $share } nhu cầu; dự trữ của Lào đủ dùng { $cover }
petroleum-sent-pipeline = Năm { $year } lượng xăng dầu Việt Nam cung cấp cho Lào là { $sent }, bằng { $share } nhu cầu; dự trữ của Lào đủ dùng { $cover }; đến hết năm { $last } có đường ống dẫn dầu trong { $chance }
petroleum-none-sent = Năm { $year }, chín phần mười số phương án không có xăng dầu từ Việt Nam sang Lào; dự trữ của Lào đủ dùng { $cover }
petroleum-none-sent-pipeline = Năm { $year }, chín phần mười số phương án không có xăng dầu từ Việt Nam sang Lào; dự trữ của Lào đủ dùng { $cover }; đến hết năm { $last } có đường ống dẫn dầu trong { $chance }
petroleum-short = Năm { $worst } Lào thiếu xăng dầu trong { $chance }, khi đó thiếu { $missing }; năm { $year } Việt Nam cung cấp { $sent }, bằng { $share } nhu cầu
petroleum-short-none-sent = Năm { $worst } Lào thiếu xăng dầu trong { $chance }, khi đó thiếu { $missing }; năm { $year }, chín phần mười số phương án không có xăng dầu từ Việt Nam sang Lào
petroleum-subtitle = Xăng dầu từ Việt Nam sang Lào, triệu lít: trung vị, khoảng tứ phân vị (đậm) và khoảng P10–P90 (nhạt); nét đứt và nét chấm là các giá trị đó vào cuối tháng có dự trữ thấp nhất. Tỷ lệ phương án ({ $error }) mà đường ống bắt đầu cấp dầu; nhu cầu không được đáp ứng
petroleum-caption =
    { $pipeline ->
        [yes] Đến hết năm { $last } có đường ống dẫn dầu trong { $chance }, làm đầu trên của các dải tăng lên.{" "}
       *[no] {""}
    }{ $calm ->
        [short] Dự trữ được dùng trước; phần dự trữ không bù được là nhu cầu không được đáp ứng, và kho chỉ được bổ sung theo tốc độ đưa thêm được xăng dầu về.
        [others] Khi không có cú sốc, toàn bộ nhu cầu của Lào được đáp ứng, phần lớn từ nguồn ngoài Việt Nam, và dự trữ ở mức thông thường.
        [falls] Khi không có cú sốc, toàn bộ nhu cầu của Lào được đáp ứng và dự trữ ở mức thông thường: số ngày dự trữ giảm vì nhu cầu tăng còn sức chứa thì không.
        [others-falls] Khi không có cú sốc, toàn bộ nhu cầu của Lào được đáp ứng, phần lớn từ nguồn ngoài Việt Nam, và dự trữ ở mức thông thường: số ngày dự trữ giảm vì nhu cầu tăng còn sức chứa thì không.
       *[plain] Khi không có cú sốc, toàn bộ nhu cầu của Lào được đáp ứng và dự trữ ở mức thông thường.
    } Số ngày dự trữ là lượng xăng dầu trong các kho được tính tại Lào chia cho nhu cầu một ngày, lấy vào cuối tháng: biến động trong tháng không thể hiện ở đây. Các loại sản phẩm không được tách riêng, và giá không làm giảm nhu cầu.
petroleum-panel-sent = Cung cấp cho Lào, triệu lít/năm
petroleum-panel-share = Tỷ trọng trong nhu cầu của Lào, %
petroleum-panel-cover = Dự trữ của Lào, số ngày tiêu thụ
petroleum-panel-opens = Năm đường ống bắt đầu cấp dầu, % số phương án
petroleum-panel-unserved = Nhu cầu không được đáp ứng, triệu lít/năm: trung bình, P10–P90
petroleum-from-viet-nam = Từ Việt Nam
petroleum-year-end = Ngày 31/12
petroleum-lowest = Cuối tháng thấp nhất
petroleum-no-pipeline = Kịch bản này không có đường ống.
petroleum-no-opening = Không phương án nào có dầu qua đường ống.
petroleum-all-served = Mọi phương án đều đáp ứng đủ nhu cầu.
petroleum-open-by = đã vận hành tính đến hết năm { $year }:
petroleum-short-in = có thiếu hụt năm { $year }:
