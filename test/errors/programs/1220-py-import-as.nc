import numpy as np
from math import sqrt
func main() { print(np.zeros(3)); print(sqrt(2.0)); }
