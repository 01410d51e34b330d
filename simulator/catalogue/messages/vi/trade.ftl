# Thương mại: khi nào đạt các mức đặt ra, và bên nào bán gì.
trade-condition =
    { $varies ->
        [varying] nếu thương mại tăng bình quân { $growth } mỗi năm theo giả thiết đầu vào
        [series] nếu thương mại tăng theo từng năm như giả thiết đầu vào
       *[constant] nếu thương mại tăng { $growth } mỗi năm theo giả thiết đầu vào
    }
trade-condition-each = nếu thương mại tăng theo giả thiết đầu vào của từng kịch bản
trade-if = { $condition }, { $finding }
trade-and-as-recorded = { $finding }; nếu tăng như số liệu thực tế các năm qua thì { $chance } số phương án
trade-as-recorded-in = Như số liệu thực tế, năm { $year }
trade-level-and-recorded = { $stated }; như số liệu thực tế { $chance }
trade-chances-in = năm { $year }: { $put_in } theo giả thiết đầu vào, { $recorded } nếu tăng như số liệu thực tế
trade-amount = kim ngạch thương mại hai chiều năm { $year } là { $amount }
trade-reaches = kim ngạch thương mại hai chiều lần đầu đạt { $when }
trade-reaches-and-stated = kim ngạch thương mại hai chiều lần đầu đạt { $when }; { $chance } đạt mức { $level } { $standing ->
        [commitment] cam kết
        [plan] quy hoạch
       *[statement] đề ra
    } cho năm { $year }
trade-levels-when = { $levels } { $when }
trade-when = vào năm { $year }
trade-when-after = sau năm { $year }
trade-when-spread = { $when } ({ $low }–{ $high })
trade-two-way-in = Kim ngạch hai chiều năm { $year }
trade-steady = Nếu tăng { $low }–{ $high }% mỗi năm
trade-level-asked = { $level }, { $standing ->
        [commitment] cam kết
        [plan] quy hoạch
       *[statement] đề ra
    } không kèm năm
trade-level-stated =
    { $standing ->
        [none] năm { $year }: { $chance }
        [commitment] cam kết cho năm { $year }: { $chance }
        [plan] quy hoạch cho năm { $year }: { $chance }
       *[statement] đề ra cho năm { $year }: { $chance }
    }
trade-other-mode =
    { $mode ->
        [top_down] Trung vị tính từ trên xuống: { $amount } năm { $year }
       *[bottom_up] Trung vị tính từ dưới lên: { $amount } năm { $year }
    }
trade-later = sau năm { $year }: { $percent }
trade-panel-first-years = Năm đầu tiên đạt mức đặt ra, % số phương án, tăng theo giả thiết đầu vào
trade-subtitle = Kim ngạch hàng hóa hai chiều theo thống kê hải quan Việt Nam, tỷ USD/năm, giá hiện hành: số liệu thực tế, sau đó là trung vị, khoảng tứ phân vị (đậm) và khoảng P10–P90 (nhạt), xuất phát từ { $amount } năm { $year } ({ $launch ->
        [reported] số đã công bố
        [underlying] đã trừ phần phát sinh một lần
       *[part_year] ước tính từ những tháng đầu năm
    }), tính { $mode ->
        [top_down] từ trên xuống
       *[bottom_up] từ dưới lên
    }. Hình thoi: mức đề ra cho một năm cụ thể{ $recorded ->
        [yes] . Màu lục: tương tự, nếu tăng như số liệu thực tế các năm qua
       *[no] { "" }
    }
trade-caption = Khi tính từ trên xuống, tổng kim ngạch tăng theo tốc độ lấy mẫu và năng lượng nằm trong tổng đó; khi tính từ dưới lên, phần ngoài năng lượng tăng theo tốc độ đó rồi cộng thêm năng lượng: đường mảnh là trung vị tính { $other ->
        [top_down] từ trên xuống
       *[bottom_up] từ dưới lên
    }, đến hết kỳ tính toán. Dải tăng trưởng gạch chéo là mức tăng chính thức { $low }–{ $high }% mỗi năm từ cùng điểm xuất phát. Cột là tỷ lệ phương án mà năm đó lần đầu đạt hoặc vượt mức đặt ra; sau đó kim ngạch có thể lại giảm xuống dưới mức này. Ngoài thời hạn hai đến ba năm do Bộ Ngoại giao nêu, không văn bản chính thức nào gắn mức kim ngạch với một năm cụ thể. Giá trị tính theo giá hiện hành; giá cả, tỷ giá và tác động qua lại giữa các mặt hàng chưa được xét đến.
