# English. British dates; a thin word list, for there is no grammar to select by but one and several.
language-name = English
language-locale = en_GB
language-day = d MMMM y
# Names that no line breaks, in any language.
language-unbroken = Viet Nam
# Words of more than one part, kept on one line where that takes no further line.
language-compounds = Viet Nam
language-unknown = there is no language { $code }; those there are: { $known }
