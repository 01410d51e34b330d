# Các đại lượng mà mô hình báo cáo: ý nghĩa; `.name` là tên gọi trong câu, không kèm đơn vị.

# Điện

quantity-commissioned_mw =
    tổng công suất đặt của các nhà máy được tính cho Việt Nam, đang vận hành và có đường dây đấu nối vào ngày 31/12
    .name = công suất đã vận hành
quantity-unlisted_mw =
    công suất đặt đang vận hành vào ngày 31/12 của các dự án hiện chưa có trong danh mục nào, là một phần của công suất đã vận hành
    .name = công suất chưa có trong danh mục
quantity-deliverable_mw =
    công suất lớn nhất mà lưới đưa được về Việt Nam vào ngày 31/12 khi mọi nhà máy đã vận hành phát đủ công suất đặt, mọi đường dây sẵn sàng, theo giới hạn của tháng 12, sau tổn thất
    .name = công suất truyền tải được
quantity-firm_mw =
    công suất bình quân nhận tại Việt Nam trong các giờ cao điểm của những tháng nóng, theo nước, gió và sự cố của từng lượt mô phỏng
    .name = công suất chắc chắn
quantity-firm_worst_month_mw =
    như trên, của tháng có giá trị thấp nhất trong các tháng đó
    .name = công suất chắc chắn trong tháng thấp nhất
quantity-offered_gwh = điện năng các nhà máy có thể gửi sang Việt Nam, tính tại thanh cái nhà máy
    .name = điện năng các nhà máy có thể phát
quantity-import_gwh = điện năng đo đếm tại biên giới, sau tổn thất trên đất Lào và sau mọi cắt giảm
    .name = điện năng giao tại biên giới
quantity-landed_gwh = điện năng nhận tại các trạm biến áp đầu nhận của Việt Nam
    .name = điện năng nhận tại Việt Nam
quantity-losses_gwh = điện năng tổn thất trên đường dây do lượng điện đã gửi
    .name = điện năng tổn thất trên đường dây
quantity-curtailed_gwh = điện năng không gửi đi được vì đường dây đầy tải hoặc sự cố, tính tại thanh cái nhà máy
    .name = điện năng bị cắt giảm do đường dây
quantity-import_cost_musd = số tiền Việt Nam trả cho điện nhập khẩu và cho điện bị cắt giảm vẫn phải thanh toán, theo giá hiện hành
    .name = chi phí nhập khẩu điện của Việt Nam
quantity-import_cost_real_musd = số tiền Việt Nam trả cho điện nhập khẩu và cho điện bị cắt giảm vẫn phải thanh toán, theo USD của năm gốc giá trong kịch bản
    .name = chi phí nhập khẩu điện theo giá so sánh
quantity-import_price_uscent_per_kwh = chi phí nhập khẩu chia cho điện năng đo đếm tại biên giới; bằng 0 khi không nhập khẩu
    .name = giá điện bình quân tại biên giới
quantity-paid_curtailment_musd = phần chi phí nhập khẩu trả cho lượng điện Việt Nam không nhận được
    .name = khoản thanh toán cho điện bị cắt giảm
quantity-saving_musd = chi phí của cùng lượng điện từ nguồn thay thế trong nước đã chọn, trừ đi chi phí nhập khẩu
    .name = khoản tiết kiệm so với nguồn thay thế trong nước
quantity-capital_musd = vốn đầu tư của các nhà máy và đường dây đưa vào vận hành trong năm, theo giá so sánh
    .name = vốn đầu tư nguồn điện và lưới điện
quantity-avoided_kt_co2 =
    lượng phát thải mà nguồn thay thế lẽ ra gây ra tại Việt Nam (`economics.alternative`, như khi tính khoản tiết kiệm), trừ phát thải của than đốt tại Lào để phát lượng điện đó
    .name = lượng CO₂ tránh được
quantity-import_share_of_peak =
    công suất đã vận hành (MW) so với phụ tải đỉnh của Việt Nam trong năm; không có giá trị trước năm đầu tiên của `power.demand.peak_mw`
    .name = tỷ trọng điện Lào trong phụ tải đỉnh của Việt Nam
quantity-import_monthly_gwh = điện năng đo đếm tại biên giới trong tháng
    .name = điện năng giao tại biên giới trong tháng
quantity-commissioned_monthly_mw = công suất đặt đang vận hành và có đường dây đấu nối vào cuối tháng
    .name = công suất đã vận hành vào cuối tháng
