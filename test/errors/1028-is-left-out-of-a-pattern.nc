func show(value: any): String {
    return match (value) {
        text String => text,
        _ => "other"
    };
}
print(show("a"));