trade-caption-and-chances = { $caption } Màu lục là kim ngạch tăng như số liệu thực tế: mỗi phương án lấy mẫu mức tăng bình quân dài hạn và độ biến động của tăng trưởng năm trong phạm vi mà số liệu các năm qua cho phép, rồi lấy mẫu từng năm quanh mức bình quân đó. Đạt từ { $level } trở lên: { $chances }.
trade-laos-surplus = Lào xuất siêu sang Việt Nam { $by }; tỷ trọng năng lượng trong kim ngạch hai chiều ({ $electricity ->
        [counted] tính cả điện
       *[apart] chưa tính điện
    }) là { $energy }
trade-viet-nam-surplus = Việt Nam xuất siêu sang Lào { $by }; tỷ trọng năng lượng trong kim ngạch hai chiều ({ $electricity ->
        [counted] tính cả điện
       *[apart] chưa tính điện
    }) là { $energy }
trade-balance-turns = cán cân thương mại của Lào với Việt Nam là { $by }; tỷ trọng năng lượng trong kim ngạch hai chiều ({ $electricity ->
        [counted] tính cả điện
       *[apart] chưa tính điện
    }) là { $energy }
trade-amount-in = { $amount } năm { $year }
trade-goods-subtitle = Kim ngạch hai chiều theo mặt hàng năm { $year }, triệu USD, giá hiện hành: trung bình của mọi phương án
trade-goods-subtitle-two = Kim ngạch hai chiều theo mặt hàng, triệu USD, giá hiện hành: trung bình của mọi phương án năm { $first } (thanh hẹp) và năm { $last } (thanh rộng, nhạt), cùng một thang đo
trade-goods-caption = Năng lượng lấy từ các phần khác của lần chạy; phần ngoài năng lượng được chia cho hai chiều và cho các mặt hàng theo tỷ trọng không đổi qua các năm, trong phạm vi số liệu đã công bố. Sai số của trung bình sẽ mất đi khi tăng số phương án, còn khoảng dao động thì không. { $electricity ->
        [counted] Điện được tính là hàng nhập khẩu: kịch bản giả thiết hải quan thống kê như vậy.
       *[apart] Điện (thanh nét đứt) không nằm trong tổng: kịch bản giả thiết hải quan không thống kê điện, tuy chưa có nguồn nào xác nhận.
    }
trade-side-imports = Việt Nam nhập từ Lào, trung bình, triệu USD/năm
trade-side-exports = Lào nhập từ Việt Nam, trung bình, triệu USD/năm
trade-total-imports = Tổng Lào xuất
trade-total-exports = Tổng Việt Nam xuất
trade-balance = Cán cân
trade-surplus-of-laos = Mức xuất siêu của Lào
trade-energy-share = Tỷ trọng than, xăng dầu và điện trong kim ngạch hai chiều
trade-energy-share-apart = Tỷ trọng than và xăng dầu trong kim ngạch hai chiều, chưa kể điện
trade-mean-in = { $year }: trung bình (P10–P90)
# Nhóm mặt hàng, theo mã trong kịch bản.
trade-goods-electricity = Điện
trade-goods-electricity-apart = Điện, tính riêng
trade-goods-coal = Than các loại
trade-goods-petroleum = Xăng dầu
trade-goods-iron_and_steel = Sắt thép các loại
trade-goods-machinery = Máy móc, thiết bị
trade-goods-vegetables_and_fruit = Hàng rau quả
trade-goods-chemicals = Hóa chất
trade-goods-vehicles = Phương tiện vận tải
trade-goods-fertiliser = Phân bón các loại
trade-goods-animal_feed = Thức ăn gia súc
trade-goods-rubber = Cao su
trade-goods-wood = Gỗ, sản phẩm gỗ
trade-goods-ores = Quặng, khoáng sản
trade-goods-maize = Ngô
trade-goods-electronics = Máy tính, điện tử
trade-goods-yarn = Xơ, sợi dệt các loại
trade-goods-sugar = Đường
trade-goods-other = Hàng hóa khác
