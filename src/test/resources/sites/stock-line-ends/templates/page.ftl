${content.title}
${content.body}
