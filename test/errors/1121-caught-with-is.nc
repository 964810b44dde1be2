class ShopError extends Error {
    constructor(what: String) { super(8400, what); }
}

try {
    throw new ShopError("closed");
} catch (e is ShopError) {
    print(e.message);
}
