import noodlecore.math_tools
import noodlecore.gateway

func main() { print(1); }
