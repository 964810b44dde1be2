protected class Config {
    int port = 8080;
}
