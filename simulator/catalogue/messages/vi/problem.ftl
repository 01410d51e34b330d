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

## Văn bản và tên

problem-must-be-text = phải là văn bản
    .way-out = hãy đặt trong dấu ngoặc kép
problem-must-not-be-empty = không được để trống
problem-text-too-long = không được dài quá { $most } ký tự
problem-name-empty = không có tên nào
    .way-out = hãy viết một văn bản, hoặc văn bản theo từng ngôn ngữ
problem-unknown-language = không có ngôn ngữ { $code }
