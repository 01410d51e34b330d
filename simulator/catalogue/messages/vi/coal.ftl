# Than: khối lượng và tuyến vận chuyển, điểm nghẽn, giá trị một tấn than khi phát điện hay khi bán.
coal-none = Năm { $year }, chín phần mười số phương án không có than từ Lào
coal-comes-and-binds = Năm { $year } lượng than Việt Nam nhập từ Lào là { $amount }; điểm nghẽn thường gặp nhất: { $place }, trong { $months }
coal-comes-and-free = Năm { $year } lượng than Việt Nam nhập từ Lào là { $amount }; than không bị tồn đọng trong { $months }
coal-goal-and-binds = Năm { $year } lượng than Việt Nam nhập từ Lào là { $amount }, { $chance } đạt từ { $goal } trở lên; điểm nghẽn thường gặp nhất: { $place }, trong { $months }
coal-goal-and-free = Năm { $year } lượng than Việt Nam nhập từ Lào là { $amount }, { $chance } đạt từ { $goal } trở lên; than không bị tồn đọng trong { $months }
coal-every-month = tất cả các tháng
coal-share-of-months = { $percent } số tháng
coal-subtitle =
    { $places ->
        [0] Than từ Lào vào Việt Nam. Cột là giá trị trung bình theo tuyến ({ $error }); chấm và con số là trung vị của tổng, vạch đứng là khoảng P10–P90; đường nét đứt là mục tiêu
       *[other] Than từ Lào vào Việt Nam. Cột là giá trị trung bình theo tuyến ({ $error }); chấm và con số là trung vị của tổng, vạch đứng là khoảng P10–P90; đường nét đứt là mục tiêu. Bên dưới: khối lượng qua những điểm hay nghẽn nhất so với năng lực tối đa của chúng
    }
coal-caption = Mỗi màu là một tuyến vận chuyển từ mỏ; phần mà một tuyến không chở hết được chuyển sang tuyến kế tiếp. Mỗi tháng được tính cho điểm hẹp nhất trên tuyến của mỏ có lượng than tồn đọng lớn nhất: dù nơi khác còn dư năng lực, lượng than cũng không tăng thêm. Đường của mỗi điểm là năng lực tối đa, khi chạy đầy tải mọi ngày mở cửa; dải gạch chéo là phần còn lại sau khi trừ bão, hạn chế tải trọng và những ngày thông quan chậm, nên một cửa khẩu có thể nghẽn dưới mức tối đa; xe tải chở hàng hóa khác cũng chiếm một phần. Năng lực của một điểm bằng 0 cho đến khi xây xong, và trung vị tăng vọt vào năm mà một nửa số phương án đã có điểm đó. Xe chờ không dồn từ tháng này sang tháng khác, và giá cả không làm than đổi tuyến.{ $transit ->
        [none] {""}
       *[some] {" "}Năm { $year }, các cột gồm cả { $through } quá cảnh qua cảng biển Việt Nam; con số ở tiêu đề không gồm phần này.
    }{ $goals ->
        [0] {""}
       *[other] {" "}Mục tiêu, vẽ chung cho mọi năm: { $asked }.
    } Những năm đã qua là kết quả của mô hình, không phải số liệu hải quan.
coal-goal-titles = { $goal } ({ $titles })
coal-panel-routes = Theo tuyến vận chuyển, triệu tấn/năm
coal-panel-binds = Điểm nghẽn: tỷ lệ số tháng
coal-key-carried = vận chuyển (cùng màu với tuyến): trung vị, khoảng tứ phân vị, P10–P90
coal-key-ceiling = năng lực tối đa: đầy tải mọi ngày mở cửa
coal-key-left = sau khi trừ bão, hạn chế tải trọng, ngày thông quan chậm: trung vị, P10–P90
coal-nothing-binds = Không nghẽn: giới hạn là năng lực của mỏ
coal-buyers = Mức tiêu thụ của bên mua
    .within = mức tiêu thụ của bên mua
coal-other-places = Các điểm khác
coal-no-coal = Không phương án nào có than về đến Việt Nam.
coal-ceiling-by-day = { $tonnes } tấn/ngày trong { $days } ngày
coal-ceiling-by-year = { $mt } triệu tấn/năm
coal-ceiling-none = một nửa số phương án chưa xây
coal-binds-in = nghẽn trong { $percent } số tháng của năm { $year }
coal-goal =
    { $above ->
        [yes] ↑ { $goal }: { $standings }
       *[no] { $goal }: { $standings }
    }
coal-goal-chance = năm { $year }: { $chance }
coal-or-power-border-only = Năm { $year } một tấn than bán tại biên giới được { $border }; không có giá trần để tính giá trị khi dùng phát điện
coal-or-power-rest = Năm { $year } một tấn than đem lại { $power } nếu dùng phát điện bán theo giá trần và { $border } nếu bán tại biên giới, tức là còn { $rest } cho mọi chi phí khác của nhà máy
coal-or-power-border-more = Năm { $year } một tấn than đem lại { $power } nếu dùng phát điện bán theo giá trần và { $border } nếu bán tại biên giới, nên bán tại biên giới vẫn lợi hơn dù nhà máy không tốn chi phí nào khác
coal-or-power-subtitle = Một tấn than dùng phát điện bán theo giá trần của năm so với một tấn than bán tại biên giới: trung vị, khoảng tứ phân vị (đậm) và khoảng P10–P90 (nhạt). Bên phải là khối lượng, giá trị trung bình ({ $error }); cạnh đó là khoảng P10–P90 của năm cuối
coal-or-power-caption = Cả hai con số đều không phải là lãi. Giá trần là mức cao nhất mà Việt Nam trả, chưa trừ các chi phí khác của nhà máy (vốn đầu tư, vận hành, đường dây); giá tại biên giới cũng chưa trừ thuế xuất khẩu của Lào và cước vận chuyển (chưa có số liệu); chi phí khai thác như nhau trong cả hai trường hợp. Nếu giá điện thấp hơn giá trần, nhà máy còn lại ít hơn mức nêu ở tiêu đề; nếu tính cước vận chuyển, nhà máy còn lại nhiều hơn.{ $elsewhere ->
        [0] {""}
       *[other] {" "}Trong { $plants } nhà máy tại mỏ có { $elsewhere } nhà máy bán điện nơi khác: các nhà máy này dùng than, nhưng Việt Nam không nhận được cả than lẫn điện.
    } { $first ->
        [burn] Các nhà máy tại mỏ được cấp than trước, phần còn lại mới bán qua biên giới.
       *[export] Than bán qua biên giới được ưu tiên trước các nhà máy tại mỏ.
    } Than mà đường bộ, cửa khẩu và bên mua không nhận hết thì để lại trong lòng đất: phát điện và bán than chỉ cạnh tranh nhau trong những tháng không có than để lại.
coal-panel-money = Giá trị một tấn than, USD theo giá hiện hành
coal-panel-tonnes = Than được dùng vào đâu, triệu tấn/năm
coal-burnt = Phát điện tại mỏ
coal-at-border = Bán tại biên giới
coal-burnt-tonnes = Phát điện tại mỏ
coal-carried-tonnes = Vận chuyển đi
coal-ground-tonnes = Để lại trong lòng đất
