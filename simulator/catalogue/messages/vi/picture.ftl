# Những gì đi kèm mọi biểu đồ.
picture-source = Kịch bản “{ $title }” ({ $name }) · { $futures }, số khởi tạo { $seed } · số liệu thực tế đến ngày { $day } · Mô hình mô phỏng nhập khẩu năng lượng Lào – Việt Nam
picture-letters-without-font = { $source } · phông chữ hiện có thiếu: { $letters }
picture-record = thực tế
picture-past = đã qua
picture-futures = phương án
picture-median = trung vị
picture-spread = P10–P90
picture-spread-of = khoảng P10–P90: { $ends }
picture-finding = { $finding }.
