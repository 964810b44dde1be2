class ShopError extends Error { constructor() { super(8123, "no stock"); } }

func main() {
    try { print(1); } catch (e) { print(e.message); } catch (e: ShopError) { print(e.code); }
}
