page.ftl stands in: ${content.title}
