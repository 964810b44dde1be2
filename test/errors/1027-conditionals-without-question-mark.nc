func f(v: any, xs: List<int>): float {
    const a = v is int  v.toFloat() : 2.0;
    let b = xs.isEmpty() 1 : xs[0];
    return v is int v.toFloat() : b.toFloat();
}
