func parse(text: String): int {
    let trimmed = try text.trim();
    print(try? trimmed.toInt());
    return try! trimmed.toInt();
}
