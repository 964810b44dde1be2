func load(id: int): String {
    sleep(1);
    return `page ${id}`;
}

const pages = [1, 2].map(async (id) => await load(id));
print(await Task.all(pages));
print([1].map(async (id) => load(id)));
