class Session {
    String user = "";
}

class Server {
    private Session session = new Session();
    func greet() {
        if (this.session) { print(this.session.user); }
    }
}
