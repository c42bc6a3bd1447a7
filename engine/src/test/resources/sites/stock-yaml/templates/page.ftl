${content.title} ${content.uri} ${content.number!0} ${(content.list?join("+"))!"-"} ${(content.tags?join("+"))!"-"} ${content.body!"no body"}
