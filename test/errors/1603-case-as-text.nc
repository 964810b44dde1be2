enum Color { Red, Green }

func isRed(color: Color): bool { return color == "Red"; }
