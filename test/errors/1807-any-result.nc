@distributed
func parse(text: String): Map<String, any> { return {}; }
