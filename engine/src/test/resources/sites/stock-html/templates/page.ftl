${content.title}
[${content.body}]
