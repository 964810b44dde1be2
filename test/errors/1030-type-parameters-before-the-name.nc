func <T> swap(pair: List<T>): List<T> {
    let [first, second] = pair;
    return [second, first];
}
print(swap([1, 2]));
