import { a, b } from "./module";
import * as fs from 'fs';
import React from 'react';
import 'side-effect';

func main() { print("hello"); }