quantity-project_gwh = điện năng của dự án đo đếm tại biên giới
    .name = điện năng của dự án
quantity-project_curtailed_gwh = điện năng của dự án bị cắt giảm vì đường dây đầy tải hoặc sự cố, tính tại thanh cái nhà máy
    .name = điện năng bị cắt giảm của dự án
quantity-project_cod = ngày vận hành thương mại bán điện cho Việt Nam; không có giá trị: không bao giờ
    .name = ngày bắt đầu bán điện
quantity-project_built = dự án có bao giờ bán điện cho Việt Nam hay không
    .name = khả năng từng bán điện
quantity-project_exit = lý do dự án không bán điện cho Việt Nam
    .name = lý do không bán điện cho Việt Nam
quantity-project_above_ceiling = dự án có cần giá cao hơn giá trần hoặc mức được chào thay giá trần, hay không có giá trần, bất kể điều gì quyết định giá của dự án
    .name = cần giá cao hơn giá trần
quantity-line_flow_gwh = điện năng đưa vào đường dây; bằng 0 khi đường dây chưa vận hành, dù điện vẫn đi qua điểm đó
    .name = điện năng đưa vào đường dây
quantity-line_curtailed_gwh = điện năng mất đi vì đường dây này đầy tải hoặc sự cố, tính tại thanh cái nhà máy
    .name = điện năng bị cắt giảm do đường dây này
quantity-line_energised =
    ngày đưa vào vận hành; bằng đầu kỳ tính toán: đã có sẵn; không có giá trị: không bao giờ
    .name = ngày đưa đường dây vào vận hành

# Than

quantity-coal_kt = than từ Lào cho bên mua Việt Nam
    .name = than cho bên mua Việt Nam
quantity-coal_transit_kt = than từ Lào đi qua Việt Nam rồi xuất tiếp qua cảng biển
    .name = than quá cảnh
quantity-coal_with_transit_kt = than từ Lào vào Việt Nam, bất kể bên nào mua
    .name = than vào Việt Nam, kể cả quá cảnh
quantity-coal_mined_kt = than khai thác: dùng cho nhà máy điện tại mỏ hoặc chở ra khỏi Lào
    .name = than khai thác
quantity-coal_burnt_kt = than dùng cho nhà máy điện tại mỏ, bất kể bên nào mua điện
    .name = than dùng cho nhà máy điện tại mỏ
quantity-coal_undelivered_kt =
    than mà mỏ có thể bán nhưng đường vận chuyển, cửa khẩu hoặc bên mua không nhận hết: nằm lại trong lòng đất, trừ phần nhà máy điện tại mỏ sử dụng
    .name = than không giao được
quantity-coal_musd = giá trị tại biên giới của than cho bên mua Việt Nam, theo giá hiện hành
    .name = giá trị than
quantity-coal_export_tax_musd = thuế xuất khẩu của Lào đối với than ra khỏi Lào, kể cả than quá cảnh
    .name = thuế xuất khẩu than của Lào
quantity-coal_twh_equivalent =
    điện năng mà các nhà máy ở Việt Nam phát được từ than cho bên mua Việt Nam
    .name = điện năng phát từ than tại Việt Nam
quantity-coal_t_per_day = than qua mỗi ngày mở cửa, cộng các cửa khẩu; không kể băng tải và đường sắt
    .name = than mỗi ngày mở cửa
quantity-coal_mwh_per_t = điện năng mà một tấn than phát được tại mỏ, bình quân theo sản lượng các mỏ trong năm
    .name = điện năng từ một tấn than tại mỏ
quantity-coal_usd_per_t_burnt =
    số tiền mà điện từ một tấn than mang lại theo giá trần của năm, chưa trừ chi phí khác của nhà máy
    .name = giá trị một tấn than dùng phát điện
quantity-coal_usd_per_t_carried = số tiền mà một tấn than mang lại tại biên giới, trước thuế và cước vận chuyển
    .name = giá trị một tấn than chở đi
quantity-capital_transport_musd =
    vốn đầu tư của các dự án giao thông và tuyến vận chuyển than đưa vào vận hành trong năm, khi có số liệu
    .name = vốn đầu tư giao thông vận tải
quantity-coal_monthly_kt = than từ Lào cho bên mua Việt Nam trong tháng
    .name = than cho bên mua Việt Nam trong tháng
