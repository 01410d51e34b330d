# Điều gì phải đúng: một đòn bẩy phải thay đổi bao nhiêu để đạt một mục tiêu.

needed-title =
    { $way ->
        [rises] { $kind ->
            [earlier] “{ $target }” đạt xác suất { $chance } nếu { $lever } sớm hơn { $move } năm
            [later] “{ $target }” đạt xác suất { $chance } nếu { $lever } muộn hơn { $move } năm
           *[factor] “{ $target }” đạt xác suất { $chance } nếu { $lever } bằng { $move } lần hiện nay
        }
       *[falls] { $kind ->
            [earlier] “{ $target }” còn xác suất { $chance } nếu { $lever } sớm hơn { $move } năm
            [later] “{ $target }” còn xác suất { $chance } nếu { $lever } muộn hơn { $move } năm
           *[factor] “{ $target }” còn xác suất { $chance } nếu { $lever } bằng { $move } lần hiện nay
        }
    }
needed-title-nowhere =
    { $side ->
        [below] Riêng { $lever } không đưa xác suất đạt “{ $target }” lên quá { $end }
       *[above] Xác suất đạt “{ $target }” không dưới { $end } dù { $lever } ở mức nào
    }
needed-title-still = { $lever } không làm thay đổi xác suất đạt “{ $target }”
needed-now = Theo hiện trạng, “{ $target }” đạt được trong { $chance }.
needed-reached =
    { $way ->
        [rises] { $kind ->
            [earlier] Để đạt xác suất { $chance }, { $lever } phải sớm hơn { $move } năm
            [later] Để đạt xác suất { $chance }, { $lever } phải muộn hơn { $move } năm
           *[factor] Để đạt xác suất { $chance }, { $lever } phải bằng { $move } lần hiện nay
        }
       *[falls] { $kind ->
            [earlier] Xác suất còn { $chance } nếu { $lever } sớm hơn { $move } năm
            [later] Xác suất còn { $chance } nếu { $lever } muộn hơn { $move } năm
           *[factor] Xác suất còn { $chance } nếu { $lever } bằng { $move } lần hiện nay
        }
    }{ $several ->
        [one] : { $central }.
       *[other] .
    }
needed-nowhere =
    { $side ->
        [below] Không thể đạt xác suất { $chance } bằng đòn bẩy này: từ { $low } đến { $high }, xác suất cao nhất là { $end }.
       *[above] Xác suất luôn vượt { $chance } dù đòn bẩy này ở đâu: từ { $low } đến { $high }, xác suất thấp nhất là { $end }.
    }
needed-still = Đòn bẩy này không có tác dụng: ở mức nào xác suất cũng như nhau.
needed-together = { $lever } gồm { $count } đầu vào, được thay đổi như nhau.
needed-years =
    { $side ->
        [earlier] sớm hơn { $years } năm
        [later] muộn hơn { $years } năm
       *[now] như hiện nay
    }
needed-factor = { $factor } lần
needed-drawn = Tỷ lệ phương án tương lai đạt “{ $target }” theo { $lever }
needed-shown = Mọi điều khác giữ nguyên, trong cùng các phương án tương lai; dải màu là sai số chuẩn. Ở mức hiện nay xác suất là { $chance }. Hình thoi là nơi đạt xác suất được hỏi.
needed-axis =
    { $kind ->
        [years] { $lever }, số năm muộn hơn (dưới 0: sớm hơn)
       *[factor] { $lever }, số lần so với hiện nay
    }
needed-line-title =
    { $same ->
        [same] “{ $target }” chỉ đạt xác suất { $chance } khi { $lever } ở mức { $low }, đòn bẩy kia như trên biểu đồ
       *[several] “{ $target }” đạt xác suất { $chance } dọc theo đường vẽ, với { $lever } từ { $low } đến { $high }
    }
needed-line-nowhere = Cả hai đòn bẩy cùng lúc không đưa “{ $target }” đến xác suất { $chance } ở bất kỳ mức nào
needed-line-shown = Trên đường vẽ, xác suất đúng như được hỏi; vạch là sai số. Hình thoi là mức hiện nay của cả hai đòn bẩy. Nơi không có đường vẽ, đòn bẩy kia không thể đạt tới.
needed-key-now = hiện nay
needed-page-about = Đã tính { $positions } mức, mỗi mức { $draws } phương án tương lai.
needed-looking = dọc theo đòn bẩy
needed-halving = đang chia đôi
needed-no-lever = không có đầu vào nào tên { $name }; { $near }
needed-see-paths = `simulate show` cho xem các đầu vào của kịch bản; đường dẫn nối tên của chúng bằng dấu chấm, như `trade.growth`
needed-contradicts = không thể thay đổi riêng { $name }: ở mọi mức khác kịch bản tự mâu thuẫn; hãy nêu ít đầu vào hơn, hoặc đầu vào khác
needed-dates-and-numbers = { $name } gồm cả ngày tháng và số khác: không thể thay đổi như nhau
needed-date-stays = không dời được { $name }; trong các ngày, chỉ dời được ngày của đường dây (`energised`) và của nhà máy (`cod`)
needed-one-or-two = hãy cho một `--lever`, hoặc hai để có đường mà trên đó mục tiêu có cùng xác suất
