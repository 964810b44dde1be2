func work(n: int): int { return n * 2; }
func main() {
    const t = spawn work;
    const r = await work(3);
    const u: Task<String> = spawn work(2);
    print(r);
    print(t);
}
