func grouped(digits: String): String {
    let text = 0;
    for (let i = 0; i < digits.length; i++) {
        if (i > 0 && (digits.length - i) % 3 == 0) text += ",";
        text += digits[i];
    }
    return text;
}

print(grouped("1000"));
