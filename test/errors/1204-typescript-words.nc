func load(url: String): Promise<Array<number>> {
    throw new Error(8001, "offline");
}
