enum Option<T> { Some(value: T), None }

const first: Option<int> = null;
print(first);
