func f(total: any) {
    if (typeof total === "number" && total !== null) { print("a number"); }
}
