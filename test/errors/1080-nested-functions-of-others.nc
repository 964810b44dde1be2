func main() {
    async function load(): int { return 3; }
    suspend fun wait(): int { return 4; }
    print(load() + wait());
}
