type Handler = (String) => String?;

func chain(handlers: List<Handler>): Handler {
    return (request) =>
        for (handler in handlers) {
            const answer = handler(request);
            if (answer != null) { return answer; }
        }
        return null;
    };
}

print(chain([])("x"));
