func double(x: int): int { return x * 2; }

func main() {
    const sizes = [1, 2] satisfies List<int>;
    const twice = sizes[0] |> double;
    print(`${twice}`);
}
