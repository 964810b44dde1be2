func show(x: any): String {
    return match (x) {
        n is int => `${n}`,
        xs is List<any> => "[" + xs.map(show).join(",") + "],
        _ => "?",
    };
}
print(show(1));
