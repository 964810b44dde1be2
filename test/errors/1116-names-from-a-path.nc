import { Deque as Queue } from "noodlecore/collections/deque";
import * as json from 'noodlecore/json';
import Circle from "./shapes/circle.js";

const queue = new Queue<int>();
queue.addLst(1);
