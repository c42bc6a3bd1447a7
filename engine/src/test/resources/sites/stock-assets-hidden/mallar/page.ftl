${content.title} ${data.get("x.yml").a}
