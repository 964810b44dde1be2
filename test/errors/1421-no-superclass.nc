class Service {
    override func start() { print("start"); }
}
