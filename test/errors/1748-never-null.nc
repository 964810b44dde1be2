func show(name: String): String {
    return match (name) { null => "nobody", _ => name };
}
