import noodlecore.json.

class Shop {
    private List<String> items = [;

    func add(item: String) {
        this.items.add(item;
        if (this.items.length > 10 {
            print("full");
        }
    }

    func total(): int {
        let sum = 0;
        for (let i = 0; i < 3; i++ {
            sum += ;
        }
        return sum
    }

    private Map<String int> prices;

    func find(name: String): String? {
        for (item in this.items) {
            if (item == name) { return item }
        }
        return null;
    }
}

enum State { Open, Closed(reason String) }

func main() {
    let shop = new Shop(;
    shop.add("salt"));
    print(shop.total() +);
}
