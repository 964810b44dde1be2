final class Token {
    String text = "";
}

class SecretToken extends Token {}
