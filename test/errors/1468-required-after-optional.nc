func connect(port: int = 80, host: String) {
    print(host);
}
