import noodlecore.json
import noodlecore.time
enum T { A, B, C }
func sleepy(n: int): String { sleep(n); return "x"; }
func kind(s: String): int {
    return match (s) {
        "+" || "-" => 1,
        "*" | "/" => 2,
        _ => 3,
    };
}
func gcd(a: int, b: int): int { b == 0 ? a : gcd(b, a % b); }
func attempt(action: () => void) { action(); }
func main() {
    let total = 3;
    total =/ 2;
    const fastest = await Task.race([sleepy(30), sleepy(3)]);
    const slow = spawn sleepy(500);
    print(await slow in 10);
    print(Json.read("1").asInteger());
    const launch = new Instant.parse("2024-05-17T10:00:00Z");
    attempt(sleepy(3));
    unused: int = 0;
    print(total & 1 == 1);
    print("a".charCodeAt(0) - 'a');
    for ([a, b, c] of [[1, 2, 3]]) { print(a + b + c); }
    print(kind("+") + gcd(1, 2));
    print(`${fastest} ${launch}`);
}
