class ShopError extends Error {
    constructor() { super(8100, "closed"); }
}

func main() {
    try {
        throw new ShopError();
    } on ShopError catch (e) {
        print(e.message);
    } on Error {
        print("something else");
    } catch (e) {
        print(e);
    }
}
