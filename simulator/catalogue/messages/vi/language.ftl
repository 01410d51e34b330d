# Tiếng Việt
language-name = Tiếng Việt
language-locale = vi_VN
language-day = d/M/y
# Tên riêng không bao giờ bị ngắt dòng.
language-unbroken = Việt Nam
# Các tiếng của một từ ghép, giữ trên cùng một dòng nếu không phải thêm dòng.
language-compounds = phương án, tương lai, giai đoạn, trung vị, tỷ kWh, triệu kWh, tỷ USD, triệu USD, nhập khẩu, điện năng, công suất, cam kết, quy hoạch, mục tiêu, khả năng, xác suất, đường dây, thương mại, hai chiều, kim ngạch, Việt Nam, thủy điện, nhiệt điện, trong nước, toàn bộ, nhiều nhất, danh mục, vận hành, điều tiết, cắt giảm, trung bình, thực tế, dự báo, mô hình, biên giới, cửa khẩu, băng tải, đường sắt, xe tải, phụ tải, nguồn điện, lưới điện, đề ra, giới hạn, sai số, kịch bản, chênh lệch, đường ống, xăng dầu, dự trữ, số liệu, tối đa, tối thiểu, ít nhất
language-unknown = không có ngôn ngữ { $code }; các ngôn ngữ hiện có: { $known }
