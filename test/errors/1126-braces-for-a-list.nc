func names(): List<String> {
    return {"a", "b"};
}
