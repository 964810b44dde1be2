record Document(text: String, copy: int)
