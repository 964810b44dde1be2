class Crate {
    int size;
    constructor constructor(size: int) {
        this.size = this this.size + size;
    }
    func name(): String {
        return match match (this.size) {
            0 => "none",
            _ => "some"
        };
    }
}
print(new Crate(1).name());
