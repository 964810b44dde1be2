class Config {
    String name;
    int port = 80;
}
print(new Config("web").name);
