enum Color { Red, Green }

func hex(color: Color): String {
    return match (color) { Rde => "f00", Green => "0f0" };
}
