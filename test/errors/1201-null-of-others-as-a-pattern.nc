func show(name: String?): String {
    return match (name) {
        nil => "nobody",
        known => known.toUpperCase(),
    };
}
