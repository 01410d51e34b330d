# Giá trị của từng đường dây và dự án chưa vận hành đối với một mục tiêu.

worth-title =
    { $way ->
        [falls] Trong các trường hợp chậm riêng lẻ một năm, { $name } gây mất nhiều nhất: { $lost } xác suất đạt “{ $target }”
       *[rises] Trong các trường hợp chậm riêng lẻ một năm, { $name } làm tăng nhiều nhất: { $lost } xác suất đạt “{ $target }”
    }
worth-title-none = Không một trường hợp chậm một năm riêng lẻ nào làm xác suất đạt “{ $target }” thay đổi vượt quá sai số mô phỏng
worth-now = Theo hiện trạng, “{ $target }” đạt được trong { $chance }.
worth-later =
    { $way ->
        [falls] Nếu riêng { $name } chậm một năm, xác suất giảm { $points } và trung vị của { $quantity } năm { $year } giảm { $median }.
       *[rises] Nếu riêng { $name } chậm một năm, xác suất tăng { $points }; trung vị của { $quantity } năm { $year } giảm { $median }.
    }
worth-later-none = Không đường dây hay dự án nào mà riêng việc chậm một năm tạo ra khác biệt phân biệt được.
worth-earlier =
    { $way ->
        [falls] Nếu riêng { $name } sớm một năm, xác suất giảm { $points }; trung vị của { $quantity } năm { $year } tăng { $median }.
       *[rises] Nếu riêng { $name } sớm một năm, xác suất tăng { $points } và trung vị của { $quantity } năm { $year } tăng { $median }.
    }
worth-earlier-none = Không đường dây hay dự án nào mà riêng việc sớm một năm tạo ra khác biệt phân biệt được: chờ nhiều điều kiện thì một điều kiện sớm hơn không giúp được gì.
worth-shared =
    { $way ->
        [falls] Trong { $whole } mà các đường dây và các dự án lớn nhất chưa vận hành cùng làm giảm, { $name } chiếm nhiều nhất, { $shared }; thiếu phần này thì tăng thêm { $missed }.
       *[rises] Trong { $whole } mà các đường dây và các dự án lớn nhất chưa vận hành cùng mang lại, { $name } đóng góp nhiều nhất, { $shared }; thiếu phần này thì mất { $missed }.
    }
worth-idle = Với { $count } trên { $of }, một năm không tạo ra khác biệt nào vào năm { $year }, trong mọi phương án tương lai.
worth-share-title = { $name } đóng góp nhiều nhất: { $shared } trên { $whole }
worth-share-title-none = Không phần nào chưa vận hành có đóng góp
worth-time-drawn = Xác suất đạt “{ $target }” thay đổi thế nào nếu riêng một phần chậm hoặc sớm một năm, tính bằng điểm phần trăm
worth-time-shown = Hiển thị { $count } trên { $of }, xếp từ phần mà việc chậm gây mất nhiều nhất. Mọi điều khác giữ nguyên, trong cùng các phương án tương lai; vạch là sai số chuẩn. Sớm hơn không bao giờ là trước hôm nay.
worth-share-drawn = Phần mà từng đường dây và từng dự án lớn nhất thêm vào xác suất đạt “{ $target }”, tính bằng điểm phần trăm
worth-share-shown = Phần đóng góp là giá trị Shapley: mức thêm vào trung bình trên các thứ tự ngẫu nhiên cùng thứ tự đảo ngược, trong { $draws } phương án tương lai. Tổng của chúng bằng phần mà tất cả cùng mang lại. Vạch là sai số gộp của thứ tự và của các phương án tương lai.
worth-axis = điểm phần trăm xác suất đạt “{ $target }”
worth-key-later = chậm một năm
worth-key-earlier = sớm một năm
worth-page-about = { $pieces } đường dây và dự án chưa vận hành, { $draws } phương án tương lai.
worth-shifting = chậm một năm, sớm một năm
worth-sharing = đang chia phần đóng góp
worth-no-sum = không tính được điều này cho { $target }: cần có năm và một đại lượng điện là tổng theo hành lang
