# Tên gọi của từng phần trong câu.
part-power = phần điện
part-coal = phần than
part-petroleum = phần xăng dầu
part-trade = phần thương mại
part-investment = phần đầu tư
