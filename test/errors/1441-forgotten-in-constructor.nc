class Session {
    const String user;
    const int started;
    constructor(user: String) {
        this.user = user;
    }
}
