class Request {
    String url = "";
    String method = "GET";
    Map<String, String> headers = {};
}

class RequestBuilder {
    private const Request request = new Request();
    func url(u: String): RequestBuilder { this.request.url = u; return this; }
    func header(k: String, v: String): RequestBuilder { this.request.headers.set(k, v); }
    func build(): Request { return this.request; }
}

func main() {
    const r = new RequestBuilder()
        .url("http://x")
        .header("a", 1)
        .build();
    print(r.url);
}
