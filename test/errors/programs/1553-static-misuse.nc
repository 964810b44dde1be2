class Util {
    int count = 0;
    static func make(): Util { this.count += 1; return new Util(); }
    func show() { print(this.count); }
}
func main() {
    Util.show();
    const u = new Util();
    u.make();
    print(Util.count);
}
