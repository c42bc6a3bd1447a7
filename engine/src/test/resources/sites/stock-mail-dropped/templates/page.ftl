${content.title!"-"}
${content.body}