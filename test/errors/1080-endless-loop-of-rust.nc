func expr(op: &str, right: float): float {
    let left = 1.0;
    loop {
        if (left > 10.0) { break; }
        left = if op == "+" { left + right } else { left - right };
    }
    return left;
}

print(expr("+", 2.0));
