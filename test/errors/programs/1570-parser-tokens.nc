enum Token { Num(value: float), Op(sign: String), Paren(open: bool) }

func tokenize(text: String): List<Token> {
    const tokens: List<Token> = [];
    let i = 0;
    while (i < text.length) {
        const c = text[i];
        if (c == " ") { i++; continue }
        if (c >= "0" && c <= "9") {
            tokens.add(Token.Num(c));
        } else if (c == "(" or c == ")") {
            tokens.add(Token.Paren(c == "("));
        } else {
            tokens.add(Op(c));
        }
        i++;
    }
    return tokens;
}

func main() { print(tokenize("1 + 2").size); }
