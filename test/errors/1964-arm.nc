enum Color { Red, Green }

func hex(color: Color?): String {
    return match (color) {
        Red => "f00",
        Green | Red => "0f0",
        Red => "again",
        null => "",
        _ => "other",
    };
}
