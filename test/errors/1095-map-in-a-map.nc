func merged(a: Map<String, any>, b: Map<String, any>): Map<String, any> {
    const out = { ...a };
    for (key, value in b) { out[key] = value; }
    return out;
}
