class Factory<T> {
    func make(): T { return new T(); }
}

print(new Factory<int>().make());
