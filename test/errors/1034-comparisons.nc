func grade(points: int): String {
    return match (points) {
        < 0 => "debt",
        >= 100 => "many",
        _ => "some",
    };
}
