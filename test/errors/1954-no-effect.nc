class Door {
    bool open = false;
    func close() { this.open = false; }
}

func main() {
    let total = 1;
    const door = new Door();
    total + 1;
    total == 2;
    door.close;
    "use strict";
    print(total);
}
