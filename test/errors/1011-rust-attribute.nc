#[test]
func adds() { assertEqual(1 + 1, 2); }
