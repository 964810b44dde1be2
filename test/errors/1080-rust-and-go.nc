fn main() {
    let mut total = 0;
    for i in 0..3 { total += i; }
    x := total;
    print(x);
}

trait Shape { fn area(): float; }

struct Circle { float r = 1.0; }
