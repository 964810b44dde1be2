class Lamp {
    bool on = false;
    constructor() {
        super();
        this.on = true;
    }
}
