class Parser {
    static func create(): Parser
}
