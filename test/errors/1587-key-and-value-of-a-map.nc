func worst(failures: Map<String, int>): String? {
    let name: String? = null;
    let most = 0;
    for (job in failures) {
        if (count > most) {
            most = count;
            name = job;
        }
    }
    return name;
}
