type Handler (String) => void;
type Table Map<String, int>;

func on(handler: Handler, table: Table) { handler(`${table}`); }
