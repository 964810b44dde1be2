func main() {
    let ok = 1 + ;
    print(`total: ${ok});
}

func more() { let x = ; }
