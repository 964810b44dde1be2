class OutOfStock extends Error {
    const String sku;
    const int available;
    constructor(this.sku, this.avail) {
        super(8301, `only ${available} of ${sku}`);
    }
}

print(new OutOfStock("a", 1).available);
