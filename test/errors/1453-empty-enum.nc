enum Color {}
