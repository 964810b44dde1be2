func main() {
    let text = """
        Dear reader,
        it costs ${5}.
        """;
    print(text);
}
