class FetchError extends Error {
    constructor(url: String, cause: Error? = null) {
        super(`cannot fetch ${url}`, cause: cause);
    }
}

print(new FetchError("/").message);
