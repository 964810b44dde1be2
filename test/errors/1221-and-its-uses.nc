import noodlecore.collections.counter.{Conter}

func words(text: String): Counter<String> { return Counter.of(text.split(" ")); }
