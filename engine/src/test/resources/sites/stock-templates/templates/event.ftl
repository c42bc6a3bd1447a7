event.ftl stands in: ${content.title}
