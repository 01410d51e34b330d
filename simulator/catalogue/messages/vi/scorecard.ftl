# Bảng đối chiếu mục tiêu dưới dạng biểu đồ.
scorecard-floors =
    { $floors ->
        [all] { $floors_all ->
            [1] Mục tiêu tối thiểu duy nhất có xác suất đạt trên 50%
           *[other] Cả { $floors_all } mục tiêu tối thiểu đều có xác suất đạt trên 50%
        }
        [none] { $floors_all ->
            [1] Mục tiêu tối thiểu duy nhất có xác suất đạt không quá 50%
           *[other] Không mục tiêu nào trong { $floors_all } mục tiêu tối thiểu có xác suất đạt trên 50%
        }
       *[some] { $floors_met } trong { $floors_all } mục tiêu tối thiểu có xác suất đạt trên 50%
    }
scorecard-caps =
    { $caps ->
        [all] { $caps_all ->
            [1] Mức trần duy nhất nhiều khả năng không bị vượt
           *[other] Cả { $caps_all } mức trần đều nhiều khả năng không bị vượt
        }
        [none] { $caps_all ->
            [1] Mức trần duy nhất nhiều khả năng bị vượt
           *[other] Cả { $caps_all } mức trần đều nhiều khả năng bị vượt
        }
       *[some] { $caps_met } trong { $caps_all } mức trần nhiều khả năng không bị vượt
    }
scorecard-floors-and-caps =
    { $floors ->
        [all] { $floors_all ->
            [1] Mục tiêu tối thiểu duy nhất có xác suất đạt trên 50%
           *[other] Cả { $floors_all } mục tiêu tối thiểu đều có xác suất đạt trên 50%
        }
        [none] { $floors_all ->
            [1] Mục tiêu tối thiểu duy nhất có xác suất đạt không quá 50%
           *[other] Không mục tiêu nào trong { $floors_all } mục tiêu tối thiểu có xác suất đạt trên 50%
        }
       *[some] { $floors_met } trong { $floors_all } mục tiêu tối thiểu có xác suất đạt trên 50%
    }; { $caps ->
        [all] { $caps_all ->
            [1] mức trần duy nhất nhiều khả năng không bị vượt
           *[other] cả { $caps_all } mức trần đều nhiều khả năng không bị vượt
        }
        [none] { $caps_all ->
            [1] mức trần duy nhất nhiều khả năng bị vượt
           *[other] cả { $caps_all } mức trần đều nhiều khả năng bị vượt
        }
       *[some] { $caps_met } trong { $caps_all } mức trần nhiều khả năng không bị vượt
    }
scorecard-nothing-tested = Không mục tiêu nào nằm trong kỳ tính toán
scorecard-goods =
    { $part ->
        [all] { $all ->
            [1] Mục tiêu duy nhất về than và thương mại có xác suất đạt trên 50%
           *[other] Cả { $all } mục tiêu về than và thương mại đều có xác suất đạt trên 50%
        }
        [none] { $all ->
            [1] Mục tiêu duy nhất về than và thương mại có xác suất đạt không quá 50%
           *[other] Không mục tiêu nào trong { $all } mục tiêu về than và thương mại có xác suất đạt trên 50%
        }
       *[some] { $met } trong { $all } mục tiêu về than và thương mại có xác suất đạt trên 50%
    }; { $never ->
        [0] mục tiêu nào cũng đạt trong ít nhất một phương án tương lai
       *[other] { $never } mục tiêu không đạt trong bất kỳ phương án tương lai nào
    }
scorecard-if = { $finding }; riêng các mục tiêu có dấu † chỉ đúng { $conditions }
scorecard-marked = { $title } †
scorecard-mark-means = † kết quả chỉ đúng { $condition }
scorecard-goods-nothing-tested = Không kiểm tra được mục tiêu nào về than và thương mại
scorecard-drawn = Mỗi mục tiêu theo đúng đại lượng và năm đã công bố. Tốc độ tăng cần thiết tính từ số liệu chính thức đối với công suất đã vận hành, từ kết quả mô phỏng đối với các đại lượng khác
scorecard-shown = Xác suất là tỷ lệ số phương án tương lai đạt mục tiêu, kèm sai số do số lượt mô phỏng có hạn; không gồm những gì mô hình chưa xét đến. Mục tiêu không ghi năm được coi là đạt nếu đạt được vào bất kỳ lúc nào đến năm cuối được xét. Không kiểm tra các mục tiêu ngoài kỳ tính toán, cũng như các mục tiêu tăng trưởng khi tốc độ tăng là số liệu đưa vào.
scorecard-target = Mục tiêu
scorecard-reached = Mức đạt so với mục tiêu: P10 – trung vị – P90; phía tô nền là đạt
scorecard-median = Trung vị, P10–P90
scorecard-met-in = Tỷ lệ đạt
scorecard-growth-needed = Tốc độ tăng cần thiết
scorecard-not-tested = Không kiểm tra
