func main(argc: int, argv: List<String>): int {
    return 0;
}
