class User { String name = ""; }

func load(): User { return new User(); }

func main() {
    const users = [new User()];
    print(users.name);
    const task = spawn load();
    print(task.name);
    const settings = { "port": 80, "retries": 3 };
    print(settings.port);
}
