try { print(1); } catch (e: Error | ShopError) { print(e); }
class ShopError extends Error { constructor() { super(8001, "x"); } }
