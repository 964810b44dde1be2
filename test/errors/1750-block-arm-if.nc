func size(n: int): String {
    return match (n) {
        0 => "none",
        _ => {
            if (n > 9) { "many" } else { "some" }
        }
    };
}
