class Bus {
    private handlers = new Map<string, String[]>();
    private names = new List<string>();
    func size(): int { return this.handlers.size + this.names.length; }
}

print(new Bus().size());
