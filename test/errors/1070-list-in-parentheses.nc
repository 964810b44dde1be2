func half(text: String): String {
    const (left, right) = text.split("=");
    return left + right;
}
