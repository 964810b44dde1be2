class Shop {
    func worth(): float { return 2.5; }
    func owner(first: String): String { return first; }
}

const shop = new Shop();
print(shop.worth.toFixed(2));
print(shop.owner.length);
