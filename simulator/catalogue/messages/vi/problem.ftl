# Lỗi trong kịch bản và cách sửa.

problem-line =
    { $place }:{ $with_path ->
        [yes] {" "}{ $path }:
       *[no] {""}
    } { $what }{ $with_got ->
        [yes] , hiện là { $got }
       *[no] {""}
    }{ $with_way_out ->
        [yes] ; { $way_out }
       *[no] {""}
    }

## Cách sửa bằng tên gần đúng

problem-did-you-mean = có phải ý bạn là { $name }?
problem-none-among = { $among } không có mục nào
problem-one-of = chọn một trong { $names }
problem-names-among = { $among } có { $names }
problem-see-names = xem các tên trong { $among }

## Tại một điểm khảo sát

problem-at-point = { $what } (tại { $point })
