# Dự báo hồi cứu: mô hình sẽ nói gì trong các năm trước đây, và thực tế ra sao.

# Kết luận.
backcast-title-better = Mô hình dự báo công suất trong quá khứ với sai số nhỏ hơn { $gain } so với các ngày đã công bố
backcast-title-better-too-low = Mô hình dự báo công suất trong quá khứ với sai số nhỏ hơn { $gain } so với các ngày đã công bố, nhưng năm { $year } thực tế cao hơn phần lớn các dự báo
backcast-title-better-too-high = Mô hình dự báo công suất trong quá khứ với sai số nhỏ hơn { $gain } so với các ngày đã công bố, nhưng năm { $year } thực tế thấp hơn phần lớn các dự báo
backcast-title-worse = Mô hình dự báo công suất trong quá khứ với sai số lớn hơn { $gain } so với các ngày đã công bố
backcast-skill = { $count } dự báo lập vào cuối các năm { $first } đến { $last }, đối chiếu với các năm đến { $until }, mỗi dự báo có mức chậm tiến độ được ước lượng mà không dùng số liệu của năm đó: sai số trung bình (CRPS) { $crps }, so với { $announced } nếu giữ nguyên mọi ngày đã công bố và { $slipped } nếu lùi mọi ngày một khoảng như nhau.
backcast-coverage =
    { $side ->
        [low] { $coverage } kết quả thực tế nằm trong khoảng P10–P90, mức đúng là { $right }; trung bình các dự báo thấp hơn thực tế { $bias }.
       *[high] { $coverage } kết quả thực tế nằm trong khoảng P10–P90, mức đúng là { $right }; trung bình các dự báo cao hơn thực tế { $bias }.
    }
backcast-last =
    { $side ->
        [none] Cuối năm { $year } có { $came } cấp điện cho Việt Nam, nằm trong khoảng P10–P90 của mọi dự báo về năm đó.
        [above] Cuối năm { $year } có { $came } cấp điện cho Việt Nam: cao hơn P90 trong { $outside } trên { $forecasts } dự báo về năm đó. Trong đó { $unlisted } đến từ các dự án chưa có trong danh mục nào vào cuối năm { $origin }.
       *[below] Cuối năm { $year } có { $came } cấp điện cho Việt Nam: thấp hơn P10 trong { $outside } trên { $forecasts } dự báo về năm đó.
    }
backcast-energy =
    { $within ->
        [yes] Điện năng bán từ { $first } đến { $last }, theo dự báo cuối năm { $origin }: { $said } (P10–P90); thực tế { $came }.
       *[no] Điện năng bán từ { $first } đến { $last }, theo dự báo cuối năm { $origin }: { $said } (P10–P90); thực tế { $came }, nằm ngoài khoảng này.
    }

# Các loại dự báo.
backcast-kind-left_out = mô hình, mức chậm tiến độ ước lượng không dùng năm được dự báo
backcast-kind-model = mô hình, mức chậm tiến độ ước lượng từ mọi năm
backcast-kind-slipped = các ngày đã công bố, lùi một khoảng như nhau
backcast-kind-announced = các ngày đã công bố, giữ nguyên

# Hình về những gì đã dự báo.
backcast-drawn = Công suất cấp điện cho Việt Nam vào ngày 31/12, MW, dự báo từ danh mục của từng năm từ { $first } đến { $last }; thanh là khoảng P10–P90, vạch là trung vị
backcast-shown = Danh mục, hợp đồng và đường dây lấy theo thông tin tại từng thời điểm; các đợt sự cố dài ngày coi như đã biết. Các năm có chung dự án nên các dự báo không phải là những phép thử độc lập. Ngày đã công bố là của các dự án được tính; dự án chưa có ngày không được kể vào.
backcast-panel-last = Dự báo cho cuối năm { $year }
backcast-panel-ahead = Dự báo trước { $years } năm
backcast-axis-origin = năm lập dự báo (cuối năm)
backcast-axis-year = năm được dự báo
backcast-key-model = mô hình, P10–P90 và trung vị
backcast-key-announced = theo ngày công bố
backcast-key-slipped = ngày công bố lùi như nhau
backcast-key-came = thực tế
backcast-source = Kịch bản “{ $title }” ({ $name }) lùi về từng năm; { $draws }, số khởi tạo { $seed }

# Hình về vị trí.
backcast-places =
    { $side ->
        [high] { $high } kết quả thực tế nằm trong một phần năm cao nhất của dự báo, { $low } trong một phần năm thấp nhất: mô hình đã đánh giá thấp
        [low] { $low } kết quả thực tế nằm trong một phần năm thấp nhất của dự báo, { $high } trong một phần năm cao nhất: mô hình đã đánh giá cao
       *[even] Kết quả thực tế nằm trong một phần năm cao nhất của dự báo nhiều bằng trong một phần năm thấp nhất, { $high }
    }
backcast-places-drawn = Số dự báo theo vị trí của kết quả thực tế giữa các phương án; nét đứt: số dự báo kỳ vọng nếu các dự báo đều đúng
backcast-places-along = tỷ lệ phương án thấp hơn thực tế
backcast-places-shown = Mức chậm tiến độ được ước lượng không dùng năm được dự báo. Phương án bằng đúng kết quả được tính một nửa. Các dự báo về cùng một năm có chung kết quả.

# Trang báo cáo.
backcast-page-about = { $draws } phương án tương lai cho mỗi danh mục từ cuối năm { $first } đến cuối năm { $last }; số khởi tạo { $seed }.
backcast-page-again = Kịch bản cùng lịch sử danh mục nằm trong scenario.yaml; lệnh sau lập lại trang này:
backcast-page-scores = Điểm số
backcast-page-scores-note = CRPS là khoảng cách trung bình giữa dự báo và thực tế, tính bằng MW, trừ một nửa khoảng cách trung bình giữa hai phương án; với dự báo chỉ là một con số, đó chính là sai số. Càng thấp càng tốt.
backcast-page-fits = Các hệ số nhân với mức chậm tiến độ của thế giới, ước lượng từ những gì đã công bố và những gì đã diễn ra:
backcast-column-kind = Dự báo
backcast-column-crps = CRPS, MW
backcast-column-coverage = trong P10–P90
backcast-column-bias = sai số trung bình, MW
backcast-fit = { $group }: { $median } (khoảng 80%: { $spread }), từ { $plants } nhà máy và { $dates } mốc ngày
backcast-group-hydro_building = thủy điện đang xây dựng
backcast-group-hydro_earlier = thủy điện chưa khởi công
backcast-group-wind_late = điện gió đang xây dựng hoặc sẵn sàng khởi công
backcast-group-wind_announced = điện gió mới công bố

# Lệnh.
backcast-done = { $scenario } đã lùi về từng năm: { $folder }
backcast-no-later-record = số liệu thực tế không có năm nào sau { $year }, năm của dự báo đầu tiên; hãy thêm các năm sau vào `record_mw`, hoặc đặt `first_origin` sớm hơn
backcast-no-history = kịch bản không có lịch sử danh mục; hãy dùng `--history TỆP`, hoặc đặt registers/history.yaml bên cạnh kịch bản
