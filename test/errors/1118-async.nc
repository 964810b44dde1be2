async func load(): String { return "x"; }
async function load2(): Promise<string> { return "x"; }
func main() { let s = await load(); print(s); }
