func main() {
    let x = 3;
    if x > 2 { print("large"); }
    while x > 0 { x -= 1; }
    for i in 0..3 { print(i); }
    match x {
        0 => print("zero"),
        _ => print("other"),
    }
}
