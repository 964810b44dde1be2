record Order(id: int, note: String, amounts: List<int>)

func total(order: Order): int {
    const Order(_, amounts, note) = order;
    return note.isEmpty() ? 0 : amounts.sum();
}

print(total(new Order(1, [2, 3], "quick")));
print(total(new Order(2, [], "")));
