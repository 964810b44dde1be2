func main() {
    let a = ;
    let b = 3 + ;
    let c = [1, , 2];
    print(a, );
    print( * 3);
    return ) ;
}
