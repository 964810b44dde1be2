func main() {
    let scores: Map<String, List<int> = {};
    print(scores);
}
