# Khi nào một mục tiêu không đạt, hoặc đạt.

discover-title =
    { $event ->
        [missed] Trong { $density } số phương án tương lai mà { $sides }, “{ $target }” không đạt; tính trên tất cả là { $everywhere }
       *[met] Trong { $density } số phương án tương lai mà { $sides }, “{ $target }” đạt được; tính trên tất cả là { $everywhere }
    }
discover-title-none =
    { $event ->
        [missed] Không có hoàn cảnh nào đi cùng nhau khi “{ $target }” không đạt, ngoài mức ngẫu nhiên
       *[met] Không có hoàn cảnh nào đi cùng nhau khi “{ $target }” đạt được, ngoài mức ngẫu nhiên
    }
discover-box =
    { $event ->
        [missed] Trong { $density } số phương án tương lai mà { $sides }, mục tiêu không đạt. Đó là { $share } của tất cả các phương án tương lai, và chiếm { $coverage } số phương án không đạt.
       *[met] Trong { $density } số phương án tương lai mà { $sides }, mục tiêu đạt được. Đó là { $share } của tất cả các phương án tương lai, và chiếm { $coverage } số phương án đạt được.
    }
discover-everywhere =
    { $event ->
        [missed] “{ $target }” không đạt trong { $share } số phương án tương lai.
       *[met] “{ $target }” đạt được trong { $share } số phương án tương lai.
    }
discover-none = Trong { $count } hoàn cảnh khác nhau giữa các phương án tương lai, không nhóm nào đi cùng thường xuyên hơn so với khi xáo trộn.
discover-how = Tìm trong một nửa số phương án tương lai và đếm trong nửa còn lại; có { $count } hoàn cảnh khác nhau, { $leading } hoàn cảnh đi cùng nhiều nhất được xét chung.
discover-side =
    { $ends ->
        [below] { $label } không quá { $high }
        [above] { $label } ít nhất là { $low }
       *[between] { $label } từ { $low } đến { $high }
    }
discover-opens =
    { $ends ->
        [below] { $label } vận hành muộn nhất vào { $high }
        [above] { $label } vận hành vào { $low } hoặc muộn hơn, hoặc không bao giờ
       *[between] { $label } vận hành từ { $low } đến { $high }
    }
discover-place =
    { $ends ->
        [below] { $label } thuộc { $high } thấp nhất
        [above] { $label } thuộc { $low } cao nhất
       *[between] { $label } nằm giữa { $low } thấp nhất và { $high } cao nhất
    }
discover-of = { $label }, { $thing }
discover-drawn =
    { $event ->
        [missed] Các phương án tương lai mà “{ $target }” phần lớn không đạt nằm giữa những giá trị nào của từng hoàn cảnh, theo thứ hạng trong tất cả
       *[met] Các phương án tương lai mà “{ $target }” phần lớn đạt được nằm giữa những giá trị nào của từng hoàn cảnh, theo thứ hạng trong tất cả
    }
discover-shown = Thanh kéo từ mép trái sang mép phải nghĩa là hoàn cảnh đó tự do. Tất cả các thanh cùng nhau là điều được nêu: { $density } số phương án tương lai nằm trong đó, đếm trong các phương án không dùng để tìm.
discover-axis = thứ hạng trong tất cả các phương án tương lai, phần trăm
discover-row = Nhóm { $number }: { $label }
discover-page-about = { $count } hoàn cảnh, { $draws } phương án tương lai.
discover-looking = đang tìm hoàn cảnh đi cùng nhau
discover-no-tree = --tree cần scikit-learn: pip install scikit-learn
discover-tree = Dưới dạng cây, { $count } lá: tables/tree.csv.
discover-ask-more = Để xem thêm các nhóm và kết quả ngược lại: `simulate discover scenario.yaml --target { $target }`.
