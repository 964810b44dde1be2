class User {
    String name;
    constructor(this.name, this.email) {}
}
