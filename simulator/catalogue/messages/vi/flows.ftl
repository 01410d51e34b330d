# Mọi dòng hàng hóa và năng lượng qua biên giới trong một năm.
flows-no-energy = năm { $year } hàng hóa và năng lượng Lào xuất sang Việt Nam đạt { $laos }, Việt Nam xuất sang Lào { $viet_nam }; trong đó không có năng lượng
flows-most = năm { $year } hàng hóa và năng lượng Lào xuất sang Việt Nam đạt { $laos }, Việt Nam xuất sang Lào { $viet_nam }; phần lớn năng lượng là { $flow ->
        [electricity] điện
        [coal] than
       *[petroleum] xăng dầu
    }; tỷ trọng năng lượng trong kim ngạch hai chiều ({ $electricity ->
        [counted] tính cả điện
       *[apart] chưa tính điện
    }) là { $share }
flows-largest = năm { $year } hàng hóa và năng lượng Lào xuất sang Việt Nam đạt { $laos }, Việt Nam xuất sang Lào { $viet_nam }; dòng năng lượng lớn nhất là { $flow ->
        [electricity] điện
        [coal] than
       *[petroleum] xăng dầu
    }; tỷ trọng năng lượng trong kim ngạch hai chiều ({ $electricity ->
        [counted] tính cả điện
       *[apart] chưa tính điện
    }) là { $share }
flows-subtitle = Hàng hóa và năng lượng qua biên giới năm { $year }: giá trị trung bình kèm sai số chuẩn. Bề rộng của dải tỷ lệ với giá trị, triệu USD, giá hiện hành
flows-caption = Mỗi dòng được chia theo điện năng, số tấn hoặc số lít, không phụ thuộc giá của từng phần: điện chia theo loại nguồn ở bên trái và theo điểm nhận ở bên phải, than theo tuyến vận chuyển (gồm cả than quá cảnh), xăng dầu theo phương thức vận chuyển. Than dùng cho nhà máy điện tại mỏ qua biên giới dưới dạng điện. { $electricity ->
        [counted] Điện nằm trong kim ngạch hai chiều: kịch bản giả thiết hải quan có thống kê điện.
       *[apart] Điện nằm ngoài kim ngạch hai chiều: kịch bản giả thiết hải quan không thống kê điện, tuy chưa có nguồn nào xác nhận.
    } Ở từng phương án các dòng có thể khác: giá trị trung bình không nhất thiết là một phương án nào.
flows-laos = Lào
flows-viet-nam = Việt Nam
flows-to-viet-nam = Lào → Việt Nam: { $worth }
flows-to-laos = Việt Nam → Lào: { $worth }
flows-electricity = Điện: { $amount }, { $worth }
flows-coal = Than: { $amount }, { $worth }
flows-petroleum = Xăng dầu: { $amount }, { $worth }
flows-other = Hàng hóa khác: { $worth }
flows-electricity-apart = ngoài kim ngạch do hải quan thống kê (giả thiết)
flows-transit = và { $amount } quá cảnh qua cảng biển
flows-elsewhere = Nơi khác
flows-other-routes = Theo các tuyến khác
flows-pipeline = Bằng đường ống
flows-road = Bằng đường bộ
flows-other-branches = Khác