quantity-coal_binds =
    điểm hẹp nhất trên đường đi của mỏ có nhiều than không giao được nhất; nếu mọi lượng chào bán đều chở được thì của mỏ chào bán nhiều nhất
    .name = điểm giới hạn lượng than
quantity-mine_coal_kt = than khai thác tại mỏ
    .name = than của mỏ
quantity-route_coal_kt = than đến cuối tuyến đường bộ, băng tải hoặc đường sắt
    .name = than qua tuyến vận chuyển
quantity-route_undelivered_kt = than không giao được, tính tại tuyến đường bộ, băng tải hoặc đường sắt đầu tiên không cho qua hết
    .name = than tuyến vận chuyển không chở hết
quantity-gate_coal_kt = than qua cửa khẩu, kể cả quá cảnh
    .name = than qua cửa khẩu
quantity-gate_undelivered_kt = than không giao được, tính tại cửa khẩu nếu đó là nơi đầu tiên không cho qua hết
    .name = than cửa khẩu không thông quan hết
quantity-gate_other_delayed_share =
    tỷ lệ xe tải chở hàng khác không còn chỗ thông quan trong tháng đến, trên tổng số xe
    .name = tỷ lệ xe chở hàng khác bị chậm tại cửa khẩu

# Xăng dầu

quantity-petroleum_ml = xăng dầu Việt Nam xuất sang Lào
    .name = xăng dầu xuất sang Lào
quantity-petroleum_musd =
    giá trị xăng dầu Việt Nam xuất sang Lào theo giá tại biên giới; khi có cú sốc thì theo giá của cú sốc
    .name = giá trị xăng dầu
quantity-lao_fuel_demand_ml = lượng xăng dầu Lào cần tiêu thụ
    .name = nhu cầu xăng dầu của Lào
quantity-petroleum_share = xăng dầu từ Việt Nam so với lượng Lào cần tiêu thụ
    .name = tỷ trọng của Việt Nam trong nhu cầu xăng dầu của Lào
quantity-petroleum_cover_days = tồn kho xăng dầu trong các kho được tính của Lào vào ngày 31/12 chia cho nhu cầu mỗi ngày
    .name = số ngày dự trữ xăng dầu cuối năm
quantity-petroleum_lowest_cover_days = số ngày dự trữ thấp nhất vào cuối tháng trong năm
    .name = số ngày dự trữ xăng dầu thấp nhất
quantity-petroleum_unserved_ml = nhu cầu mà cả nguồn cung lẫn tồn kho đều không đáp ứng được
    .name = nhu cầu xăng dầu không được đáp ứng
quantity-pipeline_ml = phần xăng dầu vận chuyển bằng đường ống
    .name = xăng dầu qua đường ống
quantity-capital_petroleum_musd =
    vốn đầu tư của các kho và đường ống xăng dầu đưa vào vận hành trong năm, theo giá so sánh
    .name = vốn đầu tư kho và đường ống xăng dầu
quantity-petroleum_monthly_ml = xăng dầu Việt Nam xuất sang Lào trong tháng
    .name = xăng dầu xuất sang Lào trong tháng

# Thương mại

quantity-trade_musd = kim ngạch thương mại hàng hóa hai chiều; đến năm gốc là số liệu thực tế, theo giá hiện hành
    .name = kim ngạch thương mại hai chiều
quantity-vn_exports_musd = kim ngạch xuất khẩu từ Việt Nam sang Lào
    .name = kim ngạch xuất khẩu từ Việt Nam sang Lào
quantity-vn_imports_musd = kim ngạch nhập khẩu của Việt Nam từ Lào
    .name = kim ngạch nhập khẩu của Việt Nam từ Lào
quantity-trade_balance_musd = xuất siêu của Lào: kim ngạch Việt Nam nhập khẩu trừ đi kim ngạch xuất khẩu
    .name = xuất siêu của Lào sang Việt Nam
quantity-trade_energy_share =
    than, xăng dầu và điện (nếu hải quan thống kê) so với kim ngạch thương mại hai chiều
    .name = tỷ trọng năng lượng trong kim ngạch thương mại
quantity-trade_remainder_musd = kim ngạch thương mại hai chiều của mọi hàng hóa trừ năng lượng
    .name = kim ngạch thương mại hai chiều ngoài năng lượng
