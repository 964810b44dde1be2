func query(table: String): String {
    return "
        SELECT *
        FROM ${table}
        WHERE id = 1`;
}

func main() {
    print(`${query("t")}`);
}
