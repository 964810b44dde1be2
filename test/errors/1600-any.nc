func double(value: any): any { return value * 2; }
