enum Result<T> {
    Ok(value: T),
    Err(message: String)
    func map(f: (T) => U): Result<U> {
        return match (this) {
            Ok(value) => Result.Ok(f(value)),
            Err(message) => Result.Err(message),
        };
    }
}

print(Result.Ok(1).map((n) => n + 1));
