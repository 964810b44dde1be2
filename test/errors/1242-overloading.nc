class Log {
    func write(text: String) { print(text); }
    func write(number: int) { print(number); }
}
