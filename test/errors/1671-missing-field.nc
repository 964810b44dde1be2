class Service {
    String name;
    List<String> capabilities;
    int port = 80;
}

func register(service: Service) { print(service.name); }

func main() { register({ name: "gateway" }); }
