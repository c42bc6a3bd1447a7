${content.title}
${content.body}