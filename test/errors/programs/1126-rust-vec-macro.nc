func main() {
    let v = vec![1, 2, 3];
    let mut total = 0;
    for x in v.iter() { total += x; }
    println!("{}", total);
}