quantity-trade_excess_musd =
    phần năng lượng vượt quá tổng kim ngạch chứa nó, và tổng được nâng lên bấy nhiêu; bằng 0 nếu không vượt
    .name = phần năng lượng vượt tổng kim ngạch
quantity-trade_electricity_musd = giá trị điện Việt Nam mua, dù hải quan có thống kê hay không
    .name = giá trị điện
quantity-trade_top_down_musd =
    kim ngạch thương mại hai chiều nếu tổng kim ngạch tăng theo tốc độ của lượt mô phỏng; được nâng lên khi riêng năng lượng đã lớn hơn
    .name = kim ngạch thương mại hai chiều tính từ tổng
quantity-trade_bottom_up_musd =
    kim ngạch thương mại hai chiều nếu phần ngoài năng lượng tăng theo tốc độ của lượt mô phỏng rồi cộng thêm năng lượng
    .name = kim ngạch thương mại hai chiều tính từ thành phần
quantity-trade_growth_share = tăng trưởng kim ngạch thương mại hai chiều so với năm trước
    .name = tăng trưởng kim ngạch thương mại hai chiều so với năm trước
quantity-trade_mean_growth_share =
    tăng trưởng bình quân năm kể từ năm gốc; đến năm gốc: tăng trưởng của chính năm đó theo số liệu thực tế
    .name = tăng trưởng bình quân năm của kim ngạch thương mại hai chiều kể từ năm gốc
quantity-trade_lowest_growth_share =
    tăng trưởng năm thấp nhất kể từ năm gốc; đến năm gốc: tăng trưởng của chính năm đó theo số liệu thực tế
    .name = tăng trưởng năm thấp nhất của kim ngạch thương mại hai chiều kể từ năm gốc
quantity-trade_path_musd = kim ngạch thương mại hàng hóa hai chiều từ năm gốc trở đi, kể cả sau kỳ tính toán
    .name = kim ngạch thương mại hai chiều sau kỳ tính toán
quantity-trade_as_recorded_musd =
    kim ngạch thương mại hai chiều nếu tăng như số liệu thực tế các năm qua, tốc độ thay đổi từng năm quanh một mức bình quân mà số liệu chưa đủ để xác định; đến năm gốc: số liệu thực tế, giá hiện hành; không xác định nếu chuỗi số liệu quá ngắn
    .name = kim ngạch thương mại hai chiều, tăng như số liệu thực tế
quantity-trade_as_recorded_growth_share =
    tăng trưởng so với năm trước nếu kim ngạch tăng như số liệu thực tế các năm qua; không xác định nếu chuỗi số liệu quá ngắn
    .name = tăng trưởng kim ngạch thương mại hai chiều như số liệu thực tế
quantity-trade_as_recorded_path_musd =
    kim ngạch thương mại hai chiều từ năm gốc trở đi nếu tăng như số liệu thực tế các năm qua; không xác định nếu chuỗi số liệu quá ngắn
    .name = kim ngạch thương mại hai chiều sau kỳ tính toán, tăng như số liệu thực tế
quantity-trade_group_musd = kim ngạch theo chiều và nhóm hàng
    .name = kim ngạch của nhóm hàng

# Đầu tư

quantity-capital_all_musd =
    vốn đầu tư của các nhà máy, đường dây, dự án giao thông, kho và đường ống xăng dầu đưa vào vận hành trong năm, theo giá so sánh, bất kể bên nào chi trả
    .name = vốn đầu tư trong năm
quantity-capital_cumulative_musd =
    vốn đầu tư của các nhà máy, đường dây, dự án giao thông, kho và đường ống xăng dầu đưa vào vận hành kể từ đầu kỳ tính toán, theo giá so sánh, bất kể bên nào chi trả
    .name = vốn đầu tư lũy kế từ đầu kỳ
quantity-registered_musd =
    vốn Việt Nam đăng ký tại Lào ở mọi lĩnh vực vào ngày 31/12 nếu vốn đăng ký mới giữ nhịp hiện nay
    .name = vốn đăng ký của Việt Nam
quantity-capital_over_registered =
    vốn cần kể từ đầu kỳ tính toán so với vốn đã đăng ký đến nay
    .name = vốn cần so với vốn đăng ký
quantity-capital_over_implemented =
    vốn cần kể từ đầu kỳ tính toán so với toàn bộ vốn đã thực hiện
    .name = vốn cần so với vốn thực hiện
