class Nodes {
    func names(: List<String> { return []; }
    func size(: int { return 0; }
}

print(`${new Nodes().names()} ${new Nodes().size()}`);
