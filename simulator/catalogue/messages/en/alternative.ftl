# What the same energy would come from at home, within a sentence.
alternative-lng = LNG at home
alternative-coal = coal at home
alternative-china_import = imports from China
alternative-wind_central = wind in central Viet Nam
