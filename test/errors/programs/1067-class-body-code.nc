class App {
    print("starting");
    int x = 1;
    let y = 2;
    func run() { print(this.x + this.y); }
}
func main() { new App().run(); }
