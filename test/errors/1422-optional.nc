class Log {
    func write(text: String, level: int = 1) { print(text); }
}

class QuietLog extends Log {
    override func write(text: String, level: int) {}
}
