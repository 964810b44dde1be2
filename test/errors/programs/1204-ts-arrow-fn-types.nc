type Handler = (req: Request, res: Response) => void;
class Request { String path = ""; }
class Response { int code = 200; }
const handlers: Record<string, Handler> = {};
handlers["/"] = (req, res) => { res.code = 404 };
func main() { print(handlers.size); }
