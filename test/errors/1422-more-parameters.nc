interface Handler { func handle(request: String): String }

class Echo implements Handler {
    func handle(request: String, times: int): String { return request; }
}
