type Json = Map<String, Value>;
type Value = List<Json>;
