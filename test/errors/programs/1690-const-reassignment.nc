class Config {
    const int port = 80;
    static const String host = "localhost";
}

func main() {
    const limit = 10;
    limit = 20;
    const config = new Config();
    config.port = 8080;
    Config.host = "example.org";
    print(limit + config.port);
}
