func main() {
    try { throw new Error("bad"); } catch (e) { console.error(e); }
}
