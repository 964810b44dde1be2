func size(points: int): String {
    return match {
        points > 10 => "many",
        _ => "few",
    };
}
