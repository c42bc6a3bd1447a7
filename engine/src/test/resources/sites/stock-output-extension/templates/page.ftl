${content.title} ${content.uri}
