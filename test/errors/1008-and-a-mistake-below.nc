func main() {
    let name = "Ada";
    print(`hello ${name`);
    print(`${name.length characters`);
    print(nmae);
}

func half(n: int): int { return "half"; }
