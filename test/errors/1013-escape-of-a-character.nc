const wrong = c'\q';
const other = c'\u{zz}';
print(wrong + other);
