type Handler = (Request) => void;
type Request = Map<String, Handler>;
