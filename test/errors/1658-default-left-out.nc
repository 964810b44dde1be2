class Sheet {
    private Map<String, List<String>> cells = {};
    func depth(name: String, above: int): int {
        let deepest = above;
        for (each in this.cells[name] ?? []) {
            deepest = deepest.max(this.depth(each, above + 1));
        }
        return deepest;
    }
    func show(): void {
        print(this.depth("a"), this.depth("b"));
    }
}

func main(): void {
    print(new Sheet().depth("c"));
}
