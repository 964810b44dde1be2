// Expression parser, as a Rust programmer writes it
enum Token { Num(value: float), Op(sign: String), Open, Close, End }

class Lexer {
    String text;
    int pos = 0;
    constructor(this.text) {}

    func next(): Token {
        while (this.pos < this.text.length && this.text[this.pos] == ' ') { this.pos += 1; }
        if (this.pos >= this.text.len()) { return Token::End; }
        let ch = this.text[this.pos];
        match ch {
            "(" => { this.pos++; return Token.Open; },
            ")" => { this.pos++; return Token.Close; },
            "+" | "-" | "*" | "/" => { this.pos++; return Token.Op(ch); },
            _ => return this.number(),
        }
    }

    private func number() -> Token {
        let mut start = this.pos;
        while (this.pos < this.text.length && this.isDigit(this.text[this.pos])) { this.pos += 1 }
        return Token.Num(this.text.substring(start, this.pos));
    }

    func isDigit(c: String): bool { c >= "0" && c <= "9" }
}

class Parser {
    Lexer lexer;
    Token current;
    constructor(text: &str) {
        this.lexer = new Lexer(text);
        this.current = this.lexer.next();
    }

    func expr(): float {
        let left = this.term();
        loop {
            let op = match (this.current) { Op(sign) => sign, _ => break };
            if (op != "+" && op != "-") { break; }
            this.current = this.lexer.next();
            let right = this.term();
            left = if op == "+" { left + right } else { left - right };
        }
        return left;
    }

    func term(): float {
        let value = match (this.current) {
            Num(value) => value,
            Open => this.expr(),
            Close => panic!("unexpected"),
        };
        self.current = this.lexer.next();
        return value;
    }
}

fn main() {
    let p = Parser::new("1 + 2 * 3");
    println!("{}", p.expr());
}
