class Missing extends Error {
    const String key;
    constructor(key: String) { super(8001, `no ${key}`); this.key = key; }
}
func find(key: String) { throw new Missing(key); }

try { find("a"); } catch (error) when (error is Missing) { print(error.key); }
try { find("b"); } catch Missing { print(error.message); }
