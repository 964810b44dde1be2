class Log {
    private List<String> lines = [];
    func last(count: int = 1) => List<String> {
        return this.lines.slice(-count);
    }
    func counts() => Map<String, int> { return { "a": this.lines.length }; }
}

print(`${new Log().last()} ${new Log().counts()}`);
