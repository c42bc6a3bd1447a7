${content.title} ${content.uri} ${content.status}
${(content.body?keep_before("["))!"no body"}
