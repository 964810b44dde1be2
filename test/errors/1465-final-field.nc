class Config {
    final int port = 8080;
}
