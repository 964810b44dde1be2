type Handler<T> = (T) => void;

func on(name: String, handler: Handler) { print(name); }
