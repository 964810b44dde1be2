class Task1 {
    func run(): int { return 1; }
}

class Quiet extends Task1 {
    override func run() {}
}
