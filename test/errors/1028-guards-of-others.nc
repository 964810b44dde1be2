func grade(points: int): String {
    return match (points) {
        n when n < 0 => "debt",
        n where (n > 100) => "many",
        _ => "some",
    };
}
