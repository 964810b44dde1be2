func query(table: String): String {
    let limit = ;
    let text = `
        SELECT *
        FROM ${table}
        WHERE id = 1;
    return text;
}

func other(): String {
    let x = 5 +;
    return `
        SELECT ${x}
    `;
}

print(`${query("t")} ${other()}`);
