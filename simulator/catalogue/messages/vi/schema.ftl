# Những gì trình soạn thảo hiển thị về tệp kịch bản, ngoài ý nghĩa của các mục.
schema-extends = tệp hoặc các tệp mà tệp này kế thừa
schema-includes = tệp hoặc các tệp có các mục được chèn vào đây; mục ghi tại chỗ được ưu tiên
schema-not-drawn = chỉ dùng giá trị trung tâm, không lấy mẫu ngẫu nhiên
schema-choices = giá trị: xác suất
schema-source = nguồn của số liệu
schema-derived = phép tính từ các số liệu có nguồn
schema-assumption = lý do chọn giá trị và khoảng này
schema-range = { $shape } của giả thiết chỉ có một giá trị
schema-set-by-user = được đặt trên dòng lệnh
schema-never = xác suất hoàn toàn không xảy ra
schema-with-unit = kèm đơn vị, ví dụ { $example }
